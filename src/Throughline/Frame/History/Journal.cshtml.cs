using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Persistence.History;
using Throughline.Shell.Lists;

namespace Throughline.Frame.History;

/// <summary>The auditor's list: who changed, read and was refused what, in a stretch of days.</summary>
[Rule(RecordKind.R36)]
[Rule(RecordKind.R36, Act.Export)]
public sealed class JournalPage(Reader reader, ThroughlineDb db) : PageModel
{
    private const int Most = 20_000;
    private const int UsualDays = 30;

    /// <summary>The first day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>The last day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>Lines in those days.</summary>
    public int Lines { get; private set; }

    /// <summary>Whether the reader sees everything, and not a part.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The head as it stands; null before the first line.</summary>
    internal JournalHead? Head { get; private set; }

    internal ShownList List { get; private set; } = null!;

    /// <summary>Shows the lines, or exports them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var sight = JournalSight.Of(reader);
        if (!sight.IsAny || !ModelState.IsValid)
        {
            return NotFound();
        }
        var zone = HttpContext.Features.Get<District>()?.Zone;
        To ??= reader.Today;
        From ??= To.Value.AddDays(-UsualDays);
        var first = Start(From.Value, zone);
        var end = Start(To.Value.AddDays(1), zone);
        IsWhole = sight.IsWhole;
        var lines = await sight
            .Of(db.JournalEntries.AsNoTracking())
            .Where(entry => entry.When >= first && entry.When < end)
            .OrderByDescending(entry => entry.Sequence)
            .Take(Most)
            .ToListAsync(stop);
        Lines = lines.Count;
        Head = sight.IsWhole ? await Journal.Head(db, stop) : null;
        var mayExport = !sight.IsSecurityOnly && reader.MayAnywhere(RecordKind.R36, Act.Export);
        var rows = await JournalRow.Of(db, lines, zone, namesPeople: !sight.IsSecurityOnly, stop);
        var columns = sight.IsSecurityOnly ? JournalRow.Columns.Without("About") : JournalRow.Columns;
        List = columns.Show(rows, Request, mayExport);
        return List.Answer(this);
    }

    // Wide by a day where the zone is unknown matters to nobody; the day's start in the district.
    private static DateTimeOffset Start(DateOnly day, string? zone)
    {
        var clockwork = (zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)) ?? DateTimeZone.Utc;
        return clockwork.AtStartOfDay(LocalDate.FromDateOnly(day)).ToDateTimeOffset().ToUniversalTime();
    }
}
