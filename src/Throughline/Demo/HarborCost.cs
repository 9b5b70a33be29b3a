using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.CostInHours;
using Throughline.Accountability.CostInHours.SystemHeld;
using Throughline.Demo.Cast;
using Throughline.Frame.Networks;
using Throughline.Persistence;

namespace Throughline.Demo;

/// <summary>Accountability's hours in Harbor: a limit for the spring, and a school that the data office presented from what is stored.</summary>
internal static class HarborCost
{
    /// <summary>Writes them.</summary>
    public static async Task Write(ThroughlineDb db, CancellationToken stop)
    {
        var schools = await db.Schools.AsNoTracking().OrderBy(one => one.Id).ToListAsync(stop);
        db.HoursCaps.Add(
            new HoursCap
            {
                From = new(2026, 1, 5),
                To = new(2026, 6, 12),
                Minutes = 15 * 60,
                Over = OverCap.AsksTheChief,
                By = CentralOffice.Deputy,
                At = new(2025, 12, 15, 15, 0, 0, TimeSpan.Zero),
            }
        );
        db.SystemReviews.AddRange(Review("Marlow", new(2026, 2, 24)), Review("Dunmore", new(2026, 4, 14)));
        var marlow = db.SystemReviews.Local.First();
        marlow.Hold(
            new(2026, 2, 24),
            "Human Resources fills the open math position by March 30. The reading coach stays until June.",
            CentralOffice.Data
        );
        await db.SaveChangesAsync(stop);

        SystemReview Review(string school, DateOnly day) =>
            new()
            {
                SchoolId = schools.Find(one => one.Name.StartsWith(school, StringComparison.Ordinal))!.Id,
                Unit = "Executive Cabinet",
                Day = day,
                AskedAt = new(2026, 2, 9, 15, 0, 0, TimeSpan.Zero),
                SparedMinutes = 5 * 60,
            };
    }
}
