using Throughline.Evidence.Reports;

namespace Throughline.Evidence.Releases;

/// <summary>One week of one ILD as researchers get it. Days are weeks of the release, shares are rounded, and what fewer than five ILDs share is left out.</summary>
/// <remarks>The only attribute beside the name is the level of most of an ILD's schools, and only where five or more ILDs have it; network and tenure would make nearly everybody unique.</remarks>
internal sealed record ReleasedWeek(string Ild, int Week, string Level, double WithPrincipals, double Instruction, int Hours)
{
    /// <summary>Fewer than this share nothing.</summary>
    public const int Fewest = 5;

    private const double Step = 0.05;

    /// <summary>Rows of a release; none where fewer than five ILDs are in it.</summary>
    /// <param name="weeks">Every week of every ILD who has not chosen to stay out.</param>
    /// <param name="names">Those of this release.</param>
    public static IReadOnlyList<ReleasedWeek> Of(IReadOnlyList<IldWeek> weeks, Pseudonyms names)
    {
        var counted = weeks.Where(one => one.Counted > 0).ToList();
        if (counted.Select(one => one.Ild).Distinct().Count() < Fewest)
        {
            return [];
        }
        var levels = counted
            .GroupBy(one => one.Level, one => one.Ild)
            .Where(one => one.Distinct().Count() >= Fewest)
            .Select(one => one.Key)
            .ToHashSet(StringComparer.Ordinal);
        // One level alone left out would be found by who is missing from the others.
        var shown = counted.TrueForAll(one => levels.Contains(one.Level));
        var first = counted.Min(one => one.Monday);
        return
        [
            .. counted
                .Select(one => new ReleasedWeek(
                    names.Of(one.Ild),
                    (one.Monday.DayNumber - first.DayNumber) / 7 + 1,
                    shown ? one.Level : "",
                    Rounded(one.WithPrincipals / one.Counted),
                    Rounded(one.Instruction / one.Counted),
                    (int)(Math.Round(one.Counted / 3600 / 5) * 5)
                ))
                .OrderBy(row => row.Ild, StringComparer.Ordinal)
                .ThenBy(row => row.Week),
        ];
    }

    /// <summary>As a table of open data.</summary>
    public static OpenTable Table(IReadOnlyList<ReleasedWeek> weeks) =>
        new(
            "ild_weeks",
            "One week of one ILD; none where fewer than five ILDs are in the release",
            [
                new("ild", OpenKind.Text, "A name that is the same within this release and in no other"),
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
            [
                .. weeks.Select(one =>
                    new object?[] { one.Ild, (long)one.Week, one.Level, one.WithPrincipals, one.Instruction, (long)one.Hours }
                ),
            ]
        );

    private static double Rounded(double share) => Math.Round(Math.Round(share / Step) * Step, 2);
}
