using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>A demand as one reader may see it.</summary>
/// <param name="Demand">The demand; of a redacted view only title, unit and hours may be shown.</param>
/// <param name="Answers">The ILDs' answers.</param>
/// <param name="View">How much the reader sees.</param>
/// <param name="No">The shared no, whoever may see it.</param>
internal sealed record DemandInView(Demand Demand, IReadOnlyList<Answer> Answers, View View, SharedNo? No)
{
    /// <summary>Whether the reader asked for it.</summary>
    public required bool IsRequester { get; init; }

    /// <summary>Whether the reader answers at the gate for it.</summary>
    public required bool IsGatekeeper { get; init; }

    /// <summary>Whether the reader may read what stands behind a shared no of it.</summary>
    public required bool SeesSignatures { get; init; }

    /// <summary>
    /// Whether answers may be shown with names. To whoever may not read the signatures only when every ILD has answered alone: a name
    /// missing from the list would give a signer away.
    /// </summary>
    public bool MayName => SeesSignatures || (No is null && Answers.All(answer => !answer.Waits));
}

/// <summary>Finds demands for one reader.</summary>
internal sealed class DemandSight(ThroughlineDb db, Reader reader)
{
    /// <summary>The demand as the reader sees it; null where not even that it exists may be known.</summary>
    public async Task<DemandInView?> Of(long id, CancellationToken stop)
    {
        if (await db.Demands.SingleOrDefaultAsync(one => one.Id == id, stop) is not { } demand)
        {
            return null;
        }
        var answers = await db.DemandAnswers.Where(one => one.DemandId == id).OrderBy(one => one.Id).ToListAsync(stop);
        var isParty = demand.RequesterId == reader.PersonId || answers.Exists(one => HandedToMe(one));
        var evaluated = await IldsOfEvaluated(stop);
        var view = answers.Select(one => ViewOf(one.IldId, evaluated, isParty)).DefaultIfEmpty(View.Nothing).Max();
        if (view < View.Redacted)
        {
            return null;
        }
        // Whether there is one decides what may be named; its text is shown only as far as R21 allows.
        var no = await db.SharedNoes.IgnoreQueryFilters([Wall.Name]).SingleOrDefaultAsync(one => one.DemandId == id, stop);
        return new DemandInView(demand, answers, view, no)
        {
            IsRequester = demand.RequesterId == reader.PersonId,
            IsGatekeeper = answers.Exists(one => KeepsGateFor(one.IldId)),
            SeesSignatures = answers.TrueForAll(one => reader.ViewOf(RecordKind.R21, one.IldId) == View.Full),
        };
    }

    /// <summary>How much of an ask of that ILD the reader sees.</summary>
    /// <param name="ild">Who is asked.</param>
    /// <param name="evaluated">As <see cref="IldsOfEvaluated"/> gives it.</param>
    /// <param name="isParty">Whether the ask names the reader.</param>
    public View ViewOf(long ild, IReadOnlySet<long> evaluated, bool isParty = false)
    {
        var view = reader.ViewOf(RecordKind.R20, ild, isParty);
        return view == View.Full || !evaluated.Contains(ild) ? view : View.Nothing;
    }

    /// <summary>
    /// The ILDs who lead principals whom the reader evaluates. Whoever evaluates has that seat toward what is asked of them, and is no mere
    /// onlooker (M7).
    /// </summary>
    public async Task<IReadOnlySet<long>> IldsOfEvaluated(CancellationToken stop)
    {
        var principals = reader.HeldToward(Seat.Evp);
        if (principals.Count == 0)
        {
            return new HashSet<long>();
        }
        var district = await Frame.Networks.DistrictOn.Load(db, reader.Today, stop);
        return principals
            .SelectMany(district.SchoolsLedBy)
            .SelectMany(district.NetworksOf)
            .Distinct()
            .SelectMany(district.LeadersOf)
            .Select(one => one.Id)
            .ToHashSet();
    }

    /// <summary>Whether the reader answers at the gate for that ILD: her supervisor, or the gatekeeper.</summary>
    public bool KeepsGateFor(long ild) => reader.IsGatekeeper || reader.Toward(ild).Contains(Seat.Chief);

    /// <summary>Whether the reader keeps the gate for anybody.</summary>
    public bool KeepsGate => reader.IsGatekeeper || reader.Holds(Seat.Chief);

    private bool HandedToMe(Answer answer) =>
        reader.PersonId is { } me && answer.DelegateId == me && (answer.State is AnswerState.Handed or AnswerState.Delegated);
}
