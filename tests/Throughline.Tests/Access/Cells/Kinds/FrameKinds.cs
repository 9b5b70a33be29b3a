using Throughline.Access;
using Throughline.Frame.EmergencyOpenings;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Rules;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Persistence.Imports;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Tests.Access.Cells.Kinds;

/// <summary>People, assignments, rules, grants, imports, and the journal.</summary>
internal static class FrameKinds
{
    public static IReadOnlyList<Planted> All { get; } =
    [
        Planted.After<Person>(Someone) with
        {
            Item = plant => $"/people/{plant.Id}",
            // An officer lists those whom a case names, and this one is in none.
            NotShownTo = [Seat.Reco],
        },
        Planted.A<Assignment>(EndedOf),
        Planted.A<EvaluatorProposal>(ProposalOf),
        Planted.A<OrderedRule>(RuleOf) with
        {
            ShownOn = "/rules",
        },
        Planted.A<RoleGrant>(GrantOf),
        // Counsel keeps it from the person; nobody but those who see grants learns of it.
        Planted.A<EmergencyOpening>(OpeningOf) with
        {
            ShownOn = "/grants/emergency",
        },
        // The redacted view is security events without whom they are about; an import is about nobody.
        Planted.A<Import>(ImportOf) with
        {
            OnlyFor = [Seat.Audr, Seat.Sysa],
        },
        // What a row was before an import: for undoing it, on no page.
        Planted.After<ImportedRow>(ImportedOf) with
        {
            OnlyFor = [],
        },
        // A records officer reads of the journal what is about those whom a case names; this line is about nobody.
        Planted.After<JournalEntry>(Trace) with
        {
            ShownOn = "/journal",
            NotShownTo = [Seat.Reco],
        },
    ];

    private static DateOnly Past => new(2025, 1, 31);

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

    // One that has ended: it gives nobody a seat.
    private static Assignment EndedOf(Planting plant) =>
        new()
        {
            RosterKey = plant.Token,
            Kind = AssignmentKind.TeamOf,
            PersonId = plant.Scene.Party.Id,
            TargetPersonId = plant.Scene.Ild.Id,
            Start = Past,
            End = Past,
        };

    private static EvaluatorProposal ProposalOf(Planting plant) =>
        new()
        {
            EvaluatorId = plant.Scene.Party.Id,
            SubjectId = plant.Scene.Principal.Id,
            Start = Past,
            ProposedBy = plant.Token,
            ProposedAt = Scene.Now,
        };

    private static OrderedRule RuleOf(Planting plant) =>
        new()
        {
            RosterKey = plant.Token,
            Position = 9_999,
            Focus = Focus.Operations,
            SummaryWords = [plant.Token],
        };

    private static RoleGrant GrantOf(Planting plant) =>
        new()
        {
            AccountId = plant.Scene.AccountOf(Seat.Depx).Id,
            Seat = Seat.Asst,
            SubjectPersonId = plant.Scene.Ild.Id,
            Start = Past,
            End = Past,
            GivenBy = plant.Token,
            Reason = plant.Token,
        };

    private static EmergencyOpening OpeningOf(Planting plant) =>
        new()
        {
            HolderAccountId = plant.Scene.AccountOf(Seat.Depx).Id,
            SubjectPersonId = plant.Scene.Principal.Id,
            Reason = plant.Token,
            AskedBy = plant.Token,
            AskedByAccountId = plant.Scene.AccountOf(Seat.Sysa).Id,
            AskedAt = Scene.Now.AddDays(-2),
            Counsel = plant.Token,
        };

    private static Import ImportOf(Planting plant) =>
        new()
        {
            Kind = "calendar",
            Source = plant.Token,
            ContentHash = plant.Token,
            When = Scene.Now,
            By = plant.Token,
        };

    private static async Task<object> ImportedOf(Planting plant) =>
        await plant.Save(
            new ImportedRow
            {
                ImportId = (long)await plant.Save(ImportOf(plant with { Token = $"another-{plant.Scene.School}" })),
                Table = "calendar_entries",
                Key = 1,
                Change = RowChange.Changed,
                Before = plant.Token,
            }
        );

    // Any change leaves a trace; the token is the name of who made this one.
    private static async Task<object> Trace(Planting plant)
    {
        await using var db = plant.Scene.Store.Open(Actor.Command($"actor {plant.Token}"));
        db.Add(new Network { RosterKey = $"trace-{plant.Scene.Ild.Id}", Name = "Trace" });
        await db.SaveChangesAsync();
        return db.JournalEntries.Max(entry => entry.Sequence);
    }
}
