using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>What calls principals alone into protected time in the next two weeks. It stands in no ILD's calendar: asks tell of it.</summary>
internal sealed class AskLandings(ThroughlineDb db, RosterCache rosters)
{
    private const int Most = 20;
    private const int DaysLookedAt = 10;

    // What takes place on its day; a template or a report is only due then.
    private static readonly DemandKind[] Calls = [DemandKind.Meeting, DemandKind.Hearing, DemandKind.Training];

    /// <summary>Those whose day is protected in a network of the principals asked, soonest first.</summary>
    public Task<IReadOnlyList<AskLanding>> Coming(DateOnly today, CancellationToken stop) =>
        Find([DemandState.AtGate, DemandState.Through], (today.AddDays(1), today.AddDays(Landings.Days)), today, stop);

    /// <summary>Those that were let through and whose day has come: taken from principals, though no ILD's calendar has it.</summary>
    public Task<IReadOnlyList<AskLanding>> Held(DateOnly from, DateOnly today, CancellationToken stop) =>
        Find([DemandState.Through], (from, today), today, stop);

    private async Task<IReadOnlyList<AskLanding>> Find(
        DemandState[] states,
        (DateOnly First, DateOnly Last) days,
        DateOnly today,
        CancellationToken stop
    )
    {
        var asks = await db
            .Demands.AsNoTracking()
            .Where(ask => ask.Of == AskedOf.Principals && Calls.Contains(ask.Kind))
            .Where(ask => states.Contains(ask.State))
            .Where(ask => ask.Due >= days.First && ask.Due <= days.Last)
            .OrderBy(ask => ask.Due)
            .ThenBy(ask => ask.Id)
            .Take(Most)
            .ToListAsync(stop);
        if (asks.Count == 0)
        {
            return [];
        }
        var ids = asks.ConvertAll(ask => ask.Id);
        var ilds = (
            await db
                .DemandAnswers.Where(one => ids.Contains(one.DemandId))
                .Select(one => new { one.DemandId, one.IldId })
                .ToListAsync(stop)
        ).ToLookup(one => one.DemandId, one => one.IldId);
        var district = await rosters.Current(db, stop);
        var known = new ProtectedDays(district.Index.Roster);
        List<AskLanding> found = [];
        foreach (var ask in asks)
        {
            var networks = ilds[ask.Id].SelectMany(ild => known.NetworksOf(district.KeyOf(ild) ?? "", ask.Due)).ToHashSet();
            var parts = Pricing.Hit(known.On(ask.Due, networks), ask.At, ask.MinutesEach);
            if (parts.Count > 0)
            {
                found.Add(new AskLanding(ask, parts, Free(known, networks, ask.Due, today)));
            }
        }
        return found;
    }

    private static DateOnly? Free(ProtectedDays known, HashSet<string> networks, DateOnly due, DateOnly today) =>
        Enumerable
            .Range(1, DaysLookedAt)
            .SelectMany(away => new[] { due.AddDays(-away), due.AddDays(away) })
            .Where(day => day > today && known.IsWorked(day) && known.On(day, networks).Count == 0)
            .Select(day => (DateOnly?)day)
            .FirstOrDefault();
}

/// <summary>One ask that calls principals alone into protected time, as pages for others say it: its kind and who asks, never its title.</summary>
/// <param name="Ask">The ask.</param>
/// <param name="Protected">What is protected on its day.</param>
/// <param name="FreeOn">The nearest day on which nothing is protected for them; null where none is near.</param>
internal sealed record AskLanding(Demand Ask, IReadOnlyList<DayPart> Protected, DateOnly? FreeOn)
{
    /// <summary>"Training for 9 principals".</summary>
    public string Title => $"{Ask.Kind.Words()} for {Counts.Of(Ask.Principals, "principal", "principals")}";

    /// <summary>"Called by Howard Pell, Curriculum &amp; Instruction."</summary>
    public string CalledBy => Ask.Unit.Length > 0 ? $"Called by {Ask.By}, {Ask.Unit}." : $"Called by {Ask.By}.";

    /// <summary>"Protected that day: 8:00 to 12:00."</summary>
    public string Hours =>
        $"Protected that day: {string.Join(", ", Protected.Select(part => Dates.Between(part.From.ToLocalTime(), part.To.ToLocalTime())))}.";

    /// <summary>"Pulled principals; took 2 h of each of 9."</summary>
    public string Took =>
        $"Pulled principals; took {Demands.Hours.Of(Ask.MinutesEach)} of each of {Counts.Number(Ask.Principals)}. It is in no ILD’s calendar.";

    /// <summary>Whether the gate can still move it, in one press.</summary>
    public bool CanMove => Ask.AwaitsGate && FreeOn is not null;
}
