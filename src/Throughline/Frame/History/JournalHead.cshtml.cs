using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Persistence.History;

namespace Throughline.Frame.History;

/// <summary>The journal's head, to print or to keep elsewhere, and whether everything before it is as it was written.</summary>
[Rule(RecordKind.R36)]
public sealed class JournalHeadPage(Reader reader, ThroughlineDb db) : PageModel
{
    private const int Days = 31;

    internal JournalHead? Head { get; private set; }

    internal IReadOnlyList<JournalHead> Before { get; private set; } = [];

    internal Verification Found { get; private set; } = null!;

    /// <summary>Verifies and shows.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!JournalSight.Of(reader).IsWhole)
        {
            return NotFound();
        }
        Found = await Verification.Of(db, [], stop);
        Head = await Journal.Head(db, stop);
        Before = await db.JournalHeads.AsNoTracking().OrderByDescending(head => head.Sequence).Take(Days).ToListAsync(stop);
        return Page();
    }
}
