using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.LeadingThrough.RoleCharters;

/// <summary>Notes that the reader has read a version of the charter.</summary>
[NoRecord("It notes that the reader has read a text that is open to everybody, and shows nothing.")]
internal sealed class ReadCharterPage(ThroughlineDb db, Reader reader) : PageModel
{
    public IActionResult OnGet() => Redirect("/charter");

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken stop)
    {
        if (reader.PersonId is not { } me || !await db.CharterVersions.AnyAsync(each => each.Id == id, stop))
        {
            return NotFound();
        }
        if (!await db.Acknowledgements.AnyAsync(each => each.CharterId == id && each.PersonId == me, stop))
        {
            db.Acknowledgements.Add(
                new Acknowledgement
                {
                    CharterId = id,
                    PersonId = me,
                    At = db.Now,
                }
            );
            await db.SaveChangesAsync(stop);
        }
        Toast.Say(TempData, "Noted: you have read it.");
        return Redirect("/charter");
    }
}
