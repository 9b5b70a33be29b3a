using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>Who is told of an ask, and when: those who keep the gate, those who are asked, those who asked. Never why somebody declined.</summary>
internal static class DemandNotices
{
    /// <summary>For those of whom it is asked, and those it is handed to.</summary>
    public static LetterKind OfMe { get; } = new("demand-of-me", "What is asked of me, or handed to me", RecordKind.R20);

    /// <summary>For whoever answers at the gate.</summary>
    public static LetterKind AtGate { get; } = new("demand-at-gate", "Asks that wait at the gate", RecordKind.R20);

    /// <summary>For whoever asked.</summary>
    public static LetterKind Answered { get; } = new("demand-answered", "Answers to what I asked", RecordKind.R20);

    public static IReadOnlyList<LetterKind> Kinds { get; } = [OfMe, AtGate, Answered];

    /// <summary>It waits for those who keep the gate for these ILDs.</summary>
    public static async Task WaitsAtGate(
        ThroughlineDb db,
        Demand demand,
        IReadOnlyCollection<long> ilds,
        CancellationToken stop
    )
    {
        foreach (var keeper in await KeepersFor(db, ilds, stop))
        {
            await db.Tell(
                keeper,
                AtGate,
                $"“{demand.Title}” waits at the gate: {Hours.Of(demand.TotalMinutes)} of {Hours.People(demand.Ilds, demand.Principals)}. Answer by {Hours.Day(demand.AnswerBy)}.",
                $"/gate/{demand.Id}",
                stop: stop
            );
        }
    }

    /// <summary>It has reached the plates of these ILDs.</summary>
    public static async Task OnPlates(ThroughlineDb db, Demand demand, IReadOnlyCollection<long> ilds, CancellationToken stop)
    {
        foreach (var ild in ilds)
        {
            await db.Tell(
                ild,
                OfMe,
                $"On your plate: “{demand.Title}”, {demand.Unit}, {Hours.Of(demand.MinutesEach)} by {Hours.Day(demand.Due)}.",
                "/plate",
                stop: stop
            );
        }
    }

    /// <summary>It is handed to these people.</summary>
    public static async Task Handed(ThroughlineDb db, Demand demand, IReadOnlyCollection<long> people, CancellationToken stop)
    {
        foreach (var person in people)
        {
            await db.Tell(
                person,
                OfMe,
                $"Handed to you: “{demand.Title}”, by {Hours.Day(demand.Due)}. Say whether you take it.",
                "/handed",
                stop: stop
            );
        }
    }

    /// <summary>An ILD handed it up to those who supervise her.</summary>
    public static async Task HandedUp(ThroughlineDb db, Demand demand, long ild, CancellationToken stop)
    {
        foreach (var keeper in await KeepersFor(db, [ild], stop))
        {
            await db.Tell(
                keeper,
                AtGate,
                $"An ILD handed “{demand.Title}” up to you, {Hours.Of(demand.MinutesEach)}.",
                "/gate#up",
                stop: stop
            );
        }
    }

    /// <summary>The gate, or an ILD, has answered whoever asked.</summary>
    public static Task Told(ThroughlineDb db, Demand demand, string words, CancellationToken stop) =>
        db.Tell(demand.RequesterId, Answered, $"“{demand.Title}”: {words}", $"/asks/{demand.Id}", stop: stop);

    /// <summary>Those who answer at the gate for these ILDs, or for any where none are given, today: who supervises them, and whoever was named keeper.</summary>
    public static async Task<IReadOnlyList<long>> KeepersFor(
        ThroughlineDb db,
        IReadOnlyCollection<long>? ilds,
        CancellationToken stop
    )
    {
        var zone = await db.District.Select(one => one.Zone).SingleOrDefaultAsync(stop);
        var today = DistrictDay.Of(db.Now, zone);
        var supervising = db
            .Assignments.On(today)
            .Where(one => one.Kind == AssignmentKind.Supervises && one.TargetPersonId != null);
        supervising = ilds is null ? supervising : supervising.Where(one => ilds.Contains(one.TargetPersonId!.Value));
        var chiefs = await supervising.Select(one => one.PersonId).ToListAsync(stop);
        var named = await db
            .RoleGrants.Where(one => one.Gatekeeper && one.Start <= today && (one.End == null || one.End >= today))
            .Join(
                db.Users.Where(one => one.PersonId != null),
                one => one.AccountId,
                user => user.Id,
                (_, user) => user.PersonId!.Value
            )
            .ToListAsync(stop);
        return [.. chiefs.Concat(named).Distinct().Order()];
    }
}
