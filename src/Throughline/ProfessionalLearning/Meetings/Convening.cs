using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.ProfessionalLearning.Meetings;

/// <summary>Who may convene what, and whom they may invite.</summary>
internal static class Convening
{
    /// <summary>Whether they may convene anything: those who run ILDs' meetings, and ILDs themselves, without asking anybody.</summary>
    public static bool May(Reader reader) => Kinds(reader).Count > 0;

    /// <summary>The kinds of meeting that they may convene.</summary>
    public static IReadOnlyList<SeriesKind> Kinds(Reader reader) =>
        reader.PersonId is null ? []
        : LeadsIlds(reader) ? [SeriesKind.StaffLed, SeriesKind.OneToOne]
        : Leads(reader) ? [SeriesKind.PeerLed, SeriesKind.OutsideFacilitator, SeriesKind.OneToOne, SeriesKind.Team]
        : [];

    /// <summary>Whom they may invite to which kind, by name.</summary>
    public static async Task<IReadOnlyList<Person>> Invitable(ThroughlineDb db, Reader reader, CancellationToken stop)
    {
        var ilds = await MeetingSight.Ilds(db, reader.Today, stop);
        var me = reader.PersonId;
        var around = await db
            .Assignments.On(reader.Today)
            .Where(one =>
                one.TargetPersonId == me && (one.Kind == AssignmentKind.Supervises || one.Kind == AssignmentKind.TeamOf)
            )
            .Select(one => one.PersonId)
            .ToListAsync(stop);
        var others = LeadsIlds(reader)
            ? []
            : await db.People.AsNoTracking().Where(one => around.Contains(one.Id)).OrderBy(one => one.Name).ToListAsync(stop);
        return [.. ilds.Concat(others).DistinctBy(one => one.Id).Where(one => one.Id != me)];
    }

    /// <summary>Whether they lead a network today: one who led it is no ILD any more.</summary>
    public static bool Leads(Reader reader) =>
        reader.Standing.Own.Any(one => one.Kind == AssignmentKind.LeadsNetwork && one.On(reader.Today));

    /// <summary>Whether they see how ILDs meet: protocols and prompts. Who may ask for minutes, or sees dates and minutes alone, does not.</summary>
    public static bool SeesHow(Reader reader) =>
        Leads(reader)
        || reader.Seats.Any(seat => seat is not (Seat.Dept or Seat.Ild) && AccessMatrix.Allows(RecordKind.R15, seat, Act.Read));

    // Being party to a record (DEPT) may create a request for minutes, never a meeting.
    private static bool LeadsIlds(Reader reader) => reader.Holds(Seat.Chief) || reader.Holds(Seat.Facil);
}
