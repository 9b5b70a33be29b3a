using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn;

/// <summary>Sign-in by cookie: ASP.NET Core Identity on our accounts. Whatever asks for nothing else asks for someone signed in.</summary>
internal static class AccountSignIn
{
    public static void Add(IServiceCollection services, bool demo)
    {
        services.AddSingleton(new DemoList(demo));
        services
            .AddIdentityCore<Account>(Choose)
            .AddEntityFrameworkStores<ThroughlineDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                cookie =>
                {
                    cookie.LoginPath = "/sign-in";
                    cookie.ReturnUrlParameter = "then";
                    cookie.Cookie.Name = "throughline";
                    cookie.Cookie.HttpOnly = true;
                    cookie.Cookie.SameSite = SameSiteMode.Lax;
                    cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
                    cookie.SlidingExpiration = true;
                    cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
                    cookie.Events.OnRedirectToLogin = PageOrStatus;
                }
            );
        // A password changed or an account ended ends every session within half a minute, on all nodes.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromSeconds(30));
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>The rules for accounts, also where a command makes one.</summary>
    public static void Choose(IdentityOptions identity)
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.User.RequireUniqueEmail = true;
        identity.Password.RequiredLength = 12;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Password.RequiredUniqueChars = 5;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    // A person is led to the sign-in page; a feed reader or a program is told.
    private static Task PageOrStatus(RedirectContext<CookieAuthenticationOptions> context)
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
}

/// <summary>Whether the sign-in page lists everybody to choose from: on the demo only.</summary>
/// <param name="IsOn">True on the demo.</param>
public sealed record DemoList(bool IsOn);
