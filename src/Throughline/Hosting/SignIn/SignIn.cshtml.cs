using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Hosting.SignIn.Providers;
using Throughline.Hosting.SignIn.Sessions;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn;

/// <summary>Password, passkey or the district's own sign-in; on the demo a list of people to choose from.</summary>
[AllowAnonymous]
internal sealed class SignInPage(AccountDoor door, ThroughlineDb db, DemoList demo) : PageModel
{
    // One sentence for every refusal, so that nobody learns which addresses have accounts.
    private const string Sentence =
        "That address and password do not go together, or there were too many tries; after five, wait a quarter of an hour.";

    /// <summary>Where to go afterwards; only an address of this site counts.</summary>
    [BindProperty(SupportsGet = true, Name = "then")]
    public string? Then { get; set; }

    public string Email { get; private set; } = "";

    /// <summary>Why it was refused; null before.</summary>
    public string? Refused { get; private set; }

    /// <summary>On the demo: everybody with an account.</summary>
    public IReadOnlyList<DemoChoice> People { get; private set; } = [];
    public IReadOnlyList<SignInProvider> Providers { get; private set; } = [];

    public async Task OnGetAsync(string? refused, CancellationToken stop)
    {
        Refused = refused switch
        {
            "away" => "The district’s sign-in does not answer just now. A password or a passkey works all the same.",
            "provider" => "The district’s sign-in was not completed. Try it once more.",
            "unknown" =>
                "Nobody here is linked with that sign-in. Use your invitation, or sign in another way and link it on the page Your account.",
            "passkey" => "That passkey did not open anything here. Try again, or use your password.",
            _ => null,
        };
        await List(stop);
    }

    public async Task<IActionResult> OnPostAsync(string? email, string? password, CancellationToken stop)
    {
        Email = email is { Length: <= 254 } ? email : "";
        var result = await door.ByPassword(Email, password is { Length: <= 256 } ? password : "", stop);
        if (result.RequiresTwoFactor)
        {
            return Redirect($"/sign-in/second-step?then={Uri.EscapeDataString(LocalPath.Or(Then, "/"))}");
        }
        return result.Succeeded ? Onward() : await Refuse(stop);
    }

    /// <summary>What the browser's passkey store is asked.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await door.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken stop) =>
        (await door.ByPasskey(credential ?? "", stop)).Succeeded ? Onward() : Redirect("/sign-in?refused=passkey");

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
        HttpContext.ComesBy(SignedInBy.SampleList);
        await door.SignInAsync(chosen, isPersistent: false);
        return Onward();
    }

    private LocalRedirectResult Onward() => LocalRedirect(LocalPath.Or(Then, "/"));

    private async Task<IActionResult> Refuse(CancellationToken stop)
    {
        Refused = Sentence;
        await List(stop);
        return Page();
    }

    private async Task List(CancellationToken stop)
    {
        Providers = await db
            .SignInProviders.AsNoTracking()
            .Where(each => each.IsOn)
            .OrderBy(each => each.Name)
            .ToListAsync(stop);
        if (demo.IsOn)
        {
            People = await DemoChoice.All(db, stop);
        }
    }
}
