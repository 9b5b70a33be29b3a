using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Frame.Seats.Grants;
using Throughline.Hosting.SignIn.Providers;
using Throughline.Hosting.SignIn.Sessions;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn.OwnAccount;

/// <summary>Your account: ways to sign in, sessions, and who holds what toward you.</summary>
[NoRecord("it shows the account that is signed in, and what is held toward its own person")]
internal sealed class AccountPage(
    UserManager<Account> accounts,
    ThroughlineDb db,
    Reader reader,
    IDataProtectionProvider protection
) : OwnAccountPage(accounts, reader)
{
    public int Passkeys { get; private set; }
    public int RecoveryCodes { get; private set; }
    public IReadOnlyList<UserLoginInfo> Linked { get; private set; } = [];
    public IReadOnlyList<SignInProvider> Linkable { get; private set; } = [];
    public IReadOnlyList<Session> Sessions { get; private set; } = [];
    public IReadOnlyList<HeldToward> Held { get; private set; } = [];
    public string Ticket { get; private set; } = "";
    public string Post { get; private set; } = "";
    public bool IsIld => Me.Seats.Contains(Seat.Ild) && Me.PersonId is not null;
    public string? Said { get; private set; }
    public bool IsTrouble { get; private set; }

    public async Task OnGetAsync(string? linked, string? welcome, CancellationToken stop)
    {
        (Said, IsTrouble) = (linked, welcome) switch
        {
            ("yes", _) => ("Linked. From now on you can sign in with it.", false),
            ("already", _) => ("It was linked with your account before.", false),
            ("other", _) => ("Nothing was linked: that sign-in belongs to another account here.", true),
            (_, "yes") => (
                "You are signed in. Below you can add other ways to sign in, and see who can see what of you.",
                false
            ),
            _ => (null, false),
        };
        await Load(db.Clock);
        Post = Shell.SignedIn.Of(User)?.Post ?? "";
        Passkeys = (await Accounts.GetPasskeysAsync(Own)).Count;
        RecoveryCodes = Own.TwoFactorEnabled ? await Accounts.CountRecoveryCodesAsync(Own) : 0;
        Linked = [.. await Accounts.GetLoginsAsync(Own)];
        Linkable = await db
            .SignInProviders.AsNoTracking()
            .Where(each => each.IsOn)
            .OrderBy(each => each.Name)
            .ToListAsync(stop);
        Sessions = await db.OpenSessionsOf(Own.Id, stop);
        Held = await HeldToward.Of(db, Me, stop);
        Ticket = ProviderDoor.LinkTicket(protection, Session.Id);
    }

    public async Task<IActionResult> OnPostEndAsync(long id, CancellationToken stop)
    {
        await Load(db.Clock);
        if (await db.Sessions.SingleOrDefaultAsync(each => each.Id == id && each.AccountId == Own.Id, stop) is not { } session)
        {
            return NotFound();
        }
        session.End(db.Clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        return Done("That session has ended.", "/account");
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken stop)
    {
        await Load(db.Clock);
        var ended = await db.EndSessionsBut(Own.Id, Session.Id, stop);
        return Done(ended == 0 ? "There was no other session." : $"Ended everywhere else: {ended}.", "/account");
    }

    public async Task<IActionResult> OnPostUnlinkAsync(string provider, string key, CancellationToken stop)
    {
        await Load(db.Clock);
        if (!IsFresh)
        {
            return LocalRedirect(Again);
        }
        var others = (await Accounts.GetLoginsAsync(Own)).Count - 1 + (await Accounts.GetPasskeysAsync(Own)).Count;
        if (Own.PasswordHash is null && others == 0)
        {
            return Done("Kept: it is your only way to sign in. Choose a password or a passkey first.", "/account");
        }
        await Accounts.RemoveLoginAsync(Own, provider ?? "", key ?? "");
        await db.EndSessionsBut(Own.Id, Session.Id, stop);
        return Done("No longer linked. Your other sessions have ended.", "/account");
    }
}
