using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.SelfReports;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.Erosion;

namespace Throughline.Evidence.Triangulation;

/// <summary>Professional learning of ILDs' own. The study's test: did it create challenging conversations about the ILD's own work?</summary>
internal static class LearningEvidence
{
    private static readonly Question Kept = new(
        "learning-kept",
        Aspect.Meetings,
        "of planned learning minutes held",
        Unit.Share
    )
    {
        More = 0.85,
        Less = 0.6,
    };
    private static readonly Question Helps = new(
        "meetings-help",
        Aspect.Meetings,
        "say the meetings help their work with principals",
        Unit.Share
    )
    {
        More = 0.65,
        Less = 0.35,
    };
    private static readonly Question Challenge = new(
        "meetings-challenge",
        Aspect.Meetings,
        "say colleagues challenge how they themselves work",
        Unit.Share
    )
    {
        More = 0.65,
        Less = 0.35,
    };
    private static readonly Question Told = new("meetings-told", Aspect.Meetings, "tell of it as more promising", Unit.Share)
    {
        More = 0.65,
        Less = 0.35,
    };
    private static readonly Question Seen = new(
        "meetings-seen",
        Aspect.Meetings,
        "of coded minutes on ILDs’ own practice",
        Unit.Share
    )
    {
        More = 0.5,
        Less = 0.2,
    };
    private static readonly Question Own = new(
        "learning-time",
        Aspect.Meetings,
        "of ILDs’ time goes to their own learning",
        Unit.Share
    )
    {
        More = 0.05,
        Less = 0.02,
    };
    private static readonly Question ConsultancySeen = new(
        "consultancy-seen",
        Aspect.Consultancy,
        "of coded minutes on ILDs’ own practice",
        Unit.Share
    )
    {
        More = 0.5,
        Less = 0.2,
    };
    private static readonly Question ConsultancyTold = new(
        "consultancy-told",
        Aspect.Consultancy,
        "tell of it as more promising",
        Unit.Share
    )
    {
        More = 0.65,
        Less = 0.35,
    };
    private static readonly Question NetworksSeen = new(
        "networks-seen",
        Aspect.Networks,
        "of coded minutes on how ILDs convene principals",
        Unit.Share
    )
    {
        More = 0.5,
        Less = 0.2,
    };
    private static readonly Question NetworksTold = new(
        "networks-told",
        Aspect.Networks,
        "tell of it as more promising",
        Unit.Share
    )
    {
        More = 0.65,
        Less = 0.35,
    };

    public static SupportEvidence Of { get; } =
        new(
            Support.Learning,
            [Kept, Own, Helps, Challenge, Told, Seen, ConsultancyTold, ConsultancySeen, NetworksTold, NetworksSeen],
            async (year, stop) =>
                [
                    await Held(year, stop),
                    year.Time(Own.Key, year.Cohort.Groups[TimeAccounting.TimeGroup.OwnLearning]),
                    .. year.Sampled(Own.Key, figures => figures.Share(TimeAccounting.TimeGroup.OwnLearning)),
                    year.Pulse(Helps.Key, SourceKind.Ilds, PulseQuestions.Meetings),
                    year.Pulse(Challenge.Key, SourceKind.Ilds, PulseQuestions.Challenge),
                    await ToldAndSeen.Told(year, Told.Key, Aspect.Meetings, stop),
                    await ToldAndSeen.Seen(year, Seen.Key, Aspect.Meetings, stop),
                    await ToldAndSeen.Told(year, ConsultancyTold.Key, Aspect.Consultancy, stop),
                    await ToldAndSeen.Seen(year, ConsultancySeen.Key, Aspect.Consultancy, stop),
                    await ToldAndSeen.Told(year, NetworksTold.Key, Aspect.Networks, stop),
                    await ToldAndSeen.Seen(year, NetworksSeen.Key, Aspect.Networks, stop),
                ]
        );

    // Meetings of which it is known what was held, cancelled ones too.
    private static async Task<Finding> Held(EvidenceYear year, CancellationToken stop)
    {
        var meetings = await year
            .Db.Meetings.AsNoTracking()
            .Where(one => one.Day >= year.From && one.Day <= year.To && (one.RecordedAt != null || one.CancelledAt != null))
            .ToListAsync(stop);
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
            $"All {meetings.Count} meetings",
            "/learning"
        );
    }
}
