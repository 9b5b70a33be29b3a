using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn.Sessions;

/// <summary>Begins a session with every sign-in, whatever way it came, and asks at every request whether it still counts.</summary>
internal sealed class SessionCookie(ThroughlineDb db, OpenSessions open) : CookieAuthenticationEvents
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    public override async Task SigningIn(CookieSigningInContext context)
    {
        var stop = context.HttpContext.RequestAborted;
        var identity = (ClaimsIdentity)context.Principal!.Identity!;
        var id = long.Parse(context.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        var account = await db.Users.AsNoTracking().SingleAsync(each => each.Id == id, stop);
        var now = db.Clock.GetUtcNow();
        db.Actor = new Actor(account.Id, account.Email ?? "");
        // The one before in this browser, which may be somebody else's: no sign-in goes on under another's token.
        await EndNamed(context.HttpContext.User, now, stop);
        var session = new Session
        {
            AccountId = id,
            Stamp = account.SecurityStamp ?? "",
            StartedAt = now,
            SeenAt = now,
            By = context.HttpContext.CameBy(),
            Device = Device.Of(context.HttpContext.Request.Headers.UserAgent),
        };
        db.Sessions.Add(session);
        await db.SaveChangesAsync(stop);
        await db.Sessions.Where(each => each.AccountId == id && each.StartedAt < now - Remembered).ExecuteDeleteAsync(stop);
        identity.AddClaim(new Claim(OpenSessions.Claim, $"{session.Id}"));
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var session = await open.Of(db, context.Principal, context.HttpContext.RequestAborted);
        if (session is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }
        context.HttpContext.Features.Set(session);
    }

    public override Task SigningOut(CookieSigningOutContext context) =>
        EndNamed(context.HttpContext.User, db.Clock.GetUtcNow(), context.HttpContext.RequestAborted);

    // A person is led to the sign-in page; a feed reader or a program is told.
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var path = context.Request.Path;
        if (
            path.StartsWithSegments("/feeds", StringComparison.Ordinal)
            || path.StartsWithSegments("/api", StringComparison.Ordinal)
        )
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }
        return Task.CompletedTask;
    }

    private async Task EndNamed(ClaimsPrincipal principal, DateTimeOffset now, CancellationToken stop)
    {
        if (
            long.TryParse(principal.FindFirstValue(OpenSessions.Claim), CultureInfo.InvariantCulture, out var id)
            && await db.Sessions.SingleOrDefaultAsync(each => each.Id == id, stop) is { } session
        )
        {
            session.End(now);
            await db.SaveChangesAsync(stop);
        }
    }
}
