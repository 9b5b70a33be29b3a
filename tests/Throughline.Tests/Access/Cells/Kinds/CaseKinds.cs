using Throughline.Frame.Cases;
using Throughline.Persistence.Holding;

namespace Throughline.Tests.Access.Cells.Kinds;

/// <summary>Records requests: cases, holds, what is left out and what is handed over.</summary>
internal static class CaseKinds
{
    public static IReadOnlyList<Planted> All { get; } =
    [
        Planted.A<RecordsCase>(CaseOf) with
        {
            ShownOn = "/cases",
            Item = plant => $"/cases/{plant.Id}",
        },
        Planted.A<LegalHold>(HoldOf),
        // What was kept of a walled row: not even those who see that there is a hold.
        Planted.A<HeldVersion>(VersionOf) with
        {
            OnlyFor = [],
        },
        Planted.After<Redaction>(RedactionOf),
        Planted.After<Production>(ProductionOf),
    ];

    private static RecordsCase CaseOf(Planting plant) =>
        new()
        {
            Number = plant.Token,
            Scope = $"Everything on {plant.Token}",
            OpenedBy = "another@seats.example",
            OpenedAt = Scene.Now,
        };

    private static LegalHold HoldOf(Planting plant) =>
        new()
        {
            CaseNumber = plant.Token,
            PersonId = plant.Scene.Principal.Id,
            PlacedBy = plant.Token,
            PlacedAt = Scene.Now,
        };

    private static HeldVersion VersionOf(Planting plant) =>
        new()
        {
            Table = "support_notes",
            Key = "1",
            Image = plant.Token,
            ChangedAt = Scene.Now,
            ChangedBy = "test",
        };

    // In a case of its own, of other officers.
    private static async Task<long> AnotherCase(Planting plant, string number) =>
        (long)await plant.Save(CaseOf(plant with { Token = number }));

    private static async Task<object> RedactionOf(Planting plant) =>
        await plant.Save(
            new Redaction
            {
                CaseId = await AnotherCase(plant, "2026-77"),
                Table = "support_notes",
                Key = "1",
                Reason = plant.Token,
                By = plant.Token,
                At = Scene.Now,
            }
        );

    private static async Task<object> ProductionOf(Planting plant) =>
        await plant.Save(
            new Production
            {
                CaseId = await AnotherCase(plant, "2026-78"),
                Records = 1,
                Redacted = 0,
                ListHash = plant.Token,
                By = plant.Token,
                At = Scene.Now,
            }
        );
}
