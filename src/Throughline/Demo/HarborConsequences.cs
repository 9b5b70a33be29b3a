using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Consequences;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards;
using Throughline.Accountability.Scorecards.Methods;
using Throughline.Demo.Cast;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.Demo;

/// <summary>Marlow's results were low three years running: the chief academic officer answers, and her day is past.</summary>
internal static class HarborConsequences
{
    private const int Last = 2025;

    /// <summary>Writes it; the scorecard must be there.</summary>
    public static async Task Write(ThroughlineDb db, CancellationToken stop)
    {
        var marlow = await db.Schools.OrderBy(one => one.Id).FirstAsync(one => one.Name.StartsWith("Marlow"), stop);
        var keys = await db.Indicators.ToDictionaryAsync(one => one.Key, one => one.Id, stop);
        (string Key, decimal[] Targets)[] before =
        [
            ("state-reading", [38, 39]),
            ("district-math", [32, 33]),
            ("attendance", [87.5m, 88]),
            ("graduation-4", [70, 72]),
        ];
        foreach (var (key, targets) in before)
        {
            foreach (var (at, value) in targets.Index())
            {
                db.Targets.Add(
                    new Target
                    {
                        SchoolId = marlow.Id,
                        IndicatorId = keys[key],
                        Year = Last - 2 + at,
                        Value = value,
                        Method = TargetMethod.GrowthToStandard.Words(),
                    }
                );
            }
        }
        await db.SaveChangesAsync(stop);
        var owner = await db.People.SingleAsync(one => one.Name == CentralOffice.Academics, stop);
        db.Consequences.Add(
            new Consequence
            {
                SchoolId = marlow.Id,
                Year = Last,
                Facts = PersistentLow.Facts((await PersistentLow.Load(db, Last, stop))[marlow.Id], Last),
                What = "A reading team for grades 9 and 10, and both open positions filled.",
                OwnerId = owner.Id,
                Owner = owner.Name,
                Due = new(2026, 2, 26),
                By = CentralOffice.Data,
                At = new(2025, 10, 20, 15, 0, 0, TimeSpan.Zero),
            }
        );
        await db.SaveChangesAsync(stop);
    }
}
