using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Rules;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>How many entries of this school year each Focus rule decides, over all ILDs: numbers only, kept until calendars or rules change.</summary>
/// <remarks>With many ILDs they are counted beside the request, which would wait too long; the page says how far it is.</remarks>
internal sealed class RuleCounts(RosterCache rosters, Store store)
{
    private readonly Lock gate = new();
    private volatile Counted? known;
    private volatile Counted? underway;

    /// <summary>The counts by rule; empty before there is a district.</summary>
    public async Task<DecidedBy> Of(ThroughlineDb db, DateOnly today, CancellationToken stop)
    {
        ReadyRoster district;
        try
        {
            district = await rosters.Current(db, stop);
        }
        catch (UnsoundFileException)
        {
            return DecidedBy.Nothing;
        }
        var last = await db.Imports.MaxAsync(import => (long?)import.Id, stop) ?? 0;
        var undone = await db.Imports.CountAsync(import => import.UndoneAt != null, stop);
        var state = $"{district.Source}|{district.Version}|{last}|{undone}|{today:yyyy-MM-dd}";
        if (known is { } kept && kept.State == state)
        {
            return kept.Counts;
        }
        // Past the wall, as only numbers over everybody leave this class.
        var owners = await db.Calendars.IgnoreQueryFilters([Wall.Name]).Select(one => one.OwnerId).Distinct().ToListAsync(stop);
        if (owners.Count > Recount.AtOnce)
        {
            return Begin(state, district, owners, today);
        }
        var counts = await Count(db, district, owners, today, _ => { }, stop);
        known = new(state, counts);
        return counts;
    }

    // Whoever asks first begins it; whoever asks meanwhile sees how far it is.
    private DecidedBy Begin(string state, ReadyRoster district, List<long> owners, DateOnly today)
    {
        lock (gate)
        {
            if (underway is { } begun && begun.State == state)
            {
                return begun.Counts;
            }
            underway = new(state, DecidedBy.Underway(0, owners.Count));
        }
        _ = Task.Run(async () =>
        {
            try
            {
                await using var own = store.OpenFor("count rules");
                void Say(int done) => underway = new(state, DecidedBy.Underway(done, owners.Count));
                known = new(state, await Count(own, district, owners, today, Say, CancellationToken.None));
            }
            finally
            {
                underway = null;
            }
        });
        return DecidedBy.Underway(0, owners.Count);
    }

    private static async Task<DecidedBy> Count(
        ThroughlineDb db,
        ReadyRoster district,
        List<long> owners,
        DateOnly today,
        Action<int> say,
        CancellationToken stop
    )
    {
        var first = Horizon.SchoolYearOf(today, district.Index.Roster.District.SchoolYearStart);
        var window = new Window(first, first.AddYears(1).AddDays(-1));
        var (from, to) = district.Index.Zone.Instants(window);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (done, owner) in owners.Index())
        {
            say(done);
            var engagements = await db
                .Engagements.AsNoTracking()
                .IgnoreQueryFilters([Wall.Name])
                .Touching(owner, from, to)
                .ToListAsync(stop);
            var time = TimeAccount.For(
                district.Index,
                district.Rules,
                district.KeyOf(owner)!,
                engagements.ConvertAll(one => one.ToOccurrence(null)),
                window
            );
            foreach (var code in time.Occurrences.Select(one => one.Code).Where(code => code is { FocusRule.Length: > 0 }))
            {
                counts[code!.FocusRule] = counts.GetValueOrDefault(code.FocusRule) + 1;
            }
        }
        return new DecidedBy(counts, owners.Count, owners.Count);
    }

    private sealed record Counted(string State, DecidedBy Counts);
}
