using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.Frame.History;

/// <summary>The history of one record, first line first.</summary>
[Rule(RecordKind.R36)]
public sealed class JournalRecordPage(Reader reader, ThroughlineDb db) : PageModel
{
    /// <summary>What kind of record it is, for people.</summary>
    public string What => KindWords.Of(Kind);

    /// <summary>The kind of row.</summary>
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    /// <summary>The row's key.</summary>
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    internal IReadOnlyList<JournalRow> Rows { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var sight = JournalSight.Of(reader);
        var lines =
            sight.IsAny && !sight.IsSecurityOnly
                ? await sight
                    .Of(db.JournalEntries.AsNoTracking())
                    .Where(entry => entry.Kind == Kind && entry.Key == Key)
                    .OrderBy(entry => entry.Sequence)
                    .ToListAsync(stop)
                : [];
        if (lines.Count == 0)
        {
            return NotFound();
        }
        Rows = await JournalRow.Of(db, lines, HttpContext.Features.Get<District>()?.Zone, namesPeople: true, stop);
        return Page();
    }
}
