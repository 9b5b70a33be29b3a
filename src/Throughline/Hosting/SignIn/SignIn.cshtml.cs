using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn;

/// <summary>E-mail and password; on the demo a list of people to choose from.</summary>
[AllowAnonymous]
public sealed class SignInPage(SignInManager<Account> signIn, ThroughlineDb db, DemoList demo) : PageModel
{
    // One sentence for every refusal, so that nobody learns which addresses have accounts.
    private const string Sentence =
        "That address and password do not go together, or there were too many tries; after five, wait a quarter of an hour.";

    /// <summary>Where to go afterwards; only an address of this site counts.</summary>
    [BindProperty(SupportsGet = true, Name = "then")]
    public string? Then { get; set; }

    /// <summary>What was typed.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Why it was refused; null before.</summary>
    public string? Refused { get; private set; }

    /// <summary>On the demo: everybody with an account.</summary>
    internal IReadOnlyList<DemoChoice> People { get; private set; } = [];

    /// <summary>Shows the form or the list.</summary>
    public async Task OnGetAsync(CancellationToken stop) => await List(stop);

    /// <summary>Signs in by password.</summary>
    public async Task<IActionResult> OnPostAsync(string? email, string? password, CancellationToken stop)
    {
        Email = email ?? "";
        var account = await signIn.UserManager.FindByEmailAsync(Email);
        // An ended or unknown account costs the same work and gets the same sentence as a wrong password.
        if (account is null || account.EndedAt is not null)
        {
            signIn.UserManager.PasswordHasher.HashPassword(new Account(), password ?? "");
        }
        else if (
            (await signIn.PasswordSignInAsync(account, password ?? "", isPersistent: false, lockoutOnFailure: true)).Succeeded
        )
        {
            return Onward();
        }
        Refused = Sentence;
        await List(stop);
        return Page();
    }

    /// <summary>Signs in as somebody of the sample district.</summary>
    public async Task<IActionResult> OnPostAsAsync(long account, CancellationToken stop)
    {
        var chosen = demo.IsOn
            ? await db.Users.SingleOrDefaultAsync(each => each.Id == account && each.EndedAt == null, stop)
            : null;
        if (chosen is null)
        {
            return NotFound();
        }
        await signIn.SignInAsync(chosen, isPersistent: false);
        return Onward();
    }

    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(Then) ? Then! : "/");

    private async Task List(CancellationToken stop)
    {
        if (demo.IsOn)
        {
            People = await DemoChoice.All(db, stop);
        }
    }
}
