using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Displaced;

/// <summary>How many visits of all ILDs one cause displaced, called by one unit or by any.</summary>
/// <param name="Cause">The Focus of what took the slot, or what a person said; null when not known.</param>
/// <param name="Unit">The unit that called it; empty when not known or for all units together.</param>
/// <param name="Cancelled">Called off, or gone from the calendar.</param>
/// <param name="Bumped">Moved.</param>
/// <param name="MadeUp">Of both, those that took place within ten duty days.</param>
/// <param name="Owed">The others.</param>
/// <param name="Seconds">The lost slots' length.</param>
internal sealed record CauseCount(Focus? Cause, string Unit, int Cancelled, int Bumped, int MadeUp, int Owed, long Seconds)
{
    /// <summary>The cause in words.</summary>
    public string Words => CauseNames.Of(Cause);

    /// <summary>Cancelled and bumped.</summary>
    public int All => Cancelled + Bumped;
}

/// <summary>The cohort's displaced visits, counted by the database. These look past the wall, and give back nothing but counts.</summary>
internal static class CauseCounts
{
    /// <summary>By cause and unit, in the order of the causes' words and then of the units'.</summary>
    public static async Task<IReadOnlyList<CauseCount>> DisplacedByCauseAndUnit(
        this ThroughlineDb db,
        WholeWeeks weeks,
        CancellationToken stop
    )
    {
        var rows = await db
            .DisplacedContacts.AsNoTracking()
            .IgnoreQueryFilters([Wall.Name])
            .Where(one => one.Day >= weeks.From && one.Day <= weeks.To)
            .GroupBy(one => new
            {
                one.CauseFocus,
                one.CauseUnit,
                one.Kind,
                one.IsMadeUp,
            })
            .Select(some => new
            {
                some.Key,
                Count = some.Count(),
                Seconds = some.Sum(one => one.End - one.Start),
            })
            .ToListAsync(stop);
        return
        [
            .. rows.GroupBy(row => (Cause: Known(row.Key.CauseFocus), row.Key.CauseUnit))
                .Select(some => new CauseCount(
                    some.Key.Cause,
                    some.Key.CauseUnit,
                    some.Where(row => row.Key.Kind != DisplacedKind.Bumped).Sum(row => row.Count),
                    some.Where(row => row.Key.Kind == DisplacedKind.Bumped).Sum(row => row.Count),
                    some.Where(row => row.Key.IsMadeUp).Sum(row => row.Count),
                    some.Where(row => !row.Key.IsMadeUp).Sum(row => row.Count),
                    some.Sum(row => row.Seconds)
                ))
                .OrderBy(one => one.Cause is null)
                .ThenBy(one => one.Words, StringComparer.Ordinal)
                .ThenBy(one => one.Unit, StringComparer.Ordinal),
        ];
    }

    /// <summary>The same without units.</summary>
    public static IReadOnlyList<CauseCount> Together(this IEnumerable<CauseCount> counts) =>
        [
            .. counts
                .GroupBy(one => one.Cause)
                .Select(some => new CauseCount(
                    some.Key,
                    "",
                    some.Sum(one => one.Cancelled),
                    some.Sum(one => one.Bumped),
                    some.Sum(one => one.MadeUp),
                    some.Sum(one => one.Owed),
                    some.Sum(one => one.Seconds)
                )),
        ];

    /// <summary>By month of the lost slot, in order; months without any are not in it.</summary>
    public static async Task<IReadOnlyList<(int Year, int Month, int Count)>> DisplacedByMonth(
        this ThroughlineDb db,
        WholeWeeks weeks,
        CancellationToken stop
    )
    {
        var rows = await db
            .DisplacedContacts.AsNoTracking()
            .IgnoreQueryFilters([Wall.Name])
            .Where(one => one.Day >= weeks.From && one.Day <= weeks.To)
            .GroupBy(one => new { one.Day.Year, one.Day.Month })
            .Select(some => new
            {
                some.Key.Year,
                some.Key.Month,
                Count = some.Count(),
            })
            .ToListAsync(stop);
        return [.. rows.OrderBy(row => (row.Year, row.Month)).Select(row => (row.Year, row.Month, row.Count))];
    }

    // An entry without a code is as good as none: nobody knows what it was about.
    private static Focus? Known(Focus? cause) => cause == Focus.Uncoded ? null : cause;
}
