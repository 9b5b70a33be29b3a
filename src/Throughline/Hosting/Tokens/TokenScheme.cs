using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Throughline.Frame.Seats;
using Throughline.Hosting.SignIn;
using Throughline.Persistence;
using Throughline.Persistence.History;

namespace Throughline.Hosting.Tokens;

/// <summary>Knows a request by the token in its <c>Authorization</c> header, at the doors of tokens alone. No cookie counts there, so no page can be made to send.</summary>
internal sealed class TokenScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory log,
    UrlEncoder encoder,
    ThroughlineDb db
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string Name = "throughline.token";

    /// <summary>The claim with the token's number.</summary>
    public const string IdClaim = "throughline:token";

    private const string Bearer = "Bearer ";

    /// <summary>Whether a request brings a token, sound or not.</summary>
    public static bool Brings(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Brings(Request))
        {
            return AuthenticateResult.NoResult();
        }
        var stop = Context.RequestAborted;
        var brought = Request.Headers.Authorization.ToString()[Bearer.Length..].Trim();
        var token = brought.Length is > 20 and < 100 ? await ApiToken.Find(db, brought, stop) : null;
        if (token is null)
        {
            // Guesses from one network are counted, and written down until they are too many.
            if (!await Attempts.IsOneTooMany(db, AttemptKind.Links, $"token {Attempts.Place(Context)}", stop))
            {
                await Journal.Note(db, [new Sighting(JournalActs.Refused, nameof(ApiToken), "token", null)], stop);
            }
            return AuthenticateResult.Fail("no such token");
        }
        var claims = new[]
        {
            new Claim(IdClaim, token.Id.ToString(CultureInfo.InvariantCulture)),
            new Claim(SeatClaims.TokenName, token.Name),
            new Claim(nameof(TokenScope), $"{token.Scope}"),
        };
        return AuthenticateResult.Success(
            new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Name)), Name)
        );
    }

    // To somebody signed in by other means this is no door at all; to everybody else it says what it wants, and nothing more.
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (!Brings(Request) && (await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Succeeded)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        Response.Headers.WWWAuthenticate = "Bearer";
        await TokenDoor.Say(Context, StatusCodes.Status401Unauthorized, "This needs a token that counts: see docs/access.md.");
    }
}
