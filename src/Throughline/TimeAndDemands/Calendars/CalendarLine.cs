using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Persistence.Imports;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Zones;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>One calendar as its owner sees it listed.</summary>
internal sealed record CalendarLine(Calendar Calendar, string Received)
{
    /// <summary>The name under which imports remember a calendar's row.</summary>
    public const string Table = "calendars";

    private const int ShownChanges = 40;
    private const double MostlyBusy = .8;

    public int Entries { get; init; }
    public int Private { get; init; }

    /// <summary>Most entries say no more than "busy".</summary>
    public bool IsFreeBusy { get; init; }

    /// <summary>The last import that stands; null when none does.</summary>
    public Import? Last { get; init; }
    public int Appeared { get; init; }
    public int Moved { get; init; }
    public int Vanished { get; init; }
    public IReadOnlyList<CalendarChange> Changes { get; init; } = [];

    /// <summary>How many changes are not shown.</summary>
    public int MoreChanges => Math.Max(0, Appeared + Moved + Vanished - Changes.Count);

    public static async Task<IReadOnlyList<CalendarLine>> Of(
        ThroughlineDb db,
        long owner,
        DateOnly today,
        CancellationToken stop
    )
    {
        var zone = DistrictZone.Find(await db.District.Select(district => district.Zone).SingleAsync(stop))!;
        var calendars = await db
            .Calendars.AsNoTracking()
            .Where(calendar => calendar.OwnerId == owner)
            .OrderBy(calendar => calendar.Source)
            .ToListAsync(stop);
        var lines = new List<CalendarLine>();
        foreach (var calendar in calendars)
        {
            lines.Add(await Of(db, calendar, zone, today, stop));
        }
        return lines;
    }

    private static async Task<CalendarLine> Of(
        ThroughlineDb db,
        Calendar calendar,
        DistrictZone zone,
        DateOnly today,
        CancellationToken stop
    )
    {
        var entries = db.Engagements.AsNoTracking().Where(one => one.CalendarId == calendar.Id);
        var here = entries.Where(one => one.VanishedAt == null);
        var all = await here.CountAsync(stop);
        var hidden = await here.CountAsync(one => one.IsPrivate, stop);
        var busy = await here.CountAsync(one => !one.IsPrivate && (one.Summary == "" || one.Summary == "Busy"), stop);
        var received = zone.When(calendar.ReceivedAt.ToUnixTimeSeconds(), today);
        return await WithChanges(
            new CalendarLine(calendar, received)
            {
                Entries = all,
                Private = hidden,
                IsFreeBusy = all - hidden > 0 && busy >= MostlyBusy * (all - hidden),
                Last = await LastOf(db, calendar.Id, stop),
            },
            entries,
            zone,
            stop
        );
    }

    // A first import changes nothing: everything appears.
    private static async Task<CalendarLine> WithChanges(
        CalendarLine line,
        IQueryable<Engagement> entries,
        DistrictZone zone,
        CancellationToken stop
    )
    {
        var at = line.Calendar.ReceivedAt;
        var appeared = entries.Where(one => one.FirstSeen == at && one.VanishedAt == null);
        var vanished = entries.Where(one => one.VanishedAt == at);
        var moved = entries.Where(one => one.Slot != one.Start && !one.IsPrivate && one.VanishedAt == null);
        var counts = (Appeared: await appeared.CountAsync(stop), Vanished: await vanished.CountAsync(stop));
        var isFirst = counts.Appeared == line.Entries;
        var changes = new List<CalendarChange>();
        if (!isFirst)
        {
            foreach (var (what, rows) in new[] { ("Vanished", vanished), ("Appeared", appeared) })
            {
                var shown = await rows.OrderBy(one => one.Start).Take(ShownChanges / 2).ToListAsync(stop);
                changes.AddRange(shown.Select(one => CalendarChange.Of(what, one, zone)));
            }
        }
        return line with
        {
            Appeared = counts.Appeared,
            Vanished = counts.Vanished,
            Moved = isFirst ? 0 : await moved.CountAsync(stop),
            Changes = changes,
        };
    }

    private static Task<Import?> LastOf(ThroughlineDb db, long calendar, CancellationToken stop) =>
        db
            .Imports.AsNoTracking()
            .Where(import => import.UndoneAt == null)
            .Where(import =>
                db.Set<ImportedRow>().Any(row => row.ImportId == import.Id && row.Table == Table && row.Key == calendar)
            )
            .OrderByDescending(import => import.Id)
            .FirstOrDefaultAsync(stop);
}

/// <summary>One entry that the last import changed.</summary>
internal sealed record CalendarChange(string What, string Title, string When)
{
    public static CalendarChange Of(string what, Engagement one, DistrictZone zone) =>
        new(
            what,
            one.IsPrivate ? "Private"
                : one.Summary.Length > 0 ? one.Summary
                : "Untitled",
            one.IsAllDay
                ? Dates.WithYear(LocalDate.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(one.Start).UtcDateTime))
                : $"{Dates.WithYear(zone.Local(one.Start).Date)}, {zone.Between(one.Start, one.End)}"
        );
}
