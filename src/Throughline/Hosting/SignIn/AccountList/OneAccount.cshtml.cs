using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Frame.Seats.Grants;
using Throughline.Frame.Setup;
using Throughline.Hosting.SignIn.Links;
using Throughline.Hosting.SignIn.Sessions;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Hosting.SignIn.AccountList;

/// <summary>One account: end it or open it again, help its owner in, give it a seat.</summary>
[Rule(RecordKind.R39), Rule(RecordKind.R39, Act.Update)]
internal sealed class OneAccountPage(UserManager<Account> accounts, ThroughlineDb db, Reader reader, Invitations invitations)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public AskedSeat Asked { get; set; } = new();

    public Account Account { get; private set; } = new();
    public string Name { get; private set; } = "";
    public bool HasWay { get; private set; }
    public bool HasSecondStep { get; private set; }
    public int Sessions { get; private set; }
    public IReadOnlyList<GrantRow> Grants { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Subjects { get; private set; } = [];
    public HandedLink? Link { get; private set; }
    public bool MayGiveCode { get; private set; }
    public bool IsOwn => Id == reader.AccountId;
    public bool MayChange => reader.MayAnywhere(RecordKind.R39, Act.Update);

    /// <summary>The seats of the form, in the order shown.</summary>
    public static IEnumerable<SelectListItem> SeatChoices =>
        Granting
            .ByAdministrator.Where(seat => seat != Seat.Asst)
            .Select(seat => new SelectListItem(GrantWords.Of(seat), seat.Word()))
            .Append(new SelectListItem("Gatekeeper for demands", "GATEKEEPER"));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Asked.Start = reader.Today;
        return await Load(stop) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostEndAsync(CancellationToken stop) =>
        Change(
            async () =>
            {
                Account.EndedAt = db.Clock.GetUtcNow();
                await accounts.UpdateSecurityStampAsync(Account);
                await db.EndSessionsBut(Account.Id, null, stop);
                return "Ended. Nobody signs in with it from now on.";
            },
            stop
        );

    public Task<IActionResult> OnPostReopenAsync(CancellationToken stop) =>
        Change(
            async () =>
            {
                Account.EndedAt = null;
                Account.PasswordHash = null;
                await accounts.UpdateSecurityStampAsync(Account);
                return "Open again. Make a link, so that its owner can choose a password.";
            },
            stop
        );

    public Task<IActionResult> OnPostEndSessionsAsync(CancellationToken stop) =>
        Change(async () => $"Ended: {await db.EndSessionsBut(Account.Id, null, stop)}.", stop);

    public Task<IActionResult> OnPostResetSecondStepAsync(CancellationToken stop) =>
        Change(
            async () =>
            {
                await accounts.SetTwoFactorEnabledAsync(Account, false);
                await accounts.ResetAuthenticatorKeyAsync(Account);
                foreach (var passkey in await accounts.GetPasskeysAsync(Account))
                {
                    await accounts.RemovePasskeyAsync(Account, passkey.CredentialId);
                }
                await db.EndSessionsBut(Account.Id, null, stop);
                return "Authenticator and passkeys are removed, and sessions ended. See that it was really its owner who asked.";
            },
            stop
        );

    public async Task<IActionResult> OnPostLinkAsync(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }
        if (IsOwn || Account.EndedAt is not null)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        Link = await invitations.Make(Account, HasWay ? LinkPurpose.Reset : LinkPurpose.Invitation, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostGrantAsync(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }
        if (Asked.ToGrant(Id) is not { } asked)
        {
            ModelState.AddModelError("Asked.Seat", "Choose a seat from the list.");
            return Page();
        }
        if (await Granting.Give(db, asked, reader, stop) is { } refusal)
        {
            ModelState.AddModelError("", refusal);
            return Page();
        }
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            RoleGrant.NeedsApproval(asked.Seat) && !asked.Gatekeeper ? "Given. It waits for a senior leader’s yes." : "Given."
        );
        return LocalRedirect($"/accounts/{Id}");
    }

    // Nobody locks themselves out, or helps themselves in, by way of this page.
    private async Task<IActionResult> Change(Func<Task<string>> verb, CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }
        if (IsOwn)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        Toast.Say(TempData, await verb());
        return LocalRedirect($"/accounts/{Id}");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await accounts.FindByIdAsync($"{Id}") is not { } account)
        {
            return false;
        }
        Account = account;
        Name =
            await db.People.Where(each => each.Id == account.PersonId).Select(each => each.Name).FirstOrDefaultAsync(stop)
            ?? account.Email
            ?? "";
        var passkeys = (await accounts.GetPasskeysAsync(account)).Count;
        HasSecondStep = account.TwoFactorEnabled || passkeys > 0;
        HasWay = account.PasswordHash is not null || passkeys > 0 || (await accounts.GetLoginsAsync(account)).Count > 0;
        Sessions = account.EndedAt is null ? (await db.OpenSessionsOf(Id, stop)).Count : 0;
        Grants = await GrantRow.Of(db, Id, stop);
        MayGiveCode =
            reader.MayAnywhere(RecordKind.R39, Act.Approve)
            && await SignInLink.Waiting(db, Id, stop) is { } waiting
            && waiting.MadeBy != reader.Email;
        if (MayChange)
        {
            Subjects = await AskedSeat.SubjectsOf(db, stop);
        }
        return true;
    }
}
