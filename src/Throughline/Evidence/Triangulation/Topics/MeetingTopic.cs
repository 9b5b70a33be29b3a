using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.SelfReports;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.Erosion;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;

namespace Throughline.Evidence.Triangulation.Topics;

/// <summary>Meetings of ILDs for their own learning. The study's test: did it create challenging conversations about the ILD's own work?</summary>
internal static class MeetingTopic
{
    private static readonly Question Kept = Question.Share(
        "learning-kept",
        Aspect.Meetings,
        "of planned learning minutes held",
        0.85,
        0.6
    );
    private static readonly Question Own = Question.Share(
        "learning-time",
        Aspect.Meetings,
        "of ILDs’ time goes to their own learning",
        0.05,
        0.02
    );
    private static readonly Question Helps = Question.Share(
        "meetings-help",
        Aspect.Meetings,
        "say the meetings help their work with principals"
    );
    private static readonly Question Challenge = Question.Share(
        "meetings-challenge",
        Aspect.Meetings,
        "say colleagues challenge how they themselves work"
    );
    private static readonly Question Told = Question.Share("meetings-told", Aspect.Meetings, "tell of it as more promising");
    private static readonly Question Seen = Question.Share(
        "meetings-seen",
        Aspect.Meetings,
        "of coded minutes on ILDs’ own practice",
        0.5,
        0.2
    );

    public static Topic Of { get; } =
        new(
            [Kept, Own, Helps, Challenge, Told, Seen],
            async (year, stop) =>
                [
                    await Held(year, stop),
                    year.Time(Own.Key, year.Cohort.Groups[TimeGroup.OwnLearning]),
                    .. year.Sampled(Own.Key, figures => figures.Share(TimeGroup.OwnLearning)),
                    year.Pulse(Helps.Key, SourceKind.Ilds, PulseQuestions.Meetings),
                    year.Pulse(Challenge.Key, SourceKind.Ilds, PulseQuestions.Challenge),
                    await ToldAndSeen.Told(year, Told.Key, Aspect.Meetings, stop),
                    await ToldAndSeen.Seen(year, Seen.Key, Aspect.Meetings, stop),
                ]
        );

    // Meetings of which it is known what was held, cancelled ones too.
    private static async Task<Finding> Held(EvidenceYear year, CancellationToken stop)
    {
        var meetings = await year
            .Db.Meetings.AsNoTracking()
            .Where(one => one.Day >= year.From && one.Day <= year.To && (one.RecordedAt != null || one.CancelledAt != null))
            .ToListAsync(stop);
        if (meetings.Count == 0)
        {
            return Finding.Silent(Kept.Key, SourceKind.Records, "No meeting has been written down in these days.");
        }
        var ids = meetings.ConvertAll(one => one.Id);
        var blocks = (
            await year.Db.AgendaBlocks.AsNoTracking().Where(one => ids.Contains(one.MeetingId)).ToListAsync(stop)
        ).ToLookup(one => one.MeetingId);
        var minutes = meetings.Aggregate(
            LearningMinutes.None,
            (sum, meeting) => sum + LearningMinutes.Of(meeting, blocks[meeting.Id], [])
        );
        return Finding.Counted(
            Kept.Key,
            SourceKind.Records,
            minutes.Held,
            minutes.Planned,
            $"All {Counts.Of(meetings.Count, "meeting", "meetings")}",
            "/learning"
        );
    }
}
