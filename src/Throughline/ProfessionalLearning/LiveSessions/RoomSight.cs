using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning.LiveSessions;

/// <summary>A session as one of its circle sees it.</summary>
/// <param name="Session">The session.</param>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="Presses">What was pressed, in order.</param>
/// <param name="Circle">Who belongs to it.</param>
/// <param name="MayPress">Whether the reader may press: whoever may read a session's shell in full; a guest listens.</param>
internal sealed record RoomInView(
    LiveSession Session,
    Meeting Meeting,
    IReadOnlyList<Press> Presses,
    IReadOnlyList<long> Circle,
    bool MayPress
)
{
    public SessionMoment At(DateTimeOffset now) => Session.StepAt(Presses, now);
}

/// <summary>Who enters which session: its circle, nobody else.</summary>
internal sealed class RoomSight(ThroughlineDb db, Reader reader)
{
    public async Task<RoomInView?> Of(long id, CancellationToken stop)
    {
        var circle = await db
            .CircleMembers.AsNoTracking()
            .Where(one => one.SessionId == id)
            .Select(one => one.PersonId)
            .ToListAsync(stop);
        if (reader.PersonId is not { } me || !circle.Contains(me) || !StillIn(circle, me))
        {
            return null;
        }
        var session = await db.LiveSessions.SingleAsync(one => one.Id == id, stop);
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(one => one.Id == session.MeetingId, stop);
        var presses = await db
            .Presses.AsNoTracking()
            .Where(one => one.SessionId == id)
            .OrderBy(one => one.Sequence)
            .ToListAsync(stop);
        return new RoomInView(session, meeting, presses, circle, true);
    }

    // Whoever leads no network any more, and facilitates nobody of the circle, has left it.
    private bool StillIn(List<long> circle, long me) =>
        Convening.Leads(reader) && reader.May(RecordKind.R16, Act.Create, me)
        || circle.Exists(person => reader.Toward(person).Contains(Seat.Facil));
}
