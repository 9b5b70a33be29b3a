using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Throughline.Tests.Hosting.SignIn.Providers;

/// <summary>A real OpenID Connect provider on a port of its own: whoever comes is its <see cref="Subject"/>.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "throughline";
    public const string Secret = "only the two of us know";

    private readonly WebApplication app;

    private TestProvider(WebApplication app) => this.app = app;

    public string Subject { get; set; } = "subject-1";

    public string Issuer => app.Urls.Single();

    public static async Task<TestProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddAuthentication();
        builder
            .Services.AddOpenIddict()
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                server.EnableDegradedMode();
                server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
                server.AddEventHandler<ValidateAuthorizationRequestContext>(each =>
                    each.UseInlineHandler(context =>
                    {
                        if (context.ClientId != ClientId)
                        {
                            context.Reject(OpenIddictConstants.Errors.InvalidClient);
                        }
                        return default;
                    })
                );
                server.AddEventHandler<ValidateTokenRequestContext>(each =>
                    each.UseInlineHandler(context =>
                    {
                        if (context.ClientId != ClientId || context.ClientSecret != Secret)
                        {
                            context.Reject(OpenIddictConstants.Errors.InvalidClient);
                        }
                        return default;
                    })
                );
            });
        var built = builder.Build();
        var provider = new TestProvider(built);
        built.UseAuthentication();
        built.MapGet(
            "/authorize",
            (HttpContext context) =>
            {
                var identity = new ClaimsIdentity("provider");
                identity.AddClaim(new Claim(OpenIddictConstants.Claims.Subject, provider.Subject));
                // An address that belongs to somebody here: it must count for nothing.
                identity.AddClaim(new Claim(OpenIddictConstants.Claims.Email, "it@harbor.example"));
                var principal = new ClaimsPrincipal(identity);
                principal.SetScopes(OpenIddictConstants.Scopes.OpenId);
                principal.SetDestinations(_ => [OpenIddictConstants.Destinations.IdentityToken]);
                return Results.SignIn(principal, null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
            }
        );
        await built.StartAsync();
        // Its keys are made at the first request, which may take a while on a busy machine.
        using var client = new HttpClient();
        await client.GetStringAsync(new Uri($"{provider.Issuer}/.well-known/openid-configuration"));
        await client.GetStringAsync(new Uri($"{provider.Issuer}/.well-known/jwks"));
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
