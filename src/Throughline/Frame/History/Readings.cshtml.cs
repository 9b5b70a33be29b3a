using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.EmergencyOpenings;
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
    internal IReadOnlyList<OpeningRow> Openings { get; private set; } = [];

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
            // What counsel keeps from them for now appears once they are told.
            .Where(entry =>
                !db.Set<EmergencyOpening>()
                    .Any(opening =>
                        opening.SubjectPersonId == me
                        && opening.HolderAccountId == entry.AccountId
                        && opening.ToldAt == null
                        && opening.ConfirmedAt <= entry.When
                        && entry.When <= opening.Until
                    )
            )
            .OrderByDescending(entry => entry.Sequence)
            .Take(500)
            .ToListAsync(stop);
        var zone = HttpContext.Features.Get<District>()?.Zone;
        Rows = await JournalRow.Of(db, lines, zone, namesPeople: false, stop);
        Openings = await OpeningRow.Of(db, me, zone, stop);
        return Page();
    }
}
