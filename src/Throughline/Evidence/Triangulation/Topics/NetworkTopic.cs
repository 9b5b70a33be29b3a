using Microsoft.EntityFrameworkCore;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.Shell.Wording;

namespace Throughline.Evidence.Triangulation.Topics;

/// <summary>How ILDs convene principals in networks: what no support in the study dealt with (chapter 3, note 15), said unprompted.</summary>
internal static class NetworkTopic
{
    private static readonly Question Covered = Question.Shown(
        "networks-covered",
        Aspect.Networks,
        "of learning sessions touch how ILDs convene principals",
        Unit.Share
    );
    private static readonly Question Told = Question.Share("networks-told", Aspect.Networks, "tell of it as more promising");
    private static readonly Question Seen = Question.Share(
        "networks-seen",
        Aspect.Networks,
        "of coded minutes on how ILDs convene principals",
        0.5,
        0.2
    );

    public static Topic Of { get; } =
        new(
            [Covered, Told, Seen],
            async (year, stop) =>
                [
                    await Coverage(year, stop),
                    await ToldAndSeen.Told(year, Told.Key, Aspect.Networks, stop),
                    await ToldAndSeen.Seen(year, Seen.Key, Aspect.Networks, stop),
                ]
        );

    // That something was talked about does not say that it helped: the share speaks for no form.
    private static async Task<Finding> Coverage(EvidenceYear year, CancellationToken stop)
    {
        var areas = await year
            .Db.AgendaBlocks.AsNoTracking()
            .Where(block => block.Purpose == BlockPurpose.Learning && block.HeldMinutes > 0 && block.Area != null)
            .Join(
                year.Db.Meetings.Where(one =>
                    one.Day >= year.From && one.Day <= year.To && one.RecordedAt != null && one.CancelledAt == null
                ),
                block => block.MeetingId,
                meeting => meeting.Id,
                (block, _) => block.Area
            )
            .ToListAsync(stop);
        return areas.Count == 0
            ? Finding.Silent(Covered.Key, SourceKind.Records, "No session says what of ILDs’ practice it touched.")
            : Finding.Counted(
                Covered.Key,
                SourceKind.Records,
                areas.Count(one => one == PracticeArea.ConveningNetworks),
                areas.Count,
                $"All {Counts.Of(areas.Count, "session", "sessions")} that say what they touched",
                "/learning"
            );
    }
}
