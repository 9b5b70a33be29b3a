using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.Estimates;
using Throughline.Evidence.SelfReports;
using Throughline.Persistence;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.ExitTaps;
using Throughline.ProfessionalLearning.Protocols;
using Throughline.ProfessionalLearning.Samples;
using Throughline.Shell.Wording;

namespace Throughline.Evidence.Triangulation.Topics;

/// <summary>What ILDs' conversations were about: minutes of sampled sessions, coded by whom the ILDs chose, and what they tap when they leave. Consultancies apart.</summary>
internal static class SessionTopic
{
    private const ulong Seed = 5;
    private const string Consultancy = "consultancy";
    private static readonly Question Coded = Question.Share(
        "sessions-coded",
        Aspect.Meetings,
        "of minutes of sampled sessions on ILDs’ own practice",
        0.5,
        0.2
    );
    private static readonly Question Tapped = Question.Share(
        "sessions-tapped",
        Aspect.Meetings,
        "left saying it was about their own practice"
    );
    private static readonly Question ConsultancyCoded = Question.Share(
        "consultancy-coded",
        Aspect.Consultancy,
        "of minutes of sampled sessions on ILDs’ own practice",
        0.5,
        0.2
    );
    private static readonly Question ConsultancyTapped = Question.Share(
        "consultancy-tapped",
        Aspect.Consultancy,
        "left saying it was about their own practice"
    );
    private static readonly Question ConsultancyTold = Question.Share(
        "consultancy-told",
        Aspect.Consultancy,
        "tell of it as more promising"
    );
    private static readonly Question ConsultancySeen = Question.Share(
        "consultancy-seen",
        Aspect.Consultancy,
        "of coded minutes on ILDs’ own practice",
        0.5,
        0.2
    );

    public static Topic Of { get; } =
        new([Coded, Tapped, ConsultancyTold, ConsultancySeen, ConsultancyCoded, ConsultancyTapped], Findings);

    private static async Task<IReadOnlyList<Finding>> Findings(EvidenceYear year, CancellationToken stop)
    {
        var name = ProtocolLibrary.All.Single(one => one.Key == Consultancy).Name;
        var sessions = await Sessions(year.Db, year.From, year.To, stop);
        bool IsConsultancy(Session one) => one.Protocol.Contains(name, StringComparison.OrdinalIgnoreCase);
        var consultancies = sessions.Where(IsConsultancy).ToList();
        var others = sessions.Where(one => !IsConsultancy(one)).ToList();
        return
        [
            await Heard(year, Coded, others, stop),
            await Left(year.Db, Tapped, others, stop),
            await ToldAndSeen.Told(year, ConsultancyTold.Key, Aspect.Consultancy, stop),
            await ToldAndSeen.Seen(year, ConsultancySeen.Key, Aspect.Consultancy, stop),
            await Heard(year, ConsultancyCoded, consultancies, stop),
            await Left(year.Db, ConsultancyTapped, consultancies, stop),
        ];
    }

    private static Task<List<Session>> Sessions(ThroughlineDb db, DateOnly from, DateOnly to, CancellationToken stop) =>
        db
            .LiveSessions.AsNoTracking()
            .Join(
                db.Meetings.Where(one => one.Day >= from && one.Day <= to && one.CancelledAt == null),
                one => one.MeetingId,
                meeting => meeting.Id,
                (one, meeting) => new Session(one.Id, meeting.Id, one.ProtocolName)
            )
            .ToListAsync(stop);

    // Each sampled session is one thing drawn of all sessions; its minutes are never taken apart.
    private static async Task<Finding> Heard(
        EvidenceYear year,
        Question question,
        List<Session> sessions,
        CancellationToken stop
    )
    {
        var meetings = sessions.Select(one => one.Meeting).ToHashSet();
        var samples = await year
            .Db.CodedSamples.AsNoTracking()
            .Where(one => meetings.Contains(one.MeetingId))
            .ToListAsync(stop);
        var ids = samples.ConvertAll(one => one.Id);
        var minutes = await year.Db.CodedMinutes.AsNoTracking().Where(one => ids.Contains(one.SampleId)).ToListAsync(stop);
        var shares = samples
            .ConvertAll(one => CodedShares.Of([one], [.. minutes.Where(minute => minute.SampleId == one.Id)]))
            .Where(one => one.Minutes > 0)
            .ToList();
        if (shares.Count < CodedShares.Fewest)
        {
            return Finding.Silent(
                question.Key,
                SourceKind.Observation,
                shares.Count == 0 ? "No session was sampled and coded." : "Fewer than three sampled sessions are coded."
            );
        }
        var share = new ClusterBootstrap([
            new(meetings.Count, shares.ConvertAll(one => new double[] { one.OwnPractice, one.Minutes })),
        ]).Of((sums, figures) => figures[0] = sums[0] / sums[1], 1, Seed)[0];
        return new Finding
        {
            Question = question.Key,
            Source = SourceKind.Observation,
            Value = share.Value,
            Low = share.Low,
            High = share.High,
            Behind = $"{shares.Sum(one => one.Minutes)} coded minutes, {shares.Count} of {meetings.Count} sessions sampled",
            Records = "/learning/samples",
        };
    }

    private static async Task<Finding> Left(ThroughlineDb db, Question question, List<Session> sessions, CancellationToken stop)
    {
        var ids = sessions.ConvertAll(one => one.Id);
        var taps = await db.TapCounts.AsNoTracking().Where(one => ids.Contains(one.SessionId)).ToListAsync(stop);
        var all = taps.Sum(one => one.Count);
        return all == 0 ? Finding.Silent(question.Key, SourceKind.Ilds, "Nobody has tapped when leaving a session.")
            : all < PulseResult.Fewest
                ? Finding.Silent(question.Key, SourceKind.Ilds, "Fewer than five taps; nothing of so few is shown.")
            : Finding.Counted(
                question.Key,
                SourceKind.Ilds,
                taps.Where(one => one.Focus == TapFocus.OwnPractice).Sum(one => one.Count),
                all,
                $"All {all} taps after {Counts.Of(taps.Select(one => one.SessionId).Distinct().Count(), "session", "sessions")}",
                "/learning"
            );
    }

    private sealed record Session(long Id, long Meeting, string Protocol);
}
