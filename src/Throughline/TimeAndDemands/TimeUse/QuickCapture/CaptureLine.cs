using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.TimeUse.Weeks;

namespace Throughline.TimeAndDemands.TimeUse.QuickCapture;

/// <summary>One of the last days' captures, and where it stands.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Title">"With Luis Moreno", or the line.</param>
/// <param name="When">"today 12:05 to 12:35".</param>
/// <param name="State">"to confirm", or what it is about.</param>
/// <param name="Monday">Its week.</param>
internal sealed record CaptureLine(long Id, string Title, string When, string State, DateOnly Monday)
{
    /// <summary>How many days back the page tells of.</summary>
    public const int Days = 7;

    /// <summary>The captures among these days' entries, newest first.</summary>
    public static async Task<IReadOnlyList<CaptureLine>> Of(
        ThroughlineDb db,
        AccountedDays days,
        DateOnly today,
        CancellationToken stop
    )
    {
        var captures = await db
            .Captures.AsNoTracking()
            .Where(one => one.OwnerId == days.Owner && one.TakenBackAt == null)
            .OrderByDescending(one => one.Id)
            .Take(50)
            .ToListAsync(stop);
        var zone = days.District.Index.Zone;
        var entries = days
            .Time.Occurrences.Select(one => (One: one, Entry: days.Entry(one)))
            .GroupBy(pair => (pair.Entry.Uid, pair.Entry.SeriesSlot))
            .ToDictionary(group => group.Key, group => group.First());
        return
        [
            .. captures
                .Select(one => (one.Id, Found: entries.TryGetValue((one.Uid, one.SeriesSlot), out var found) ? found : default))
                .Where(pair => pair.Found.Entry is not null)
                .Select(pair => new CaptureLine(
                    pair.Id,
                    pair.Found.Entry.Summary.Length > 0 ? pair.Found.Entry.Summary : "Untitled",
                    $"{LocalTimes.DayWord(zone.Local(pair.Found.Entry.Start).Date, today)} {zone.Between(pair.Found.Entry.Start, pair.Found.Entry.End)}",
                    pair.Found.One is { Waits: false, Code.Focus: var focus } ? focus.Label : "to confirm",
                    LocalTimes.MondayOf(pair.Found.One.Day)
                )),
        ];
    }
}
