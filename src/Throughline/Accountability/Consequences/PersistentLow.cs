using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards;
using Throughline.Persistence;

namespace Throughline.Accountability.Consequences;

/// <summary>How many of a school's own targets were met in a year, of those that have a result.</summary>
internal sealed record YearMet(int Year, int Met, int Of);

/// <summary>The rule by which low results are persistent. It speaks of a school and of years, never of a person; one missed target says nothing.</summary>
internal static class PersistentLow
{
    /// <summary>So many years running.</summary>
    public const int Years = 3;

    /// <summary>A year with fewer targets that have a result says nothing.</summary>
    public const int FewestTargets = 3;

    /// <summary>The rule in words, as pages show it.</summary>
    public const string InWords =
        "Three years running a school met fewer than half of its own targets, of three or more with a result in each year. A year without enough results breaks the row; it is never counted as low.";

    /// <summary>Whether it holds for the years up to one.</summary>
    public static bool Holds(IReadOnlyCollection<YearMet> known, int last) =>
        Enumerable
            .Range(last - Years + 1, Years)
            .All(year => known.Any(one => one.Year == year && one.Of >= FewestTargets && one.Met * 2 < one.Of));

    /// <summary>The years behind it in words: "1 of 4 in 2023-24, 0 of 4 in 2024-25, 1 of 4 in 2025-26".</summary>
    public static string Facts(IEnumerable<YearMet> known, int last) =>
        string.Join(
            ", ",
            known
                .Where(one => one.Year > last - Years && one.Year <= last)
                .OrderBy(one => one.Year)
                .Select(one => $"{one.Met} of {one.Of} in {SchoolYear.Words(one.Year)}")
        );

    /// <summary>Targets met by school, over the years of the rule up to one; added up by the database.</summary>
    public static async Task<ILookup<long, YearMet>> Load(ThroughlineDb db, int last, CancellationToken stop)
    {
        var rows =
            from value in db.ScoreValues
            where value.Value != null && value.Year > last - Years && value.Year <= last
            join target in db.Targets
                on new
                {
                    value.SchoolId,
                    value.IndicatorId,
                    value.Year,
                } equals new
                {
                    target.SchoolId,
                    target.IndicatorId,
                    target.Year,
                }
            join indicator in db.Indicators on value.IndicatorId equals indicator.Id
            where indicator.IsOnScorecard
            group indicator.Direction == Direction.Up
                ? (double)value.Value!.Value >= (double)target.Value
                : (double)value.Value!.Value <= (double)target.Value by new { value.SchoolId, value.Year } into some
            select new
            {
                some.Key.SchoolId,
                some.Key.Year,
                Met = some.Sum(met => met ? 1 : 0),
                Of = some.Count(),
            };
        return (await rows.ToListAsync(stop)).ToLookup(one => one.SchoolId, one => new YearMet(one.Year, one.Met, one.Of));
    }
}
