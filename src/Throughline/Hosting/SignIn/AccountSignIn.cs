using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Frame.Setup;
using Throughline.Hosting.SignIn.Links;
using Throughline.Hosting.SignIn.Providers;
using Throughline.Hosting.SignIn.Sessions;
using Throughline.Hosting.Tokens;
using Throughline.Persistence;
using Throughline.Shell;
using Throughline.Shell.Navigation;

namespace Throughline.Hosting.SignIn;

/// <summary>Sign-in: ASP.NET Core Identity on our accounts, sessions kept by us. Whatever asks for nothing else asks for someone signed in.</summary>
internal static class AccountSignIn
{
    /// <summary>Its lines of the menu.</summary>
    public static IReadOnlyList<MenuItem> Menu { get; } =
    [
        new(MenuGroup.TheSystem, "Accounts", "/accounts", Icon.Person, reader => reader.HasSeat(Seat.Sysa)),
        new(MenuGroup.TheSystem, "Grants", "/grants", Icon.Lock, reader => reader.Sees(RecordKind.R39)),
    ];

    public static void Add(IServiceCollection services, bool demo)
    {
        services.AddSingleton(new DemoList(demo));
        services.AddSingleton<OpenSessions>();
        services.AddScoped<SessionCookie>();
        services.AddScoped<Invitations>();
        services.AddScoped<InviteAccount>(each =>
            (account, stop) => each.GetRequiredService<Invitations>().Make(account, LinkPurpose.Invitation, stop)
        );
        services.AddSingleton<ResetRequests>();
        services.AddHostedService(each => each.GetRequiredService<ResetRequests>());
        services.TryAddSingleton<SendLetter>(each => new LetterPost(each.GetRequiredService<Store>()).Send);
        services
            .AddIdentityCore<Account>(Choose)
            .AddEntityFrameworkStores<ThroughlineDb>()
            .AddSignInManager<AccountDoor>()
            .AddDefaultTokenProviders();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // Unlocked by its owner and found without a name: two factors in one.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
        var cookies = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        cookies.AddCookie(
            IdentityConstants.ApplicationScheme,
            cookie =>
            {
                cookie.LoginPath = "/sign-in";
                cookie.ReturnUrlParameter = "then";
                Guard(cookie.Cookie, "throughline");
                cookie.ExpireTimeSpan = Session.Longest;
                // How long a session goes on is said by its row, alike for all nodes.
                cookie.SlidingExpiration = false;
                cookie.EventsType = typeof(SessionCookie);
            }
        );
        string[] passing =
        [
            IdentityConstants.TwoFactorUserIdScheme,
            IdentityConstants.TwoFactorRememberMeScheme,
            IdentityConstants.ExternalScheme,
        ];
        foreach (var scheme in passing)
        {
            cookies.AddCookie(
                scheme,
                cookie =>
                {
                    Guard(cookie.Cookie, $"throughline.{scheme[(scheme.LastIndexOf('.') + 1)..]}");
                    cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
                    cookie.SlidingExpiration = false;
                }
            );
        }
        cookies.AddScheme<AuthenticationSchemeOptions, TokenScheme>(TokenScheme.Name, null);
        DistrictProviders.Add(services);
        services.AddAntiforgery(antiforgery => Guard(antiforgery.Cookie, "throughline.form"));
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>After the reader is known: whoever needs a second step and has none is led to set one up.</summary>
    public static void Use(WebApplication app) => app.UseMiddleware<SecondStepGate>();

    public static void Map(WebApplication app)
    {
        DistrictProviders.Map(app);
        TokenDoor.Map(app);
    }

    /// <summary>The rules for accounts, also where a command makes one.</summary>
    public static void Choose(IdentityOptions identity)
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.User.RequireUniqueEmail = true;
        // Names are addresses, and addresses may hold an apostrophe.
        identity.User.AllowedUserNameCharacters = "";
        identity.Password.RequiredLength = NewPassword.Shortest;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Password.RequiredUniqueChars = 5;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    // Behind https every cookie is for https alone; no script reads any.
    private static void Guard(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}

/// <summary>Whether the sign-in page lists everybody to choose from: on the demo only.</summary>
/// <param name="IsOn">True on the demo.</param>
public sealed record DemoList(bool IsOn);
