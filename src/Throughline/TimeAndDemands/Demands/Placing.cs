using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>Puts a priced ask where it belongs, once: at the gate, on plates where it is urgent, with the networks' staff where that was chosen.</summary>
internal static class Placing
{
    /// <summary>Places it, or finds it where the same form or letter has placed it before.</summary>
    /// <param name="db">The database.</param>
    /// <param name="draft">What was priced.</param>
    /// <param name="price">The price that was shown.</param>
    /// <param name="way">The way chosen after seeing it.</param>
    /// <param name="requester">Who asks.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<Demand> Place(
        ThroughlineDb db,
        DemandDraft draft,
        DemandPrice price,
        CheaperWay way,
        Person requester,
        CancellationToken stop
    )
    {
        if (await Sent(db, draft.Once, stop) is { } before)
        {
            return before;
        }
        var demand = Demand.Ask(draft, price, way, requester, db.Now);
        await using var transaction = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(stop)
            : null;
        db.Demands.Add(demand);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException twice) when (draft.Once.Length > 0 && transaction is not null)
        {
            await transaction.RollbackAsync(stop);
            db.ChangeTracker.Clear();
            return await Sent(db, draft.Once, stop) ?? throw new InvalidOperationException("The ask could not be kept.", twice);
        }
        db.DemandAnswers.AddRange(Answers(demand, way, price, db.Now));
        if (way != CheaperWay.SystemHeld)
        {
            await TellAbout(db, demand, price, stop);
        }
        await db.SaveChangesAsync(stop);
        if (transaction is not null)
        {
            await transaction.CommitAsync(stop);
        }
        return demand;
    }

    private static Task<Demand?> Sent(ThroughlineDb db, string once, CancellationToken stop) =>
        once.Length == 0 ? Task.FromResult<Demand?>(null) : db.Demands.SingleOrDefaultAsync(one => one.Once == once, stop);

    private static IEnumerable<Answer> Answers(Demand demand, CheaperWay way, DemandPrice price, DateTimeOffset now) =>
        price.People.Select(one =>
        {
            var answer = new Answer
            {
                DemandId = demand.Id,
                IldId = one.Ild,
                OfIld = one.OfIld,
                Principals = one.Principals,
            };
            if (way == CheaperWay.NetworkStaff)
            {
                answer.HandTo(price.Staff[one.Ild], now);
            }
            return answer;
        });

    private static async Task TellAbout(ThroughlineDb db, Demand demand, DemandPrice price, CancellationToken stop)
    {
        switch (demand.State)
        {
            case DemandState.AtGate:
                await DemandNotices.WaitsAtGate(db, demand, [.. price.People.Select(one => one.Ild)], stop);
                break;
            case DemandState.Through:
                await DemandNotices.OnPlates(db, demand, [.. price.People.Select(one => one.Ild)], stop);
                break;
            default:
                await DemandNotices.Handed(db, demand, [.. price.Staff.Values.Distinct()], stop);
                break;
        }
    }
}
