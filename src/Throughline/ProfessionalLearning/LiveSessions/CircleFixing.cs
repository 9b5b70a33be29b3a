using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Persistence.Walls;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.ProfessionalLearning.LiveSessions;

/// <summary>Fixes who belongs to a session: from then on they read its case and notes, until 14 days after it.</summary>
internal static class CircleFixing
{
    /// <summary>Those who may belong: invited ILDs, and their facilitators. Whoever supervises or evaluates one of them may not.</summary>
    public static async Task<IReadOnlyList<(Person Person, Seat Seat)>> Possible(
        ThroughlineDb db,
        MeetingInView meeting,
        DateOnly day,
        CancellationToken stop
    )
    {
        var invited = meeting.Invited.Select(one => one.PersonId).Append(meeting.Meeting.ConvenerId).ToHashSet();
        var ilds = (await MeetingSight.Ilds(db, day, stop)).Where(one => invited.Contains(one.Id)).ToList();
        var ids = ilds.Select(one => one.Id).ToHashSet();
        var networks = await db
            .Assignments.On(day)
            .Where(one => one.Kind == AssignmentKind.LeadsNetwork && ids.Contains(one.PersonId))
            .Select(one => one.NetworkId)
            .ToListAsync(stop);
        var facilitators = await db
            .Assignments.On(day)
            .Where(one => one.Kind == AssignmentKind.Facilitates && networks.Contains(one.NetworkId))
            .Select(one => one.PersonId)
            .ToListAsync(stop);
        var above = await db
            .Assignments.On(day)
            .Where(one =>
                (one.Kind == AssignmentKind.Supervises || one.Kind == AssignmentKind.Evaluates)
                && ids.Contains(one.TargetPersonId!.Value)
            )
            .Select(one => one.PersonId)
            .ToListAsync(stop);
        var also = meeting.Meeting.Kind == SeriesKind.StaffLed ? facilitators.Except(above).Except(ids).ToList() : [];
        var others = await db
            .People.AsNoTracking()
            .Where(one => also.Contains(one.Id))
            .OrderBy(one => one.Name)
            .ToListAsync(stop);
        return
        [
            .. ilds.Where(one => !above.Contains(one.Id)).Select(one => (one, Seat.Ildx)),
            .. others.Select(one => (one, Seat.Facil)),
        ];
    }

    /// <summary>Opens the session's case and notes to its circle, in the name of who does it.</summary>
    /// <param name="db">The context.</param>
    /// <param name="session">The session, saved.</param>
    /// <param name="circle">Everybody in it.</param>
    /// <param name="by">Who fixes it.</param>
    /// <param name="ends">When the session is over, as far as is known.</param>
    public static void Open(
        ThroughlineDb db,
        LiveSession session,
        IEnumerable<(long Person, Seat Seat)> circle,
        Reader by,
        DateTimeOffset ends
    ) =>
        db.Releases.AddRange(
            circle.Select(one => new Release
            {
                Kind = RecordKind.R16,
                RowId = session.Id,
                SubjectId = session.PresenterId ?? session.HostId,
                GivenById = by.PersonId!.Value,
                ReaderId = one.Person,
                Seat = one.Seat,
                GivenAt = db.Now,
                Until = ends.AddDays(LiveSession.DaysOpen),
            })
        );

    /// <summary>When a meeting is over.</summary>
    public static DateTimeOffset EndOf(Meeting meeting, string? zone)
    {
        var offset = DistrictDay.MomentOf(new DateTimeOffset(meeting.Day, meeting.EndsAt, TimeSpan.Zero), zone);
        var utc = new DateTimeOffset(meeting.Day, meeting.EndsAt, TimeSpan.Zero);
        // The zone's distance from UTC at that hour, taken off again.
        return utc - (offset.ToDateTimeUnspecified() - utc.DateTime);
    }
}
