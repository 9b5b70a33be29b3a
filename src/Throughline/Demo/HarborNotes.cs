using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Frame.People;
using Throughline.LeadingThrough.Rooms;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Persistence;

namespace Throughline.Demo;

/// <summary>What Marisol Vega and Joan Petrakis have written with and about their principals. Stories 22 and 23.</summary>
internal static class HarborNotes
{
    /// <summary>The principal whom her ILD also evaluates.</summary>
    public const string InTwoRooms = "Maya Sorensen";

    private static readonly (string Principal, NoteUse Use, int Day, string Text)[] OfMarisol =
    [
        ("Luis Moreno", NoteUse.Agreed, 16, "He scripts two feedback conversations and tries both before Friday."),
        ("Luis Moreno", NoteUse.WillTry, 16, "Ask before I offer, and let him hold the pen."),
        ("Luis Moreno", NoteUse.Note, 9, "He sees more in a lesson than he says. Wait longer before I speak."),
        (
            "James Abernathy",
            NoteUse.Agreed,
            11,
            "He opens the grade 5 meeting with student work on the table, not with the agenda."
        ),
        ("James Abernathy", NoteUse.WillTry, 11, "Sit beside him, not across from him."),
        ("Sunita Patel", NoteUse.Agreed, 12, "We walk four rooms together and write down only what students do."),
        ("Farid Haddad", NoteUse.Agreed, 4, "He asks two teachers what would help before he plans the training."),
        ("Dana Carter", NoteUse.WillTry, 5, "Let her choose the rooms."),
    ];

    /// <summary>Writes them, as of March 2026.</summary>
    public static async Task Write(ThroughlineDb db, CancellationToken stop)
    {
        var people = await db.People.ToDictionaryAsync(person => person.RosterKey, person => person.Id, stop);
        long Of(string name) => people[CastName.Id(name)];
        var marisol = Of("Marisol Vega");
        foreach (var (principal, use, day, text) in OfMarisol)
        {
            db.SupportNotes.Add(
                use == NoteUse.Agreed
                    ? SupportNote.Shared(marisol, Of(principal), marisol, use, text, March(day), VisitWas.LeadingTeaching)
                    : SupportNote.Working(marisol, Of(principal), use, text, March(day))
            );
        }
        var luis = Of("Luis Moreno");
        db.SupportNotes.Add(
            SupportNote.Shared(
                marisol,
                luis,
                luis,
                NoteUse.Note,
                "The grade 6 conversation went better than I feared. Can we plan the grade 8 one together?",
                March(17)
            )
        );
        db.SupportNotes.Add(
            SupportNote.Reflection(luis, "I rushed the ending again. Next time I stop five minutes earlier.", March(17))
        );
        var (joan, maya) = (Of("Joan Petrakis"), Of(InTwoRooms));
        if (await db.Assignments.AnyAsync(each => each.PersonId == joan && each.TargetPersonId == maya, stop))
        {
            await TwoRooms(db, joan, maya, stop);
        }
        await db.SaveChangesAsync(stop);
    }

    private static async Task TwoRooms(ThroughlineDb db, long joan, long maya, CancellationToken stop)
    {
        db.SupportNotes.AddRange(
            SupportNote.Shared(
                joan,
                maya,
                joan,
                NoteUse.Agreed,
                "She opens the grade 4 meeting with a question, not an answer.",
                March(10),
                VisitWas.LeadingTeaching
            ),
            SupportNote.Working(joan, maya, NoteUse.WillTry, "Sit outside the circle.", March(10))
        );
        db.DeclaredVisits.AddRange(
            Declared(joan, maya, Room.Coaching, new(2026, 3, 24, 13, 0, 0, TimeSpan.Zero), 90, "Alewife, the grade 4 meeting"),
            Declared(joan, maya, Room.Evaluation, new(2026, 4, 8, 18, 0, 0, TimeSpan.Zero), 60, "Alewife, standard 3")
        );
        var letter = new CrossingLetter
        {
            AuthorId = joan,
            SubjectId = maya,
            Fact = "The grade 4 meetings were held on 3 of 8 planned dates this winter.",
            Reason = "Standard 3 asks how time for teachers’ work is kept, and I know it only from our visits.",
            SentAt = March(3),
            RepliesUntil = new(2026, 3, 10),
        };
        db.CrossingLetters.Add(letter);
        await db.SaveChangesAsync(stop);
        db.CrossingReplies.Add(letter.Reply("True, and the substitute pool was empty.", March(5)));
        letter.Cross(hasReply: true, new(2026, 3, 9), March(9));
    }

    private static DeclaredVisit Declared(long joan, long maya, Room room, DateTimeOffset start, int minutes, string place) =>
        new()
        {
            AuthorId = joan,
            SubjectId = maya,
            Room = room,
            Start = start.ToUnixTimeSeconds(),
            End = start.AddMinutes(minutes).ToUnixTimeSeconds(),
            Place = place,
            DeclaredAt = March(12),
        };

    private static DateTimeOffset March(int day) => new(2026, 3, day, 18, 30, 0, TimeSpan.Zero);
}
