using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.SelfReports;
using Throughline.TimeAndDemands.Issues;

namespace Throughline.Evidence.Triangulation.Topics;

/// <summary>What ILDs cannot solve and hand up: whether it was answered, and whether the ILD says that this solved it.</summary>
internal static class IssueTopic
{
    // What was handed up in the last week may still wait.
    private const int StillFresh = 7;
    private static readonly Question Answered = Question.Share(
        "issues-answered",
        Aspect.Demands,
        "of issues handed up were informed on or taken over",
        0.85,
        0.5
    );
    private static readonly Question Solved = Question.Share(
        "issues-solved",
        Aspect.Demands,
        "of answered issues are solved, as the ILD says",
        0.85,
        0.5
    );

    public static Topic Of { get; } =
        new(
            [Answered, Solved],
            async (year, stop) =>
            {
                var from = year.Begins(year.From);
                var ripe = year.Begins(year.To.AddDays(1 - StillFresh));
                var issues = await year
                    .Db.Issues.AsNoTracking()
                    .Where(one => one.RaisedAt >= from && one.RaisedAt < ripe)
                    .ToListAsync(stop);
                var ids = issues.ConvertAll(one => one.Id);
                var reopened = await year
                    .Db.IssueSteps.Where(one => ids.Contains(one.IssueId) && one.Kind == StepKind.Reopened)
                    .Select(one => one.IssueId)
                    .ToHashSetAsync(stop);
                var judged = issues.Where(one => one.State == IssueState.Solved || reopened.Contains(one.Id)).ToList();
                return
                [
                    Share(
                        Answered,
                        SourceKind.Records,
                        issues.Count(one => !one.IsOpen),
                        issues.Count,
                        $"All {issues.Count} issues older than a week",
                        "Nothing was handed up in these days."
                    ),
                    Share(
                        Solved,
                        SourceKind.Ilds,
                        judged.Count(one => one.State == IssueState.Solved),
                        judged.Count,
                        $"All {judged.Count} issues on which ILDs said so",
                        "No ILD has said whether an answer solved the issue."
                    ),
                ];
            }
        );

    private static Finding Share(Question question, SourceKind source, int part, int whole, string behind, string none) =>
        whole == 0 ? Finding.Silent(question.Key, source, none)
        : whole < PulseResult.Fewest
            ? Finding.Silent(question.Key, source, "Fewer than five issues; nothing of so few is shown.")
        : Finding.Counted(question.Key, source, part, whole, behind, "/issues/offices");
}
