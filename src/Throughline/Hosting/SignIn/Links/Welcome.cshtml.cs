using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.Notices;
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

    /// <summary>What a senior leader told them, of a link that needs it.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Used, too old, or never made.</summary>
    public bool IsGone { get; private set; }

    /// <summary>When it was used, for whoever comes too late with it.</summary>
    public string UsedAt { get; private set; } = "";
    public bool NeedsCode => link is { NeedsCode: true };
    public Account Account { get; private set; } = new();
    public string Name { get; private set; } = "";
    public bool IsInvitation => link?.Purpose == LinkPurpose.Invitation;
    public IReadOnlyList<SignInProvider> Providers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await Load(stop) ? Page() : await Gone(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return await Gone(stop);
        }
        if (NeedsCode && !await IsRight(stop))
        {
            ModelState.AddModelError(
                nameof(Code),
                "This is not the code, or there were too many tries. Ask the senior leader who told it to you."
            );
            return Page();
        }
        if (NewPassword.Refusal(Password, Again ?? "", Account) is { } refusal)
        {
            ModelState.AddModelError(nameof(Password), refusal);
            return Page();
        }
        if (!await UseUp(stop))
        {
            return await Gone(stop);
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
            return await Gone(stop);
        }
        if (await Passkeys.Attested(door, Account, credential) is not { } passkey)
        {
            ModelState.AddModelError("", "The passkey was not made. Try again, or choose a password.");
            return Page();
        }
        if (!await UseUp(stop))
        {
            return await Gone(stop);
        }
        passkey.Name = Device.Of(Request.Headers.UserAgent);
        await door.UserManager.AddOrUpdatePasskeyAsync(Account, passkey);
        HttpContext.ComesBy(SignedInBy.Passkey);
        await door.SignInAsync(Account, isPersistent: false);
        return LocalRedirect("/account?welcome=yes");
    }

    private async Task<bool> IsRight(CancellationToken stop) =>
        !await Attempts.IsOneTooMany(db, AttemptKind.Code, $"link {link!.Id}", stop) && link.OpensWith(Code);

    private static string Maker(string by) =>
        by == ResetRequests.Asked ? "it was asked for on the sign-in page"
        : by.Contains('@', StringComparison.Ordinal) ? $"{by} made it"
        : "it was made on the server";

    private async Task<bool> UseUp(CancellationToken stop)
    {
        link!.Use(db.Clock.GetUtcNow());
        if (Account.PersonId is { } person)
        {
            await db.Tell(
                person,
                LetterPost.Kind,
                $"Your {(IsInvitation ? "invitation" : "link for a new password")} was used just now; {Maker(link.MadeBy)}. If it was not you, tell a senior leader at once.",
                "/account",
                stop: stop
            );
        }
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

    private async Task<PageResult> Gone(CancellationToken stop)
    {
        IsGone = true;
        UsedAt =
            Token.Length is > 20 and < 100 && await SignInLink.WhenUsed(db, Token, stop) is { } used
                ? DistrictMoment.Words(used, HttpContext.Features.Get<District>()?.Zone)
                : "";
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
