using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Cases;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.Demands;

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
        new(RecordKind.R20, nameof(Demand), Ask) { Item = plant => $"/asks/{plant.Id}", ShownOn = "/asks/{id}" },
        new(RecordKind.R21, nameof(SharedNo), No)
        {
            Item = plant => $"/shared-no/{plant.Id}",
            ShownOn = "/shared-no/{id}",
            // Seats toward everybody are not in the filter of rows; the page asks for them itself.
            NotFoundBy = [Seat.Senr],
        },
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

    private static async Task<object> Ask(Planting plant)
    {
        var demand = new Demand
        {
            Title = "An ask",
            Kind = DemandKind.Report,
            Why = $"Because of {plant.Token}",
            RequesterId = plant.Scene.Party.Id,
            By = "seat-dept",
            Unit = "Seats",
            FromCabinet = false,
            Of = AskedOf.Ilds,
            Ilds = 1,
            Principals = 0,
            FirstMinutesEach = 60,
            MinutesEach = 60,
            RealPercent = 100,
            TotalMinutes = 60,
            Due = new(2026, 4, 1),
            Serves = Serves.No,
            Urgency = Urgency.No,
            AskedAt = Scene.Now,
            AskedOn = new(2026, 3, 19),
            AnswerBy = new(2026, 3, 20),
            State = DemandState.Through,
            Searched = "an ask seats",
        };
        var id = await plant.Save(demand);
        await plant.Save(
            new Throughline.TimeAndDemands.Demands.Answer
            {
                DemandId = (long)id,
                IldId = plant.Scene.Ild.Id,
                OfIld = true,
                Principals = 0,
            }
        );
        return id;
    }

    // Among signers only: what the requester may read of it is the reason and a count.
    private static async Task<object> No(Planting plant)
    {
        var demand = (long)await Ask(plant with { Token = "another" });
        var no = await plant.Save(
            new SharedNo
            {
                DemandId = demand,
                OwnerId = plant.Scene.Ild.Id,
                Reason = "Too much at once.",
                Instead = "",
                StartedAt = Scene.Now,
            }
        );
        await plant.Save(
            new Signature
            {
                SharedNoId = (long)no,
                OwnerId = plant.Scene.Ild.Id,
                IsNamed = false,
                Aside = $"Between us: {plant.Token}",
                At = Scene.Now,
            }
        );
        return no;
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
