using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.SelfReports;
using Throughline.Persistence;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.Drafts;

namespace Throughline.Evidence.Triangulation.Topics;

/// <summary>Feedback on plans and rubrics: on how ILDs work, or on whether the paper is as it should be.</summary>
internal static class PaperTopic
{
    private static readonly Question Comments = Question.Share(
        "paper-comments",
        Aspect.Paper,
        "of comments on ILDs’ drafts are on practice",
        0.5,
        0.2
    );
    private static readonly Question Told = Question.Share("paper-told", Aspect.Paper, "tell of it as more promising");
    private static readonly Question Seen = Question.Share(
        "paper-seen",
        Aspect.Paper,
        "of coded minutes on ILDs’ own practice",
        0.5,
        0.2
    );

    public static Topic Of { get; } =
        new(
            [Comments, Told, Seen],
            async (year, stop) =>
                [
                    await Written(year, stop),
                    await ToldAndSeen.Told(year, Told.Key, Aspect.Paper, stop),
                    await ToldAndSeen.Seen(year, Seen.Key, Aspect.Paper, stop),
                ]
        );

    // It looks past the wall, and gives back two counts of five comments or more.
    private static async Task<Finding> Written(EvidenceYear year, CancellationToken stop)
    {
        var (from, until) = year.Moments;
        var on = await year
            .Db.DraftComments.AsNoTracking()
            .IgnoreQueryFilters([Wall.Name])
            .Where(one => one.At >= from && one.At < until)
            .Select(one => one.On)
            .ToListAsync(stop);
        return on.Count == 0 ? Finding.Silent(Comments.Key, SourceKind.Records, "Nobody has commented on a draft here.")
            : on.Count < PulseResult.Fewest
                ? Finding.Silent(Comments.Key, SourceKind.Records, "Fewer than five comments; nothing of so few is shown.")
            : Finding.Counted(
                Comments.Key,
                SourceKind.Records,
                on.Count(one => one == CommentOn.Practice),
                on.Count,
                $"All {on.Count} comments",
                "/learning/drafts"
            );
    }
}
