using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Cases;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Tests.Access.Cells;

/// <summary>
/// Every kind of record that is planted. A new kind joins by one line: how to save one whose texts hold the token, its own page,
/// and a page that shows it.
/// </summary>
internal static class PlantedKinds
{
    public static IReadOnlyList<Planted> All { get; } =
    [
        new(RecordKind.R01, nameof(Person), Someone),
        .. IldKinds.All,
        // A records officer reads of the journal what is about those whom a case names; this line is about nobody.
        new(RecordKind.R36, nameof(JournalEntry), Trace) { ShownOn = "/journal", NotShownTo = [Seat.Reco] },
        new(RecordKind.R37, nameof(RecordsCase), Case) { ShownOn = "/cases", Item = plant => $"/cases/{plant.Id}" },
        // The records officer's case of this scene is about Marisol Vega; the notes are about Luis Moreno.
        Note(
            RecordKind.R09,
            plant =>
                SupportNote.Shared(
                    plant.Scene.Ild.Id,
                    plant.Scene.Principal.Id,
                    plant.Scene.Ild.Id,
                    NoteUse.Agreed,
                    plant.Token,
                    Scene.Now
                )
        ),
        Note(
            RecordKind.R10,
            plant => SupportNote.Working(plant.Scene.Ild.Id, plant.Scene.Principal.Id, NoteUse.WillTry, plant.Token, Scene.Now)
        ),
        Note(RecordKind.R11, plant => SupportNote.Reflection(plant.Scene.Principal.Id, plant.Token, Scene.Now)),
    ];

    private static Planted Note(RecordKind kind, Func<Planting, SupportNote> note) =>
        new(kind, nameof(SupportNote), plant => plant.Save(note(plant)))
        {
            Item = plant => $"/notes/{plant.Id}",
            ShownOn = "/notes/{id}",
            NotFoundBy = [Seat.Reco],
            NotShownTo = [Seat.Reco],
        };

    // A name is in the redacted view of guests and the board; the address is not.
    private static async Task<object> Someone(Planting plant)
    {
        var person = new Person
        {
            RosterKey = plant.Token,
            Name = "Pat Quill",
            Role = PersonRole.CentralOffice,
            Unit = "Planning",
        };
        var id = (long)await plant.Save(person);
        await plant.Save(
            new PersonEmail
            {
                RosterKey = plant.Token,
                PersonId = id,
                Address = $"{plant.Token}@harbor.example",
            }
        );
        return id;
    }

    private static Task<object> Case(Planting plant) =>
        plant.Save(
            new RecordsCase
            {
                Number = plant.Token,
                Scope = $"Everything on {plant.Token}",
                OpenedBy = "another@seats.example",
                OpenedAt = Scene.Now,
            }
        );

    // Any change leaves a trace; the token is the name of who made this one.
    private static async Task<object> Trace(Planting plant)
    {
        await using var db = plant.Scene.Store.Open(Actor.Command($"actor {plant.Token}"));
        db.Add(new Network { RosterKey = $"trace-{plant.Scene.Ild.Id}", Name = "Trace" });
        await db.SaveChangesAsync();
        return await db.JournalEntries.MaxAsync(entry => entry.Sequence);
    }
}
