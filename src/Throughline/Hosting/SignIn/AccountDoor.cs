using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Throughline.Hosting.SignIn.Sessions;
using Throughline.Persistence;
using Throughline.Persistence.History;

namespace Throughline.Hosting.SignIn;

/// <summary>Whom the application lets in. Refusals cost the same work and say the same words, whether or not there is such an account.</summary>
internal sealed class AccountDoor(
    UserManager<Account> accounts,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<AccountDoor> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    ThroughlineDb db
) : SignInManager<Account>(accounts, http, claims, options, log, schemes, confirmation)
{
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(new Account(), "nobody's password");

    private static readonly Action<ILogger, string, Exception?> Refused = LoggerMessage.Define<string>(
        LogLevel.Warning,
        new EventId(2, nameof(Refused)),
        "A sign-in was refused: {Way}."
    );

    /// <summary>An account that has ended is let in by no way.</summary>
    public override async Task<bool> CanSignInAsync(Account user) => user.EndedAt is null && await base.CanSignInAsync(user);

    /// <summary>Checks address and password; five wrong ones close the address for a quarter of an hour, also one that nobody has.</summary>
    public async Task<SignInResult> ByPassword(string email, string password, CancellationToken stop)
    {
        var crowded = await Attempts.IsOneTooMany(db, AttemptKind.From, Attempts.Place(Context), stop);
        var closed = await Attempts.IsOneTooMany(db, AttemptKind.Password, email, stop);
        var account = await UserManager.FindByEmailAsync(email.Trim());
        var mayTry = !crowded && !closed && account is { EndedAt: null, PasswordHash: not null };
        var hash = mayTry ? account!.PasswordHash! : NobodysHash;
        var right = UserManager.PasswordHasher.VerifyHashedPassword(account ?? new Account(), hash, password);
        if (!mayTry || right == PasswordVerificationResult.Failed)
        {
            Refused(Logger, crowded || closed ? "too many tries" : "address and password do not go together", null);
            await WriteDown(crowded || closed ? null : "password", account, stop);
            return SignInResult.Failed;
        }
        await Attempts.Forget(db, AttemptKind.Password, email, stop);
        Context.ComesBy(SignedInBy.Password);
        return await PreSignInCheck(account!) ?? await SignInOrTwoFactorAsync(account!, isPersistent: false);
    }

    /// <summary>Checks the second step: a code of the authenticator app, or one of the recovery codes, each of which counts once.</summary>
    public async Task<SignInResult> BySecondStep(string code, CancellationToken stop)
    {
        if (
            await GetTwoFactorAuthenticationUserAsync() is not { } account
            || await Attempts.IsOneTooMany(db, AttemptKind.Code, $"{account.Id}", stop)
        )
        {
            Refused(Logger, "too many codes, or nothing to go with them", null);
            return SignInResult.Failed;
        }
        var typed = code.Replace(" ", "", StringComparison.Ordinal);
        Context.ComesBy(SignedInBy.PasswordAndCode);
        var result =
            typed.Length == 6
                ? await TwoFactorAuthenticatorSignInAsync(typed, isPersistent: false, rememberClient: false)
                : await TwoFactorRecoveryCodeSignInAsync(typed);
        if (result.Succeeded)
        {
            await Attempts.Forget(db, AttemptKind.Code, $"{account.Id}", stop);
        }
        else
        {
            Refused(Logger, "wrong code", null);
            await WriteDown("code", account, stop);
        }
        return result;
    }

    // Never what was typed. Tries beyond what is allowed are counted and not written down, so that nobody fills the journal.
    private async Task WriteDown(string? way, Account? account, CancellationToken stop)
    {
        if (way is not null)
        {
            var key = account is null ? $"sign-in {way}" : $"sign-in {way} {account.Id}";
            await Journal.Note(db, [new Sighting(JournalActs.Refused, nameof(Account), key, account?.PersonId)], stop);
        }
    }

    /// <summary>Checks what the browser says about a passkey; it names the account itself.</summary>
    public async Task<SignInResult> ByPasskey(string credential, CancellationToken stop)
    {
        if (await Attempts.IsOneTooMany(db, AttemptKind.From, Attempts.Place(Context), stop))
        {
            return SignInResult.Failed;
        }
        Context.ComesBy(SignedInBy.Passkey);
        var result = await TryPasskey(credential);
        if (!result.Succeeded)
        {
            await WriteDown("passkey", null, stop);
        }
        return result;
    }

    private async Task<SignInResult> TryPasskey(string credential)
    {
        try
        {
            return await PasskeySignInAsync(credential);
        }
        // No challenge was given to this browser, or what came is no credential at all.
        catch (Exception nonsense)
            when (nonsense
                    is InvalidOperationException
                        or ArgumentException
                        or FormatException
                        or System.Text.Json.JsonException
            )
        {
            return SignInResult.Failed;
        }
    }
}
