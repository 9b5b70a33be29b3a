using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Evidence.Releases;

/// <summary>Whether the reader's own weeks may go to researchers.</summary>
[NoRecord("It holds the reader's own choice whether to be in research, and nobody else's.")]
internal sealed class ResearchChoicePage(ThroughlineDb db, Reader reader) : PageModel
{
    public bool StaysOut { get; private set; }

    private bool Concerns => reader.PersonId is { } me && reader.ViewOf(RecordKind.R35, me) != View.Nothing;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!Concerns)
        {
            return NotFound();
        }
        StaysOut = await Mine(stop) is not null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Concerns)
        {
            return NotFound();
        }
        if (await Mine(stop) is { } before)
        {
            db.ResearchOptOuts.Remove(before);
        }
        else
        {
            db.ResearchOptOuts.Add(new ResearchOptOut { PersonId = reader.PersonId!.Value });
        }
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Kept. It holds from the next release on.");
        return Redirect("/research-choice");
    }

    private Task<ResearchOptOut?> Mine(CancellationToken stop)
    {
        var me = reader.PersonId;
        return db.ResearchOptOuts.SingleOrDefaultAsync(one => one.PersonId == me, stop);
    }
}
