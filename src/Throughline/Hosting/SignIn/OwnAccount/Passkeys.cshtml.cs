using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Hosting.SignIn.Sessions;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn.OwnAccount;

/// <summary>One's own passkeys: add, rename, remove.</summary>
[NoRecord("it shows the passkeys of the account that is signed in")]
internal sealed class PasskeysPage(AccountDoor door, ThroughlineDb db, Reader reader) : OwnAccountPage(door.UserManager, reader)
{
    private const int LongestName = 60;

    public IReadOnlyList<UserPasskeyInfo> Keys { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await Load(db.Clock);
        Keys = [.. (await Accounts.GetPasskeysAsync(Own)).OrderBy(each => each.CreatedAt)];
    }

    public async Task<IActionResult> OnPostOptionsAsync()
    {
        await Load(db.Clock);
        return IsFresh
            ? Content(await door.MakePasskeyCreationOptionsAsync(Passkeys.Entity(Own, Me.Name)), "application/json")
            : StatusCode(StatusCodes.Status403Forbidden);
    }

    public async Task<IActionResult> OnPostAddAsync(string? credential)
    {
        await Load(db.Clock);
        if (!IsFresh)
        {
            return LocalRedirect(Again);
        }
        if (await Passkeys.Attested(door, Own, credential) is not { } passkey)
        {
            return Done("The passkey was not made. Try again.", "/account/passkeys");
        }
        passkey.Name = Device.Of(Request.Headers.UserAgent);
        await Accounts.AddOrUpdatePasskeyAsync(Own, passkey);
        return Done($"Added: {passkey.Name}. From now on you can sign in with it.", "/account/passkeys");
    }

    public async Task<IActionResult> OnPostRenameAsync(string? key, string? name)
    {
        await Load(db.Clock);
        if (await Find(key) is not { } passkey)
        {
            return NotFound();
        }
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName)
        {
            return Done($"Not renamed: a name has 1 to {LongestName} characters.", "/account/passkeys");
        }
        passkey.Name = name.Trim();
        await Accounts.AddOrUpdatePasskeyAsync(Own, passkey);
        return Done($"Renamed: {passkey.Name}.", "/account/passkeys");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? key, CancellationToken stop)
    {
        await Load(db.Clock);
        if (!IsFresh)
        {
            return LocalRedirect(Again);
        }
        if (await Find(key) is not { } passkey)
        {
            return NotFound();
        }
        var others = (await Accounts.GetPasskeysAsync(Own)).Count - 1 + (await Accounts.GetLoginsAsync(Own)).Count;
        if (Own.PasswordHash is null && others == 0)
        {
            return Done("Kept: it is your only way to sign in. Choose a password or add another first.", "/account/passkeys");
        }
        await Accounts.RemovePasskeyAsync(Own, passkey.CredentialId);
        await db.EndSessionsBut(Own.Id, Session.Id, stop);
        return Done($"Removed: {passkey.Name}. Your other sessions have ended.", "/account/passkeys");
    }

    private async Task<UserPasskeyInfo?> Find(string? key) =>
        (await Accounts.GetPasskeysAsync(Own)).FirstOrDefault(each => Convert.ToHexStringLower(each.CredentialId) == key);
}
