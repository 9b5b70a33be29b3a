using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning.Guests;

/// <summary>Guests of a meeting and of a session.</summary>
internal static class GuestQueries
{
    /// <summary>Those who were ever invited to a meeting, the latest last.</summary>
    public static Task<List<GuestPass>> GuestsOf(this ThroughlineDb db, Meeting meeting, CancellationToken stop) =>
        db
            .GuestPasses.Where(one =>
                one.MeetingId == meeting.Id
                || (one.SeriesId != null && one.SeriesId == meeting.SeriesId && one.LastDay >= meeting.Day)
            )
            .OrderBy(one => one.Id)
            .ToListAsync(stop);

    /// <summary>Those who may listen to a session now, and their names.</summary>
    public static Task<List<string>> Listening(this ThroughlineDb db, long session, DateOnly today, CancellationToken stop) =>
        db
            .CircleGuests.Where(one => one.SessionId == session && one.LeftAt == null)
            .Join(
                db.GuestPasses.Where(pass => pass.WithdrawnAt == null && pass.LastDay >= today),
                one => one.PassId,
                pass => pass.Id,
                (_, pass) => pass.Name
            )
            .Order()
            .ToListAsync(stop);
}
