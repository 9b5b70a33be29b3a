using System.Text;
using Throughline.Access;
using Throughline.LeadingThrough.Rooms;
using Throughline.LeadingThrough.SupportNotes;

namespace Throughline.Tests.Access.Cells.Kinds;

/// <summary>Notes, what hangs on them, and the two rooms. The records officer's case of the scene is about Marisol Vega; the notes are about Luis Moreno.</summary>
internal static class SupportNoteKinds
{
    public static IReadOnlyList<Planted> All { get; } =
    [
        Note(RecordKind.R09, plant => Shared(plant, plant.Token)),
        Note(
            RecordKind.R10,
            plant => SupportNote.Working(plant.Scene.Ild.Id, plant.Scene.Principal.Id, NoteUse.WillTry, plant.Token, Scene.Now)
        ),
        Note(RecordKind.R11, plant => SupportNote.Reflection(plant.Scene.Principal.Id, plant.Token, Scene.Now)),
        NotInTheCase(Planted.After<NoteVersion>(plant => Version(plant, Shared(plant, "An earlier text is kept.")))),
        NotInTheCase(Planted.After<Attachment>(File)),
        NotInTheCase(Planted.A<DeclaredVisit>(Visit)),
        NotInTheCase(Planted.A<CrossingLetter>(plant => Letter(plant, plant.Token))),
        NotInTheCase(Planted.After<CrossingReply>(Reply)),
    ];

    private static Planted Note(RecordKind kind, Func<Planting, SupportNote> note) =>
        NotInTheCase(Planted.A(note) with { Kind = kind, Item = plant => $"/notes/{plant.Id}" });

    private static Planted NotInTheCase(Planted planted) => planted with { NotFoundBy = [Seat.Reco], NotShownTo = [Seat.Reco] };

    private static SupportNote Shared(Planting plant, string text) =>
        SupportNote.Shared(plant.Scene.Ild.Id, plant.Scene.Principal.Id, plant.Scene.Ild.Id, NoteUse.Agreed, text, Scene.Now);

    private static async Task<object> File(Planting plant)
    {
        var note = Shared(plant, "A file hangs on this.");
        await plant.Save(note);
        var bytes = Encoding.UTF8.GetBytes(plant.Token);
        return await plant.Save(Attachment.To(note, plant.Scene.Ild.Id, $"{plant.Token}.txt", bytes, Scene.Now));
    }

    private static async Task<object> Reply(Planting plant) =>
        await plant.Save(
            new CrossingReply
            {
                LetterId = (long)await plant.Save(Letter(plant, "A fact")),
                AuthorId = plant.Scene.Ild.Id,
                SubjectId = plant.Scene.Principal.Id,
                Text = plant.Token,
                RepliedAt = Scene.Now,
            }
        );

    private static async Task<object> Version(Planting plant, SupportNote note)
    {
        await plant.Save(note);
        return await plant.Save(
            new NoteVersion
            {
                NoteId = note.Id,
                Kind = note.Kind,
                AuthorId = note.AuthorId,
                SubjectId = note.SubjectId,
                ChangedById = plant.Scene.Ild.Id,
                ReplacedAt = Scene.Now,
                Text = plant.Token,
            }
        );
    }

    private static DeclaredVisit Visit(Planting plant) =>
        new()
        {
            AuthorId = plant.Scene.Ild.Id,
            SubjectId = plant.Scene.Principal.Id,
            Room = Room.Coaching,
            Start = Scene.Now.AddDays(2).ToUnixTimeSeconds(),
            End = Scene.Now.AddDays(2).AddHours(1).ToUnixTimeSeconds(),
            DeclaredAt = Scene.Now,
            Place = plant.Token,
        };

    private static CrossingLetter Letter(Planting plant, string text) =>
        new()
        {
            AuthorId = plant.Scene.Ild.Id,
            SubjectId = plant.Scene.Principal.Id,
            Fact = text,
            Reason = text,
            SentAt = Scene.Now,
            RepliesUntil = DateOnly.FromDateTime(Scene.Now.UtcDateTime).AddDays(7),
        };
}
