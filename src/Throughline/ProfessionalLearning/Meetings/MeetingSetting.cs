using Throughline.Persistence;

namespace Throughline.ProfessionalLearning.Meetings;

/// <summary>Sets one meeting of a series down: itself, its agenda, who is invited.</summary>
internal static class MeetingSetting
{
    /// <summary>Adds it to the context; the caller saves what is added last.</summary>
    public static async Task<Meeting> Add(
        ThroughlineDb db,
        MeetingSeries series,
        DateOnly day,
        MeetingForm form,
        string guest,
        IEnumerable<long> invited,
        CancellationToken stop
    )
    {
        var meeting = series.On(day, form, guest);
        db.Meetings.Add(meeting);
        await db.SaveChangesAsync(stop);
        db.AgendaBlocks.AddRange(series.Agenda(meeting.Id));
        db.Invited.AddRange(invited.Select(person => new Invited { MeetingId = meeting.Id, PersonId = person }));
        return meeting;
    }
}
