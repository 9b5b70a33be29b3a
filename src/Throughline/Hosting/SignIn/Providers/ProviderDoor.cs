using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughline.Hosting.SignIn.Links;
using Throughline.Hosting.SignIn.Sessions;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn.Providers;

/// <summary>The way to a provider and back: to sign in, to link one's own account, or to accept an invitation.</summary>
internal static class ProviderDoor
{
    private const string Then = "throughline:then";
    private const string Link = "throughline:link";
    private const string Invitation = "throughline:invitation";

    private static readonly Action<ILogger, long, Exception?> Down = LoggerMessage.Define<long>(
        LogLevel.Warning,
        new EventId(3, nameof(Down)),
        "Sign-in provider {Provider} does not answer."
    );

    /// <summary>A ticket by which a signed-in person's link on their own page leads to linking; nobody else's page can make one.</summary>
    public static string LinkTicket(IDataProtectionProvider protection, long session) =>
        Linking(protection).Protect($"{session}", TimeSpan.FromMinutes(30));

    public static async Task<IResult> Start(
        HttpContext context,
        long id,
        ThroughlineDb db,
        DistrictProviders providers,
        IDataProtectionProvider protection,
        ILogger<DistrictProviders> log
    )
    {
        var stop = context.RequestAborted;
        if (await providers.SchemeOf(db, id, stop) is not { } scheme)
        {
            return Results.NotFound();
        }
        var properties = new AuthenticationProperties { RedirectUri = "/sign-in/known" };
        properties.Items[Then] = LocalPath.Or(context.Request.Query["then"], "/");
        if (context.Request.Query["link"] is [{ } ticket])
        {
            if (context.Features.Get<Session>() is not { } session || !Opens(protection, ticket, session.Id))
            {
                return Results.NotFound();
            }
            properties.Items[Link] = $"{session.Id}";
        }
        if (context.Request.Query["invitation"] is [{ } token])
        {
            properties.Items[Invitation] = token;
        }
        try
        {
            await context.ChallengeAsync(scheme, properties);
            return Results.Empty;
        }
#pragma warning disable CA1031 // Whatever keeps it from answering, the other ways to sign in stay open.
        catch (Exception away) when (!context.Response.HasStarted)
        {
            Down(log, id, away);
            return Results.LocalRedirect("/sign-in?refused=away");
        }
#pragma warning restore CA1031
    }

    /// <summary>Where the provider sends the browser back to; the framework's handler checks state, nonce, code and token.</summary>
    public static async Task<IResult> Return(
        HttpContext context,
        long id,
        ThroughlineDb db,
        DistrictProviders providers,
        IAuthenticationHandlerProvider handlers,
        ILogger<DistrictProviders> log
    )
    {
        if (
            await providers.SchemeOf(db, id, context.RequestAborted) is not { } scheme
            || await handlers.GetHandlerAsync(context, scheme) is not IAuthenticationRequestHandler handler
        )
        {
            return Results.NotFound();
        }
        try
        {
            return await handler.HandleRequestAsync() ? Results.Empty : Results.NotFound();
        }
#pragma warning disable CA1031 // As above: a provider that answers nonsense leaves the other ways open.
        catch (Exception away) when (!context.Response.HasStarted)
        {
            Down(log, id, away);
            return Results.LocalRedirect("/sign-in?refused=away");
        }
#pragma warning restore CA1031
    }

    /// <summary>Issuer and subject are proved: signs in whoever has them linked, or links them where that was asked for.</summary>
    public static async Task<IResult> Known(HttpContext context, ThroughlineDb db, AccountDoor door, OpenSessions open)
    {
        var stop = context.RequestAborted;
        var proved = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        if (
            proved.Principal?.FindFirstValue("iss") is not { } issuer
            || proved.Principal.FindFirstValue("sub") is not { Length: > 0 } subject
        )
        {
            return Results.LocalRedirect("/sign-in?refused=provider");
        }
        var items = proved.Properties!.Items;
        var found = await door.UserManager.FindByLoginAsync(issuer, subject);
        if (items.TryGetValue(Link, out var session) && session is not null)
        {
            return await LinkOwn(context, db, door, open, session, issuer, subject, found, stop);
        }
        if (found is null && items.TryGetValue(Invitation, out var token) && token is not null)
        {
            found = await Accept(db, door, token, issuer, subject, stop);
        }
        if (found is null || !await door.CanSignInAsync(found))
        {
            return Results.LocalRedirect("/sign-in?refused=unknown");
        }
        context.ComesBy(SignedInBy.Provider);
        await door.SignInAsync(found, isPersistent: false, "provider");
        return Results.LocalRedirect(LocalPath.Or(items.TryGetValue(Then, out var then) ? then : null, "/"));
    }

    private static async Task<IResult> LinkOwn(
        HttpContext context,
        ThroughlineDb db,
        AccountDoor door,
        OpenSessions open,
        string session,
        string issuer,
        string subject,
        Account? found,
        CancellationToken stop
    )
    {
        var own = await open.Of(db, context.User, stop);
        if (own is null || $"{own.Id}" != session)
        {
            return Results.LocalRedirect("/sign-in?refused=provider");
        }
        if (found is not null)
        {
            return Results.LocalRedirect(found.Id == own.AccountId ? "/account?linked=already" : "/account?linked=other");
        }
        var account = await door.UserManager.FindByIdAsync($"{own.AccountId}");
        var linked = await door.UserManager.AddLoginAsync(account!, new UserLoginInfo(issuer, subject, new Uri(issuer).Host));
        return Results.LocalRedirect(linked.Succeeded ? "/account?linked=yes" : "/account?linked=other");
    }

    private static async Task<Account?> Accept(
        ThroughlineDb db,
        AccountDoor door,
        string token,
        string issuer,
        string subject,
        CancellationToken stop
    )
    {
        if (await SignInLink.Find(db, token, stop) is not { Purpose: LinkPurpose.Invitation } link)
        {
            return null;
        }
        var account = await door.UserManager.FindByIdAsync($"{link.AccountId}");
        db.Actor = new Actor(account!.Id, account.Email ?? "");
        link.Use(db.Clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }
        var linked = await door.UserManager.AddLoginAsync(account, new UserLoginInfo(issuer, subject, new Uri(issuer).Host));
        return linked.Succeeded ? account : null;
    }

    private static ITimeLimitedDataProtector Linking(IDataProtectionProvider protection) =>
        protection.CreateProtector("throughline.link-provider").ToTimeLimitedDataProtector();

    private static bool Opens(IDataProtectionProvider protection, string ticket, long session)
    {
        try
        {
            return Linking(protection).Unprotect(ticket) == $"{session}";
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }
}
