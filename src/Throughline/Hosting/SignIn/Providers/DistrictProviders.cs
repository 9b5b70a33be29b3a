using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Throughline.Hosting.SignIn.Sessions;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn.Providers;

/// <summary>
/// The providers of the database as authentication schemes: each version of a row is a scheme of its own, so that a change counts on every
/// node at the next sign-in, and no request but those of signing in asks for them.
/// </summary>
internal sealed class DistrictProviders(IOptions<AuthenticationOptions> options)
    : AuthenticationSchemeProvider(options),
        IConfigureNamedOptions<OpenIdConnectOptions>
{
    private const string Prefix = "provider-";
    private readonly ConcurrentDictionary<string, SignInProvider> known = new();

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<DistrictProviders>();
        services.AddSingleton<IAuthenticationSchemeProvider>(each => each.GetRequiredService<DistrictProviders>());
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>>(each => each.GetRequiredService<DistrictProviders>());
        // What AddOpenIdConnect registers, but for a scheme known beforehand: listed ones are asked at every request whether it is theirs.
        services.AddTransient<OpenIdConnectHandler>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>()
        );
    }

    public static void Map(WebApplication app)
    {
        app.MapGet("/sign-in/with/{id:long}", ProviderDoor.Start).AllowAnonymous();
        app.MapGet("/sign-in/back/{id:long}", ProviderDoor.Return).AllowAnonymous();
        app.MapGet("/sign-in/known", ProviderDoor.Known).AllowAnonymous();
    }

    /// <summary>The scheme of a provider as it is now; null for one that is off or gone.</summary>
    public async Task<string?> SchemeOf(ThroughlineDb db, long id, CancellationToken stop)
    {
        if (
            await db.SignInProviders.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id && each.IsOn, stop)
            is not { } row
        )
        {
            return null;
        }
        var scheme = $"{Prefix}{row.Id}-{row.Version}";
        known.TryAdd(scheme, row);
        return scheme;
    }

    /// <inheritdoc/>
    public override Task<AuthenticationScheme?> GetSchemeAsync(string name) =>
        known.TryGetValue(name, out var found)
            ? Task.FromResult<AuthenticationScheme?>(new(name, found.Name, typeof(OpenIdConnectHandler)))
            : base.GetSchemeAsync(name);

    /// <inheritdoc/>
    public void Configure(OpenIdConnectOptions options) { }

    /// <inheritdoc/>
    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (name is null || !known.TryGetValue(name, out var provider))
        {
            return;
        }
        options.Authority = provider.Issuer;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.Secret.Length > 0 ? provider.Secret : null;
        options.RequireHttpsMetadata = !new Uri(provider.Issuer).IsLoopback;
        options.CallbackPath = $"/sign-in/back/{provider.Id}";
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // Posted forms come without our cookies where there is no https.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = false;
        options.SaveTokens = false;
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        options.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(10);
        foreach (var cookie in (CookieBuilder[])[options.NonceCookie, options.CorrelationCookie])
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }
        // They would take the issuer away again.
        options.ClaimActions.Clear();
        options.Events.OnTokenValidated = OnlyIssuerAndSubject;
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect("/sign-in?refused=provider");
            return Task.CompletedTask;
        };
    }

    // Not a name, not an address: nothing by which somebody could be taken for somebody else.
    private static Task OnlyIssuerAndSubject(TokenValidatedContext context)
    {
        Claim[] claims = [new("iss", context.SecurityToken.Issuer), new("sub", context.SecurityToken.Subject)];
        context.Principal = new ClaimsPrincipal(new ClaimsIdentity(claims, context.Scheme.Name));
        return Task.CompletedTask;
    }
}
