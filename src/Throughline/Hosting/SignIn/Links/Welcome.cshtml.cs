using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Hosting.SignIn.Providers;
using Throughline.Hosting.SignIn.Sessions;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn.Links;

/// <summary>Where an invitation or a reset leads: choose a password, or with an invitation a passkey or the district's sign-in.</summary>
[AllowAnonymous]
internal sealed class WelcomePage(AccountDoor door, ThroughlineDb db) : PageModel
{
    private SignInLink? link;

    [BindProperty(SupportsGet = true, Name = "token")]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    /// <summary>Used, too old, or never made: all the same to whoever opens it.</summary>
    public bool IsGone { get; private set; }
    public Account Account { get; private set; } = new();
    public string Name { get; private set; } = "";
    public bool IsInvitation => link?.Purpose == LinkPurpose.Invitation;
    public IReadOnlyList<SignInProvider> Providers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await Load(stop) ? Page() : Gone();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return Gone();
        }
        if (NewPassword.Refusal(Password, Again ?? "", Account) is { } refusal)
        {
            ModelState.AddModelError(nameof(Password), refusal);
            return Page();
        }
        if (!await UseUp(stop))
        {
            return Gone();
        }
        Account.PasswordHash = door.UserManager.PasswordHasher.HashPassword(Account, Password!);
        await door.UserManager.UpdateSecurityStampAsync(Account);
        await db.EndSessionsBut(Account.Id, null, stop);
        await Attempts.Forget(db, AttemptKind.Password, Account.Email!, stop);
        if (Account.TwoFactorEnabled)
        {
            // A letter alone does not stand in for the second step.
            return Redirect("/sign-in");
        }
        HttpContext.ComesBy(SignedInBy.Password);
        await door.SignInAsync(Account, isPersistent: false);
        return LocalRedirect("/account?welcome=yes");
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync(CancellationToken stop) =>
        await Load(stop) && IsInvitation
            ? Content(await door.MakePasskeyCreationOptionsAsync(Passkeys.Entity(Account, Name)), "application/json")
            : NotFound();

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken stop)
    {
        if (!await Load(stop) || !IsInvitation)
        {
            return Gone();
        }
        if (await Passkeys.Attested(door, Account, credential) is not { } passkey)
        {
            ModelState.AddModelError("", "The passkey was not made. Try again, or choose a password.");
            return Page();
        }
        if (!await UseUp(stop))
        {
            return Gone();
        }
        passkey.Name = Device.Of(Request.Headers.UserAgent);
        await door.UserManager.AddOrUpdatePasskeyAsync(Account, passkey);
        HttpContext.ComesBy(SignedInBy.Passkey);
        await door.SignInAsync(Account, isPersistent: false);
        return LocalRedirect("/account?welcome=yes");
    }

    private async Task<bool> UseUp(CancellationToken stop)
    {
        link!.Use(db.Clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        // Somebody opened it at the same moment and was first.
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        link = Token.Length is > 20 and < 100 ? await SignInLink.Find(db, Token, stop) : null;
        if (link is null)
        {
            return false;
        }
        Account = (await door.UserManager.FindByIdAsync($"{link.AccountId}"))!;
        db.Actor = new Actor(Account.Id, Account.Email ?? "");
        Name =
            await db.People.Where(each => each.Id == Account.PersonId).Select(each => each.Name).FirstOrDefaultAsync(stop)
            ?? Account.Email
            ?? "";
        Providers = await db
            .SignInProviders.AsNoTracking()
            .Where(each => each.IsOn)
            .OrderBy(each => each.Name)
            .ToListAsync(stop);
        return true;
    }

    private PageResult Gone()
    {
        IsGone = true;
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
