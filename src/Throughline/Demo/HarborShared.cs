using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;
using Throughline.Demo.Year;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.ExitTaps;
using Throughline.ProfessionalLearning.Guests;
using Throughline.ProfessionalLearning.Journals;
using Throughline.ProfessionalLearning.Materials;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.Demo;

/// <summary>What Harbor's ILDs share of a guest session, the facilitator whom they hired, a note of Marisol Vega's own, and whether it was worth their time.</summary>
internal static class HarborShared
{
    /// <summary>Writes them, as of March 2026.</summary>
    public static async Task Write(ThroughlineDb db, CancellationToken stop)
    {
        var today = HarborYear.Today.ToDateOnly();
        var now = new DateTimeOffset(2026, 3, 10, 16, 0, 0, TimeSpan.Zero);
        var marisol = await db.People.SingleAsync(one => one.Name == "Marisol Vega", stop);
        var guest = await db.Meetings.FirstAsync(one => one.Form == MeetingForm.Guest, stop);
        var hired = await db
            .Meetings.Where(one => one.Kind == SeriesKind.OutsideFacilitator && one.Day > today)
            .OrderBy(one => one.Day)
            .FirstAsync(stop);
        Material Shared(string title, string text, long? meeting, bool leaders) =>
            new()
            {
                MeetingId = meeting,
                Title = title,
                Link = "",
                Text = text,
                ForLeaders = leaders,
                SharedById = marisol.Id,
                SharedBy = marisol.Name,
                SharedAt = now,
            };
        db.Materials.AddRange(
            Shared(
                "Five questions that our guest asks her teachers",
                "What did you see? What did you expect? What would you try? Who should come along? When do we look again?",
                guest.Id,
                leaders: true
            ),
            Shared("A visit in three lines", "What we agreed. What I try. The next date.", null, leaders: false)
        );
        db.GuestPasses.Add(
            new GuestPass
            {
                MeetingId = hired.Id,
                SeriesId = null,
                Name = "Bea Lindqvist-Moor",
                TokenHash = SecretToken.Digest(SecretToken.New()),
                LastDay = hired.Day,
                GivenById = marisol.Id,
                GivenBy = marisol.Name,
                GivenAt = now,
            }
        );
        db.JournalNotes.Add(
            JournalNote.Of(marisol.Id, null, "I answer before he has finished the question. Count to five.", now)
        );
        await Worth(db, stop);
        await db.SaveChangesAsync(stop);
    }

    // Of those who left a session with two taps, one in three or so says in part, one in ten no.
    private static async Task Worth(ThroughlineDb db, CancellationToken stop)
    {
        var answers = await db.TapsGiven.CountAsync(one => one.SaidWorth, stop);
        var (part, no) = (answers / 3, answers / 10);
        var year = (await SchoolYear.Asked(db, null, HarborYear.Today.ToDateOnly(), stop)).First;
        db.WorthCounts.AddRange(
            new[]
            {
                (ProfessionalLearning.ExitTaps.Worth.Yes, answers - part - no),
                (ProfessionalLearning.ExitTaps.Worth.InPart, part),
                (ProfessionalLearning.ExitTaps.Worth.No, no),
            }.Select(one => new WorthCount
            {
                Year = year,
                Cohort = IldCohort.Longer,
                Worth = one.Item1,
                Count = one.Item2,
            })
        );
    }
}
