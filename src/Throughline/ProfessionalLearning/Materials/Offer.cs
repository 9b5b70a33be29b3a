using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning.Materials;

/// <summary>What is offered to an ILD: things shared from sessions where she was not.</summary>
internal static class Offer
{
    /// <summary>How many, of some meetings.</summary>
    public static async Task<int> Count(
        ThroughlineDb db,
        Reader reader,
        IReadOnlyList<MeetingInView> meetings,
        CancellationToken stop
    )
    {
        if (!Convening.Leads(reader))
        {
            return 0;
        }
        var missed = meetings
            .Where(one => one.Meeting.Day <= reader.Today && !Reach.Has(one, reader.PersonId!.Value))
            .Select(one => one.Meeting.Id)
            .ToHashSet();
        var shared = await db
            .Materials.Where(one => one.TakenOutAt == null && one.MeetingId != null)
            .Select(one => one.MeetingId!.Value)
            .ToListAsync(stop);
        return shared.Count(missed.Contains);
    }
}
