using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>One ask on an ILD's plate.</summary>
/// <param name="Answer">Her part of it.</param>
/// <param name="Demand">The ask.</param>
internal sealed record PlateLine(Answer Answer, Demand Demand)
{
    /// <summary>Minutes of her own.</summary>
    public int Mine => Answer.OfIld ? Answer.OfferedMinutes ?? Demand.MinutesEach : 0;

    /// <summary>Minutes of her principals.</summary>
    public int OfPrincipals => Answer.Principals * Demand.MinutesEach;

    /// <summary>The shared no of it that is open for signing or was sent; null while there is none.</summary>
    public SharedNo? No { get; init; }

    /// <summary>How many have signed it.</summary>
    public int Signed { get; init; }

    /// <summary>Whether she signed.</summary>
    public bool ISigned { get; init; }
}

/// <summary>An ILD's own plate.</summary>
internal sealed class PlateLines(ThroughlineDb db, Reader reader)
{
    private const int DaysAfterwards = 30;

    /// <summary>Whose plates the reader answers from: her own, and those of ILDs who let her.</summary>
    public IReadOnlyList<long> Open =>
        [
            .. reader.PersonId is { } me && reader.Toward(me).Contains(Seat.Ild) ? new[] { me } : [],
            .. reader.HeldToward(Seat.Asst).Where(ild => ild != reader.PersonId).Order(),
        ];

    /// <summary>Whether the reader answers asks of that ILD.</summary>
    public static bool IsAnsweredBy(Reader reader, long ild) =>
        ild == reader.PersonId || reader.Toward(ild).Contains(Seat.Asst);

    /// <summary>What waits for her answer, the largest first.</summary>
    public async Task<IReadOnlyList<PlateLine>> Waiting(long ild, CancellationToken stop)
    {
        var lines = await All(ild, one => one.State == AnswerState.Waiting, DemandState.Through, stop);
        if (ild != reader.PersonId)
        {
            // Whoever answers for an ILD signs nothing in her name, and does not see that there is something to sign.
            return [.. lines.OrderByDescending(line => line.Mine + line.OfPrincipals).ThenBy(line => line.Demand.Due)];
        }
        var ids = lines.ConvertAll(one => one.Demand.Id);
        // She was asked, so she may sign; who signed stays hidden until she has.
        var noes = await db
            .SharedNoes.IgnoreQueryFilters([Wall.Name])
            .Where(one => ids.Contains(one.DemandId))
            .ToListAsync(stop);
        var noIds = noes.ConvertAll(one => one.Id);
        var signed = (
            await db
                .Signatures.IgnoreQueryFilters([Wall.Name])
                .Where(one => noIds.Contains(one.SharedNoId))
                .Select(one => new { one.SharedNoId, one.OwnerId })
                .ToListAsync(stop)
        ).ToLookup(one => one.SharedNoId, one => one.OwnerId);
        return
        [
            .. lines
                .Select(line =>
                    noes.Find(no => no.DemandId == line.Demand.Id) is { } no
                        ? line with
                        {
                            No = no,
                            Signed = signed[no.Id].Count(),
                            ISigned = signed[no.Id].Contains(ild),
                        }
                        : line
                )
                .OrderByDescending(line => line.Mine + line.OfPrincipals)
                .ThenBy(line => line.Demand.Due),
        ];
    }

    /// <summary>What somebody else has, and what was handed up.</summary>
    public async Task<IReadOnlyList<PlateLine>> WithOthers(long ild, CancellationToken stop) =>
        [
            .. (
                await All(
                    ild,
                    one =>
                        one.State == AnswerState.Handed
                        || one.State == AnswerState.Delegated
                        || one.State == AnswerState.Escalated
                        || one.State == AnswerState.Handled
                        || one.State == AnswerState.Offered,
                    null,
                    stop
                )
            ).Where(line => line.Demand.Due >= reader.Today.AddDays(-DaysAfterwards)),
        ];

    /// <summary>What she accepted, is due, and has no real hours yet.</summary>
    public async Task<IReadOnlyList<PlateLine>> Done(long ild, CancellationToken stop) =>
        [
            .. (
                await All(
                    ild,
                    one => one.OfIld && one.TookMinutes == null && one.State == AnswerState.Accepted,
                    DemandState.Through,
                    stop
                )
            ).Where(line => line.Demand.Due <= reader.Today && line.Demand.Due >= reader.Today.AddDays(-DaysAfterwards)),
        ];

    /// <summary>What she accepted that is still to be done.</summary>
    public async Task<IReadOnlyList<PlateLine>> ToDo(long ild, CancellationToken stop) =>
        [
            .. (await All(ild, one => one.State == AnswerState.Accepted, DemandState.Through, stop)).Where(line =>
                line.Demand.Due > reader.Today
            ),
        ];

    /// <summary>How many wait for whoever is signed in.</summary>
    internal static async ValueTask<int> Count(HttpContext context)
    {
        var me = context.Features.Get<Reader>()?.PersonId;
        var db = context.RequestServices.GetRequiredService<ThroughlineDb>();
        return me is null
            ? 0
            : await db
                .DemandAnswers.Where(one => one.IldId == me && one.State == AnswerState.Waiting)
                .Join(
                    db.Demands.Where(one => one.State == DemandState.Through),
                    one => one.DemandId,
                    demand => demand.Id,
                    (one, _) => one.Id
                )
                .CountAsync(context.RequestAborted);
    }

    private async Task<List<PlateLine>> All(
        long ild,
        System.Linq.Expressions.Expression<Func<Answer, bool>> which,
        DemandState? state,
        CancellationToken stop
    )
    {
        var rows = await db
            .DemandAnswers.AsNoTracking()
            .Where(one => one.IldId == ild)
            .Where(which)
            .Join(
                db.Demands.Where(one => state == null || one.State == state),
                one => one.DemandId,
                demand => demand.Id,
                (one, demand) => new { Answer = one, Demand = demand }
            )
            .OrderBy(one => one.Demand.Due)
            .Take(500)
            .ToListAsync(stop);
        return rows.ConvertAll(one => new PlateLine(one.Answer, one.Demand));
    }
}
