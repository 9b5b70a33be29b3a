using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using QRCoder;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Hosting.SignIn.Sessions;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn.OwnAccount;

/// <summary>The authenticator app: set up by scanning, proved by a code, with recovery codes that are shown once.</summary>
[NoRecord("it shows the authenticator key of the account that is signed in, until it is proved")]
internal sealed partial class AuthenticatorPage(UserManager<Account> accounts, ThroughlineDb db, Reader reader)
    : OwnAccountPage(accounts, reader)
{
    private const int HowManyCodes = 10;

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>In groups of four, to be typed where nothing can be scanned.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The same as a picture.</summary>
    public string Picture { get; private set; } = "";

    /// <summary>Shown this once.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>Whether the district asks this reader for a second step and has not seen one.</summary>
    public bool IsAsked { get; private set; }

    public async Task OnGetAsync(CancellationToken stop) => await Show(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await Load(db.Clock);
        if (!IsFresh)
        {
            return LocalRedirect(Again);
        }
        var typed = (Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (
            await Attempts.IsOneTooMany(db, AttemptKind.Code, $"{Own.Id}", stop)
            || !await Accounts.VerifyTwoFactorTokenAsync(Own, Accounts.Options.Tokens.AuthenticatorTokenProvider, typed)
        )
        {
            ModelState.AddModelError(
                nameof(Code),
                "That is not the code that the app shows now. Type the six digits as they change."
            );
            await Show(stop);
            return Page();
        }
        await Attempts.Forget(db, AttemptKind.Code, $"{Own.Id}", stop);
        await Accounts.SetTwoFactorEnabledAsync(Own, true);
        await NewCodes(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken stop)
    {
        await Load(db.Clock);
        if (!IsFresh || !Own.TwoFactorEnabled)
        {
            return LocalRedirect(Again);
        }
        await NewCodes(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken stop)
    {
        await Load(db.Clock);
        if (!IsFresh)
        {
            return LocalRedirect(Again);
        }
        await Accounts.SetTwoFactorEnabledAsync(Own, false);
        await Accounts.ResetAuthenticatorKeyAsync(Own);
        await db.EndSessionsBut(Own.Id, Session.Id, stop);
        return Done("Off. A password alone is enough again; your other sessions have ended.", "/account");
    }

    private async Task NewCodes(CancellationToken stop)
    {
        RecoveryCodes = [.. (await Accounts.GenerateNewTwoFactorRecoveryCodesAsync(Own, HowManyCodes))!];
        await db.EndSessionsBut(Own.Id, Session.Id, stop);
    }

    private async Task Show(CancellationToken stop)
    {
        await Load(db.Clock);
        IsAsked =
            !Session.By.IsStrong()
            && await db.SignInRules.AsNoTracking().FirstOrDefaultAsync(stop) is { } rules
            && rules.AsksSecondStepOf(Me.Seats);
        if (Own.TwoFactorEnabled || !IsFresh)
        {
            return;
        }
        var key = await Accounts.GetAuthenticatorKeyAsync(Own);
        if (string.IsNullOrEmpty(key))
        {
            await Accounts.ResetAuthenticatorKeyAsync(Own);
            await db.EndSessionsBut(Own.Id, Session.Id, stop);
            key = await Accounts.GetAuthenticatorKeyAsync(Own);
        }
        Key = Four().Replace(key!.ToLowerInvariant(), "$0 ").Trim();
        var label = Uri.EscapeDataString($"Throughline:{Own.Email}");
        using var code = QRCodeGenerator.GenerateQrCode(
            $"otpauth://totp/{label}?secret={key}&issuer=Throughline&digits=6",
            QRCodeGenerator.ECCLevel.M
        );
        using var svg = new SvgQRCode(code);
        Picture = "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg.GetGraphic(5)));
    }

    [GeneratedRegex(".{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Four();
}
