using Throughline.Evidence.Reports;
using Throughline.Evidence.Triangulation;

namespace Throughline.Evidence.Reproduction;

/// <summary>One claim of the study, and what the report says of the same district's year.</summary>
/// <param name="District">The library's folder.</param>
/// <param name="Part">Key of the part of a support.</param>
/// <param name="StudySays">As the study does.</param>
/// <param name="Words">The claim, in our words.</param>
/// <param name="ReportSays">By the stated rules.</param>
/// <param name="Findings">What speaks in the report, with how many stand behind it.</param>
/// <param name="Events">What was recorded for it, and whether the study tells of it.</param>
internal sealed record Claim(
    string District,
    string Part,
    Rating StudySays,
    string Words,
    Rating ReportSays,
    IReadOnlyList<string> Findings,
    IReadOnlyList<string> Events
)
{
    public bool Agrees => StudySays == ReportSays;

    /// <summary>The part.</summary>
    public Aspect Of => Aspect.Of(Part)!;

    /// <summary>Every claim on a year, held against its report.</summary>
    public static IReadOnlyList<Claim> Against(YearFiles year, DistrictReport report) =>
        [
            .. YearFiles
                .Claims.Where(row => row.Text("district") == year.Name)
                .Select(row =>
                {
                    var aspect = row.Part!;
                    return new Claim(
                        year.Name,
                        aspect.Key,
                        Enum.GetValues<Rating>().Single(rating => rating.Words() == row.Text("study_says")),
                        row.Text("claim"),
                        report.RatingOf(aspect),
                        [.. report.Of(aspect).Select(Said).OfType<string>()],
                        [.. Recorded(year, aspect)]
                    );
                }),
        ];

    private static string? Said(Finding finding)
    {
        var question = SupportEvidence.ByKey[finding.Question];
        return question.SpeaksFor(finding) == Speaks.Neither
            ? null
            : $"{finding.Source.Words()}: {finding.Said(question.Unit)} {question.Asked} ({finding.Behind})";
    }

    private static IEnumerable<string> Recorded(YearFiles year, Aspect aspect) =>
        year
            .Tables.Values.SelectMany(rows => rows)
            .Where(row => row.Part == aspect && row.Note.Length > 0)
            .Select(row => $"{row.Note}{(row.IsOfStudy ? "" : " (made up)")}")
            .Distinct(StringComparer.Ordinal);
}
