using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Persistence.Imports;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Zones;
using Throughline.TimeAndDemands.TimeUse;
using Throughline.TimeAndDemands.TimeUse.QuickCapture;

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

    /// <summary>Whether entries that were left out are listed.</summary>
    public bool ShowsProblems { get; init; } = true;

    /// <summary>Most entries say no more than "busy".</summary>
    public bool IsFreeBusy { get; init; }

    /// <summary>The last import that stands; null when none does.</summary>
    public Import? Last { get; init; }
    public int Appeared { get; init; }

    /// <summary>What the last import changed, by kind.</summary>
    public IReadOnlyDictionary<ChangeKind, int> Counted { get; init; } = new Dictionary<ChangeKind, int>();
    public IReadOnlyList<CalendarChange> Changes { get; init; } = [];

    /// <summary>What imports before the last one changed, those seen last first.</summary>
    public IReadOnlyList<CalendarChange> Earlier { get; init; } = [];

    /// <summary>"3 appeared, 1 changed, 1 moved, none vanished".</summary>
    public string Said =>
        $"{Counts.Number(Appeared)} appeared, {Of(ChangeKind.Changed)} changed, {Of(ChangeKind.Moved)} moved, {Of(ChangeKind.Vanished)} vanished";

    /// <summary>How many changes are not shown.</summary>
    public int MoreChanges => Math.Max(0, Counted.Values.Sum() - Changes.Count);

    /// <summary>The same for a delegate, who is not even told how many private entries there are. What could not be read may be private too.</summary>
    public CalendarLine WithoutPrivate() => this with { Entries = Entries - Private, Private = 0, ShowsProblems = false };

    private string Of(ChangeKind kind) => Counts.Number(Counted.GetValueOrDefault(kind));

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
            // What was written down in a hallway came in by no file: it is told of on its own page.
            .Where(calendar => calendar.OwnerId == owner && calendar.Source != Captures.Source)
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
            db,
            new CalendarLine(calendar, received)
            {
                Entries = all,
                Private = hidden,
                IsFreeBusy = all - hidden > 0 && busy >= MostlyBusy * (all - hidden),
                Last = await LastOf(db, calendar.Id, stop),
            },
            zone,
            today,
            stop
        );
    }

    // A first import notes no change: everything appears.
    private static async Task<CalendarLine> WithChanges(
        ThroughlineDb db,
        CalendarLine line,
        DistrictZone zone,
        DateOnly today,
        CancellationToken stop
    )
    {
        var (calendar, at) = (line.Calendar.Id, line.Calendar.ReceivedAt);
        var all = db.SeenChanges.AsNoTracking().Where(change => change.CalendarId == calendar);
        var last = all.Where(change => change.SeenAt == at);
        var counts = await last.GroupBy(change => change.Kind)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, stop);
        var appeared =
            counts.Count > 0
                ? counts.GetValueOrDefault(ChangeKind.Appeared)
                : await db.Engagements.CountAsync(one => one.CalendarId == calendar && one.FirstSeen == at, stop);
        return line with
        {
            Counted = counts,
            Appeared = appeared,
            Changes = await CalendarChange.Of(db, last, zone, today, ShownChanges, stop),
            Earlier = await CalendarChange.Of(db, all.Where(change => change.SeenAt < at), zone, today, ShownChanges, stop),
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
