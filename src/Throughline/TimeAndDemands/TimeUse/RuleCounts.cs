using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>How many entries of this school year each Focus rule decides, over all ILDs: numbers only, kept until calendars or rules change.</summary>
internal sealed class RuleCounts(RosterCache rosters)
{
    private (string Of, IReadOnlyDictionary<string, int> Counts)? known;

    /// <summary>The counts by rule; empty before there is a district.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Of(ThroughlineDb db, DateOnly today, CancellationToken stop)
    {
        ReadyRoster district;
        try
        {
            district = await rosters.Current(db, stop);
        }
        catch (UnsoundFileException)
        {
            return new Dictionary<string, int>();
        }
        var last = await db.Imports.MaxAsync(import => (long?)import.Id, stop) ?? 0;
        var undone = await db.Imports.CountAsync(import => import.UndoneAt != null, stop);
        var state = $"{district.Source}|{district.Version}|{last}|{undone}|{today:yyyy-MM-dd}";
        if (known is { } kept && kept.Of == state)
        {
            return kept.Counts;
        }
        var first = Horizon.SchoolYearOf(today, district.Index.Roster.District.SchoolYearStart);
        var window = new Window(first, first.AddYears(1).AddDays(-1));
        var (from, to) = district.Index.Zone.Instants(window);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        // Past the wall, as only numbers over everybody leave this method.
        var owners = await db.Calendars.IgnoreQueryFilters([Wall.Name]).Select(one => one.OwnerId).Distinct().ToListAsync(stop);
        foreach (var owner in owners)
        {
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
        known = (state, counts);
        return counts;
    }
}
