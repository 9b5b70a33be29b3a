using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Frame.Notices;

/// <summary>Which letters the reader gets. The notices themselves stay in the product.</summary>
[NoRecord("It holds the reader's own choices of letters and of what is read, and nobody else's.")]
public sealed class ChoicesPage(ThroughlineDb db, Reader reader, LetterKinds kinds) : PageModel
{
    /// <summary>The kinds that the reader wants.</summary>
    [BindProperty]
    public IList<string> Wanted { get; set; } = [];

    internal IReadOnlyList<LetterKind> Kinds => [.. kinds.All.Where(kind => kind.MayOptOut).OrderBy(kind => kind.Label)];

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (reader.PersonId is null)
        {
            return NotFound();
        }
        var unwanted = await Mine().Select(choice => choice.Kind).ToListAsync(stop);
        Wanted = [.. Kinds.Select(kind => kind.Name).Except(unwanted)];
        return Page();
    }

    /// <summary>Keeps them.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (reader.PersonId is not { } me)
        {
            return NotFound();
        }
        var before = await Mine().ToListAsync(stop);
        var unwanted = Kinds.Select(kind => kind.Name).Except(Wanted).ToList();
        db.LetterOptOuts.RemoveRange(before.Where(choice => !unwanted.Contains(choice.Kind)));
        db.LetterOptOuts.AddRange(
            unwanted.Except(before.Select(choice => choice.Kind)).Select(kind => new OptOut { PersonId = me, Kind = kind })
        );
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Kept. You get those letters and no others; notices stay here either way.");
        return RedirectToPage();
    }

    /// <summary>Notes that the reader has read their notices.</summary>
    public async Task<IActionResult> OnPostReadAsync(CancellationToken stop)
    {
        var now = db.Clock.GetUtcNow();
        await db
            .Notices.Where(one => one.PersonId == reader.PersonId && one.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ReadAt, now), stop);
        return LocalRedirect("/notices");
    }

    private IQueryable<OptOut> Mine() => db.LetterOptOuts.Where(choice => choice.PersonId == reader.PersonId);
}
