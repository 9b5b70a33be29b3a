using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.Notices;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>What Monday's letter says of an ILD's own week: visits ahead, visits owed, what waits, what is about to land, what came back. Counts only: no name and no title leaves the house.</summary>
internal static class WeekDigest
{
    // Of longer ago nobody says what an entry was.
    private const int WeeksBack = 4;
    private const int OwedDays = 60;

    public static DigestPart Part { get; } = new("Your week", Lines);

    private static async Task<IReadOnlyList<string>> Lines(ThroughlineDb db, long person, DateOnly day, CancellationToken stop)
    {
        if (!await db.WeeksOfTime.AnyAsync(week => week.OwnerId == person, stop))
        {
            return [];
        }
        var monday = LocalTimes.MondayOf(day);
        var sunday = monday.AddDays(6);
        var visits = await db.Contacts.CountAsync(one => one.OwnerId == person && one.Day >= monday && one.Day <= sunday, stop);
        var since = day.AddDays(-OwedDays);
        var owed = await db.DisplacedContacts.CountAsync(
            one => one.OwnerId == person && !one.IsMadeUp && one.Day >= since && one.Day < day,
            stop
        );
        var landing = await db
            .TakenTimes.Where(one => one.OwnerId == person && one.Day >= monday && one.Day <= sunday)
            .Select(one => one.TakenSeconds)
            .ToListAsync(stop);
        var from = monday.AddDays(-7 * WeeksBack);
        var waits = await db
            .WeeksOfTime.Where(week => week.OwnerId == person && week.Monday >= from && week.Monday < monday)
            .SumAsync(week => week.ToConfirm, stop);
        var start = await db.District.Select(district => district.SchoolYearStart).SingleOrDefaultAsync(stop);
        var back = await new HoursReturned(db).OfIld(person, WholeWeeks.YearStart(day, start), stop);
        return
        [
            visits == 0 ? "No visit is booked this week." : $"{Counts.Of(visits, "visit is", "visits are")} booked this week.",
            .. Where(owed > 0, $"{Counts.Of(owed, "displaced visit is", "displaced visits are")} still to be made up."),
            .. Where(
                landing.Count > 0,
                $"{Counts.Of(landing.Count, "meeting lands", "meetings land")} on your protected time, {Durations.Of(landing.Sum())}. It can still be moved."
            ),
            .. Where(
                waits >= 60 * WeekOfTime.PartsOfSecond,
                $"{Durations.Of(waits / (double)WeekOfTime.PartsOfSecond)} of the last four weeks wait for you to say what they were."
            ),
            .. Where(back.All >= 1, $"{Hours.Of(back.All)} came back to you this school year from what was asked."),
        ];
    }

    private static IEnumerable<string> Where(bool isSo, string line) => isSo ? [line] : [];
}
