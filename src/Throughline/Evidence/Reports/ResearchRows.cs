using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Reports;

/// <summary>The researcher's release: ILDs' weeks under pseudonyms. Days become weeks of the release, shares are rounded, and what fewer than five ILDs share is left out.</summary>
/// <remarks>The only attribute beside the pseudonym is the level of most of an ILD's schools, and only where five or more ILDs have it; network and tenure would make nearly everybody unique.</remarks>
internal static class ResearchRows
{
    /// <summary>Fewer than this share nothing.</summary>
    public const int Fewest = 5;

    private const double Step = 0.05;

    /// <summary>One week of one ILD before it gets a pseudonym.</summary>
    internal sealed record IldWeek(
        long Ild,
        DateOnly Monday,
        string Level,
        double WithPrincipals,
        double Instruction,
        double Counted
    );

    /// <summary>The table as it is released.</summary>
    /// <param name="weeks">Every week of every ILD who has not opted out.</param>
    /// <param name="names">Those of this release.</param>
    public static OpenTable Of(IReadOnlyList<IldWeek> weeks, Pseudonyms names)
    {
        var enough = weeks.Select(one => one.Ild).Distinct().Count() >= Fewest;
        var levels = weeks
            .GroupBy(one => one.Level, one => one.Ild)
            .Where(one => one.Distinct().Count() >= Fewest)
            .Select(one => one.Key)
            .ToHashSet(StringComparer.Ordinal);
        // One level alone left out would be found by who is missing from the others.
        var shown = weeks.All(one => levels.Contains(one.Level));
        var first = weeks.Count == 0 ? DateOnly.MinValue : weeks.Min(one => one.Monday);
        return new(
            "ild_weeks",
            "One week of one ILD; none where fewer than five ILDs are in the release",
            [
                new("ild", OpenKind.Text, "Pseudonym, the same within this release and in no other"),
                new("week", OpenKind.Whole, "Week of the release, from 1; no date"),
                new("level", OpenKind.Text, "Level of most of the ILD’s schools; empty where fewer than five ILDs have it"),
                new("with_principals", OpenKind.Number, "Share of counted time with principals, to the nearest 0.05"),
                new(
                    "instruction",
                    OpenKind.Number,
                    "Share of counted time with principals on instructional leadership, to the nearest 0.05"
                ),
                new("hours", OpenKind.Whole, "Counted hours, to the nearest 5"),
            ],
            enough
                ?
                [
                    .. weeks
                        .Where(one => one.Counted > 0)
                        .Select(one =>
                            new object?[]
                            {
                                names.Of(one.Ild),
                                (one.Monday.DayNumber - first.DayNumber) / 7 + 1L,
                                shown ? one.Level : "",
                                Rounded(one.WithPrincipals / one.Counted),
                                Rounded(one.Instruction / one.Counted),
                                (long)(Math.Round(one.Counted / 3600 / 5) * 5),
                            }
                        )
                        .OrderBy(row => (string)row[0]!, StringComparer.Ordinal)
                        .ThenBy(row => (long)row[1]!),
                ]
                : []
        );
    }

    /// <summary>Every ILD's kept weeks of some days.</summary>
    public static async Task<IReadOnlyList<IldWeek>> Load(ThroughlineDb db, DateOnly from, DateOnly to, CancellationToken stop)
    {
        var district = await DistrictOn.Load(db, to, stop);
        string Level(long ild) =>
            district
                .NetworksLedBy(ild)
                .SelectMany(network => district.SchoolsOf(network))
                .GroupBy(school => school.Level)
                .OrderByDescending(level => level.Count())
                .Select(level => $"{level.Key}")
                .FirstOrDefault()
            ?? "";
        var weeks = await db
            .WeeksOfTime.AsNoTracking()
            .Where(week => week.Monday >= from && week.Monday <= to)
            .ToListAsync(stop);
        return weeks.ConvertAll(week => new IldWeek(
            week.OwnerId,
            week.Monday,
            Level(week.OwnerId),
            week.WithPrincipals / (double)WeekOfTime.PartsOfSecond,
            week.Instruction / (double)WeekOfTime.PartsOfSecond,
            week.CountedSeconds
        ));
    }

    private static double Rounded(double share) => Math.Round(Math.Round(share / Step) * Step, 2);
}
