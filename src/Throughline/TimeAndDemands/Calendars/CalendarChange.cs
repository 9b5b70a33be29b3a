using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Zones;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>One change of a calendar in words.</summary>
/// <param name="What">"Appeared", "Changed", "Moved" or "Vanished".</param>
/// <param name="Title">The entry's title, as long as it is kept.</param>
/// <param name="When">When it is; of a moved one from where to where.</param>
/// <param name="Seen">When that was seen.</param>
internal sealed record CalendarChange(string What, string Title, string When, string Seen)
{
    /// <summary>The changes of one calendar up to an instant, those seen last first.</summary>
    public static async Task<IReadOnlyList<CalendarChange>> Of(
        ThroughlineDb db,
        IQueryable<SeenChange> changes,
        DistrictZone zone,
        DateOnly today,
        int most,
        CancellationToken stop
    )
    {
        var rows = await (
            from change in changes
            join entry in db.Engagements on change.EntryId equals entry.Id
            where !entry.IsPrivate
            orderby change.SeenAt descending, change.Kind descending, change.Start
            select new
            {
                change,
                entry.Summary,
                entry.IsAllDay,
            }
        )
            .Take(most)
            .ToListAsync(stop);
        return rows.ConvertAll(row => new CalendarChange(
            $"{row.change.Kind}",
            row.Summary.Length > 0 ? row.Summary : "Untitled",
            row.change is { FromStart: { } from, FromEnd: { } until }
                ? $"From {Words(from, until, row.IsAllDay, zone)} to {Words(row.change.Start, row.change.End, row.IsAllDay, zone)}"
                : Words(row.change.Start, row.change.End, row.IsAllDay, zone),
            zone.When(row.change.SeenAt.ToUnixTimeSeconds(), today)
        ));
    }

    private static string Words(long start, long end, bool isAllDay, DistrictZone zone) =>
        isAllDay
            ? Dates.WithYear(LocalDate.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(start).UtcDateTime))
            : $"{Dates.WithYear(zone.Local(start).Date)}, {zone.Between(start, end)}";
}
