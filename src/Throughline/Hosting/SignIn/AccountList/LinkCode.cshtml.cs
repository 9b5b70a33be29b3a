using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Hosting.SignIn.Links;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn.AccountList;

/// <summary>
/// The second half of a link that could not be mailed: an administrator hands over the link, a senior leader the code, and neither of them can sign in as
/// the person.
/// </summary>
[Rule(RecordKind.R39, Act.Approve)]
internal sealed class LinkCodePage(ThroughlineDb db, Reader reader) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public string Name { get; private set; } = "";

    /// <summary>The code just made, shown once.</summary>
    public string? Code { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await Waiting(stop) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await Waiting(stop) is not { } link)
        {
            return NotFound();
        }
        Code = link.GiveCode();
        await db.SaveChangesAsync(stop);
        return Page();
    }

    // Not of whoever made the link, nor to one's own account.
    private async Task<SignInLink?> Waiting(CancellationToken stop)
    {
        var link = Id == reader.AccountId ? null : await SignInLink.Waiting(db, Id, stop);
        if (link is null || link.MadeBy == reader.Email)
        {
            return null;
        }
        var account = await db.Users.AsNoTracking().SingleAsync(each => each.Id == Id, stop);
        Name =
            await db.People.Where(each => each.Id == account.PersonId).Select(each => each.Name).FirstOrDefaultAsync(stop)
            ?? account.Email
            ?? "";
        return link;
    }
}
