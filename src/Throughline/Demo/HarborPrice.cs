using Throughline.Demo.Cast;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Budget;

namespace Throughline.Demo;

/// <summary>What the model costs at Harbor Unified, as its superintendent entered it from Finance.</summary>
internal static class HarborPrice
{
    private static readonly (string Name, decimal Number, decimal Cost)[] Positions =
    [
        ("Instructional leadership director", 6, 188_000),
        ("Network manager", 6, 121_000),
        ("Facilitator of ILD meetings", 1, 142_000),
        ("Deputy superintendent, share of time", 0.5m, 236_000),
        ("Outside facilitator and travel", 0, 96_000),
    ];

    public static async Task Enter(ThroughlineDb db, CancellationToken stop)
    {
        db.BudgetPositions.AddRange(
            Positions.Select(one => new Position
            {
                Name = one.Name,
                Number = one.Number,
                Cost = one.Cost,
                EnteredBy = CentralOffice.Superintendent,
                EnteredAt = db.Clock.GetUtcNow(),
            })
        );
        await db.SaveChangesAsync(stop);
    }
}
