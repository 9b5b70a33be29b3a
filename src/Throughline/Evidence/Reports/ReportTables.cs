using Throughline.Evidence.Triangulation;

namespace Throughline.Evidence.Reports;

/// <summary>The report as tables, for workbook and open data.</summary>
internal static class ReportTables
{
    public static OpenTable Ratings(DistrictReport report) =>
        new(
            "ratings",
            "One row for each support and each part of one",
            [
                new("support", OpenKind.Text, "The support"),
                new("part", OpenKind.Text, "The part of it; empty for the support as a whole"),
                new("rating", OpenKind.Text, "More promising, Less promising, Mixed, or Not enough evidence"),
                new("kinds_that_speak", OpenKind.Whole, "Independent kinds of source that speak for a form; two are needed"),
            ],
            [
                .. Enum.GetValues<Support>()
                    .Select(one => new object?[] { one.Words(), "", report.RatingOf(one).Words(), Kinds(report.Of(one)) }),
                .. Aspect.All.Select(one =>
                    new object?[] { one.Support.Words(), one.Words, report.RatingOf(one).Words(), Kinds(report.Of(one)) }
                ),
            ]
        );

    public static OpenTable Findings(DistrictReport report) =>
        new(
            "findings",
            "What one source says to one question; a silent source too",
            [
                new("question", OpenKind.Text, "Key of the question, see rules"),
                new("asked", OpenKind.Text, "The question in words"),
                new("source", OpenKind.Text, "Kind of source"),
                new("value", OpenKind.Number, "Share 0 to 1, or a number; empty where the source is silent"),
                new("low", OpenKind.Number, "Lower end of the 95 % interval; empty for a complete count"),
                new("high", OpenKind.Number, "Upper end of it"),
                new("part", OpenKind.Number, "Counted, of whole; empty where it is no share of a count"),
                new("whole", OpenKind.Number, "The whole that was counted"),
                new("speaks_for", OpenKind.Text, "The form it speaks for by the stated rule, or neither"),
                new("behind", OpenKind.Text, "How many stand behind it"),
                new("silence", OpenKind.Text, "Why the source is silent"),
            ],
            [.. report.Findings.Select(Row)]
        );

    public static OpenTable Gaps(DistrictReport report) =>
        new(
            "differences",
            "Questions on which sources differ by more than was stated",
            [
                new("question", OpenKind.Text, "Key of the question"),
                new("highest", OpenKind.Number, "The largest answer"),
                new("highest_source", OpenKind.Text, "Who gives it"),
                new("lowest", OpenKind.Number, "The smallest answer"),
                new("lowest_source", OpenKind.Text, "Who gives it"),
                new("apart", OpenKind.Number, "Difference as a share of the larger, 0 to 1"),
            ],
            [
                .. report.Gaps.Select(gap =>
                    new object?[]
                    {
                        gap.Question,
                        gap.Highest.Value,
                        gap.Highest.Source.Words(),
                        gap.Lowest.Value,
                        gap.Lowest.Source.Words(),
                        Math.Round(gap.Of, 4),
                    }
                ),
            ]
        );

    public static OpenTable Rules() =>
        new(
            "rules",
            "Every question of the instrument",
            [
                new("question", OpenKind.Text, "Its key"),
                new("asked", OpenKind.Text, "In words"),
                new("support", OpenKind.Text, "The support"),
                new("part", OpenKind.Text, "The part of it"),
                new(
                    "more_from",
                    OpenKind.Number,
                    "Limit from which (for low_is_better: up to which) it speaks for the more promising form"
                ),
                new(
                    "less_to",
                    OpenKind.Number,
                    "Limit up to which (for low_is_better: from which) it speaks for the less promising form"
                ),
                new("low_is_better", OpenKind.Whole, "1 where less is more promising"),
                new(
                    "tolerance",
                    OpenKind.Number,
                    "Sources that differ by more than this share of the larger are listed and say nothing"
                ),
            ],
            [
                .. SupportEvidence.ByKey.Values.Select(one =>
                    new object?[]
                    {
                        one.Key,
                        one.Asked,
                        one.Of.Support.Words(),
                        one.Of.Words,
                        one.More,
                        one.Less,
                        one.IsLowBetter ? 1L : 0L,
                        one.Tolerance,
                    }
                ),
            ]
        );

    private static object?[] Row(Finding one)
    {
        var question = SupportEvidence.ByKey[one.Question];
        return
        [
            one.Question,
            question.Asked,
            one.Source.Words(),
            Short(one.Value),
            Short(one.Low),
            Short(one.High),
            one.Part,
            one.Whole,
            question.SpeaksFor(one).Words(),
            one.Behind,
            one.Silence,
        ];
    }

    private static double? Short(double? value) => value is { } known ? Math.Round(known, 6) : null;

    private static long Kinds(IReadOnlyCollection<Finding> findings) =>
        Triangulation.Ratings.KindsThatSpeak(findings, SupportEvidence.ByKey);
}
