using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAndDemands.ProtectedTime;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>An ask that waits at the gate, with its price today.</summary>
/// <param name="Demand">The ask.</param>
/// <param name="Visits">Principal visits that it displaces.</param>
/// <param name="IsProtected">Whether something is protected on its day.</param>
/// <param name="MoveTo">The nearest day without protected time; null when none is near or needed.</param>
internal sealed record GateLine(Demand Demand, int Visits, bool IsProtected, DateOnly? MoveTo);

/// <summary>What an ILD handed up to whoever supervises her.</summary>
internal sealed record HandedUp(long Answer, string Ild, string Title, string Unit, string Reason, int Minutes);

/// <summary>What waits for this reader at the gate.</summary>
internal sealed class GateQueue(ThroughlineDb db, Reader reader, DemandSight sight, Pricing pricing, RosterCache rosters)
{
    private const int DaysLookedAt = 10;
    private bool? isSuperintendent;

    /// <summary>Whether there is a gate for them at all.</summary>
    public bool IsOpen => sight.KeepsGate || reader.Holds(Seat.Senr);

    /// <summary>Whether the reader may take over what an ILD handed up.</summary>
    public bool MayHandle(Answer answer) => sight.KeepsGateFor(answer.IldId);

    /// <summary>Whether the reader answers this demand now: the gatekeeper while it is there, the superintendent what was passed up.</summary>
    public async Task<bool> MayAnswer(DemandInView shown, CancellationToken stop) =>
        shown.Demand.State == DemandState.WithSuperintendent ? await IsSuperintendent(stop) : shown.IsGatekeeper;

    /// <summary>Asks at the gate for the reader's ILDs, the most expensive first.</summary>
    public async Task<IReadOnlyList<GateLine>> Waiting(CancellationToken stop) =>
        sight.KeepsGate ? await Lines(DemandState.AtGate, stop) : [];

    /// <summary>Refused asks of the cabinet, for the superintendent.</summary>
    public async Task<IReadOnlyList<GateLine>> PassedUp(CancellationToken stop) =>
        await IsSuperintendent(stop) ? await Lines(DemandState.WithSuperintendent, stop) : [];

    /// <summary>What ILDs handed up.</summary>
    public async Task<IReadOnlyList<HandedUp>> HandedUp(CancellationToken stop)
    {
        if (!sight.KeepsGate)
        {
            return [];
        }
        var rows = await db
            .DemandAnswers.AsNoTracking()
            .Where(one => one.State == AnswerState.Escalated)
            .Join(db.Demands, one => one.DemandId, demand => demand.Id, (one, demand) => new { Answer = one, Demand = demand })
            .Join(
                db.People,
                one => one.Answer.IldId,
                person => person.Id,
                (one, person) =>
                    new
                    {
                        one.Answer,
                        one.Demand,
                        person.Name,
                    }
            )
            .OrderBy(one => one.Answer.Id)
            .Take(200)
            .ToListAsync(stop);
        return
        [
            .. rows.Where(one => sight.KeepsGateFor(one.Answer.IldId))
                .Select(one => new HandedUp(
                    one.Answer.Id,
                    one.Name,
                    one.Demand.Title,
                    one.Demand.Unit,
                    one.Answer.Reason,
                    one.Demand.MinutesEach
                )),
        ];
    }

    /// <summary>Asks of the reader's ILDs whose units say that a figure is wrong, the oldest first.</summary>
    public async Task<IReadOnlyList<(long Id, string Title, string Unit)>> Disputed(CancellationToken stop)
    {
        if (!sight.KeepsGate)
        {
            return [];
        }
        var rows = await db
            .Corrections.Where(one => one.AnsweredAt == null)
            .OrderBy(one => one.Id)
            .Take(100)
            .Join(
                db.Demands,
                one => one.DemandId,
                demand => demand.Id,
                (_, demand) =>
                    new
                    {
                        demand.Id,
                        demand.Title,
                        demand.Unit,
                    }
            )
            .ToListAsync(stop);
        var ids = rows.ConvertAll(one => one.Id);
        var ilds = (
            await db
                .DemandAnswers.Where(one => ids.Contains(one.DemandId))
                .Select(one => new { one.DemandId, one.IldId })
                .ToListAsync(stop)
        ).ToLookup(one => one.DemandId, one => one.IldId);
        return [.. rows.Where(one => ilds[one.Id].Any(sight.KeepsGateFor)).Select(one => (one.Id, one.Title, one.Unit))];
    }

    /// <summary>How many of the asks of the last year went at once as urgent.</summary>
    public async Task<(int Urgent, int All)> UrgentShare(CancellationToken stop)
    {
        var from = reader.Today.AddYears(-1);
        var all = db.Demands.Where(one => one.AskedOn > from && one.State != DemandState.TakenBack);
        return (await all.CountAsync(one => one.Urgency != Urgency.No, stop), await all.CountAsync(stop));
    }

    // The roster knows senior leaders and their units; the superintendent's is named after her.
    private async Task<bool> IsSuperintendent(CancellationToken stop)
    {
        isSuperintendent ??=
            reader.Holds(Seat.Senr)
            && await db.People.AnyAsync(one => one.Id == reader.PersonId && one.Unit.StartsWith("Superintendent"), stop);
        return isSuperintendent.Value;
    }

    private async Task<List<GateLine>> Lines(DemandState state, CancellationToken stop)
    {
        var rows = await db
            .Demands.AsNoTracking()
            .Where(one => one.State == state)
            .OrderByDescending(one => one.TotalMinutes)
            .Take(200)
            .ToListAsync(stop);
        var ids = rows.ConvertAll(one => one.Id);
        var ilds = (
            await db
                .DemandAnswers.Where(one => ids.Contains(one.DemandId))
                .Select(one => new { one.DemandId, one.IldId })
                .ToListAsync(stop)
        ).ToLookup(one => one.DemandId, one => one.IldId);
        var visit = await pricing.VisitMinutes(reader.Today, stop) ?? DemandPrice.StatedVisitMinutes;
        var district = await rosters.Current(db, stop);
        var known = new ProtectedDays(district.Index.Roster);
        return
        [
            .. rows.Where(one => state == DemandState.WithSuperintendent || ilds[one.Id].Any(sight.KeepsGateFor))
                .Select(one =>
                {
                    var networks = ilds[one.Id]
                        .SelectMany(ild => known.NetworksOf(district.KeyOf(ild) ?? "", one.Due))
                        .ToHashSet();
                    var hit = Hits(known, networks, one, one.Due);
                    return new GateLine(
                        one,
                        (int)Math.Round((double)one.IldMinutes / visit, MidpointRounding.AwayFromZero),
                        hit,
                        hit ? Free(known, networks, one) : null
                    );
                }),
        ];
    }

    private static bool Hits(ProtectedDays known, HashSet<string> networks, Demand demand, DateOnly day) =>
        Pricing.Hit(known.On(day, networks), demand.At, demand.MinutesEach).Count > 0;

    private DateOnly? Free(ProtectedDays known, HashSet<string> networks, Demand demand) =>
        Enumerable
            .Range(1, DaysLookedAt)
            .SelectMany(away => new[] { demand.Due.AddDays(-away), demand.Due.AddDays(away) })
            .Where(day => day > reader.Today && known.IsWorked(day) && !Hits(known, networks, demand, day))
            .Select(day => (DateOnly?)day)
            .FirstOrDefault();
}
