using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.Frame.History;

/// <summary>Who has read guarded records about the one who asks.</summary>
[Rule(RecordKind.R36, Act.ReadRedacted)]
public sealed class ReadingsPage(Reader reader, ThroughlineDb db) : PageModel
{
    private const int Days = 365;

    internal IReadOnlyList<JournalRow> Rows { get; private set; } = [];

    /// <summary>Shows a year of it, what others did only.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (reader.PersonId is not { } me || reader.ViewOf(RecordKind.R36, me) == View.Nothing)
        {
            return NotFound();
        }
        var since = db.Clock.GetUtcNow().AddDays(-Days);
        var lines = await db
            .JournalEntries.AsNoTracking()
            .Where(entry => entry.AboutId == me && entry.Act == JournalActs.Read && entry.When >= since)
            .Where(entry => entry.AccountId != reader.AccountId)
            .OrderByDescending(entry => entry.Sequence)
            .Take(500)
            .ToListAsync(stop);
        Rows = await JournalRow.Of(db, lines, HttpContext.Features.Get<District>()?.Zone, namesPeople: false, stop);
        return Page();
    }
}
