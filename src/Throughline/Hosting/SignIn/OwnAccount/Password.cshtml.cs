using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Hosting.SignIn.Links;
using Throughline.Hosting.SignIn.Sessions;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn.OwnAccount;

/// <summary>Changes one's own password, or chooses a first one.</summary>
[NoRecord("it shows nothing but a form for the account that is signed in")]
internal sealed class PasswordPage(UserManager<Account> accounts, ThroughlineDb db, Reader reader, SendLetter send)
    : OwnAccountPage(accounts, reader)
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    /// <summary>Without a password to ask for, the sign-in must have been a short while ago.</summary>
    public bool NeedsSignIn => Own.PasswordHash is null && !IsFresh;

    public Task OnGetAsync() => Load(db.Clock);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await Load(db.Clock);
        if (NeedsSignIn)
        {
            return LocalRedirect(Again);
        }
        if (Own.PasswordHash is not null && !await IsRight(stop))
        {
            ModelState.AddModelError(nameof(Current), "This is not your password now, or there were too many tries.");
        }
        else if (NewPassword.Refusal(Password, Repeated ?? "", Own) is { } refusal)
        {
            ModelState.AddModelError(nameof(Password), refusal);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        Own.PasswordHash = Accounts.PasswordHasher.HashPassword(Own, Password!);
        await Accounts.UpdateSecurityStampAsync(Own);
        await db.EndSessionsBut(Own.Id, Session.Id, stop);
        await send(Letters.PasswordChanged(Own.Email!), stop);
        return Done("Your password is changed. Your other sessions have ended.", "/account");
    }

    private async Task<bool> IsRight(CancellationToken stop)
    {
        if (await Attempts.IsOneTooMany(db, AttemptKind.Password, Own.Email!, stop))
        {
            return false;
        }
        var right =
            Accounts.PasswordHasher.VerifyHashedPassword(Own, Own.PasswordHash!, Current ?? "")
            != PasswordVerificationResult.Failed;
        if (right)
        {
            await Attempts.Forget(db, AttemptKind.Password, Own.Email!, stop);
        }
        return right;
    }
}
