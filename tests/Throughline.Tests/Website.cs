using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Throughline.Hosting;
using Throughline.Persistence;

namespace Throughline.Tests;

/// <summary>The whole web application on a test's own database, asked over HTTP inside the process.</summary>
/// <example><code>await using var site = await Website.Of(store); var ana = await site.SignedIn("ana@harbor.example");</code></example>
internal sealed class Website : IAsyncDisposable
{
    /// <summary>The password of every account that <see cref="Account"/> makes.</summary>
    public const string Password = "a long enough phrase";

    private static readonly string Hash = new PasswordHasher<Account>().HashPassword(new Account(), Password);
    private readonly WebApplication app;

    private Website(WebApplication app, Store store) => (this.app, Store) = (app, store);

    public Store Store { get; }

    public static async Task<Website> Of(
        Store store,
        bool demo = false,
        Action<WebApplication>? also = null,
        Action<WebApplicationBuilder>? adjust = null
    )
    {
        var choices = new HostChoices(store, "http://127.0.0.1:0")
        {
            DemoSignIn = demo,
            Adjust = builder =>
            {
                builder.WebHost.UseTestServer();
                // This server inside the process has no size limit to set, and would say so on every request.
                builder
                    .Logging.AddFilter("Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware", LogLevel.Error)
                    .AddFilter("Microsoft.AspNetCore.Mvc.Filters.RequestSizeLimitFilter", LogLevel.Error);
                adjust?.Invoke(builder);
            },
        };
        var built = WebHost.Build(choices);
        also?.Invoke(built);
        await built.StartAsync();
        return new Website(built, store);
    }

    /// <summary>Makes an account, for that person of the roster if one is given.</summary>
    public async Task<Account> Account(string email, long? person = null)
    {
        await using var db = Store.OpenFor("test");
        var account = new Account
        {
            Email = email,
            UserName = email,
            NormalizedEmail = email.ToUpperInvariant(),
            NormalizedUserName = email.ToUpperInvariant(),
            PasswordHash = Hash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            PersonId = person,
        };
        db.Users.Add(account);
        await db.SaveChangesAsync();
        return account;
    }

    /// <summary>Everything that it would serve.</summary>
    public Task<IReadOnlyList<Registered>> Registered() => Throughline.Hosting.Registered.Of(app);

    /// <summary>A browser that is not signed in; it keeps cookies and does not follow redirects.</summary>
    public HttpClient Visitor()
    {
        var server = app.GetTestServer();
        return new HttpClient(new Cookies(server.CreateHandler())) { BaseAddress = new Uri("http://localhost") };
    }

    /// <summary>A browser in which that account has signed in by password.</summary>
    public async Task<HttpClient> SignedIn(string email)
    {
        var browser = Visitor();
        var answer = await Post(browser, "/sign-in", new() { ["email"] = email, ["password"] = Password });
        return answer.StatusCode == HttpStatusCode.Redirect
            ? browser
            : throw new InvalidOperationException($"{email} could not sign in: {answer.StatusCode}.");
    }

    /// <summary>Loads a page and sends its form, antiforgery token and all.</summary>
    public static async Task<HttpResponseMessage> Post(
        HttpClient browser,
        string path,
        Dictionary<string, string> fields,
        string? handler = null,
        string? to = null,
        string? form = null
    )
    {
        var page = await Page(browser, form ?? path);
        fields["__RequestVerificationToken"] = page.QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        using var sent = new FormUrlEncodedContent(fields);
        return await browser.PostAsync(
            new Uri(to ?? (handler is null ? path : $"{path}?handler={handler}"), UriKind.Relative),
            sent
        );
    }

    /// <summary>A page as a document.</summary>
    public static async Task<IDocument> Page(HttpClient browser, string path)
    {
        var text = await browser.GetStringAsync(new Uri(path, UriKind.Relative));
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(text));
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private sealed class Cookies(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly CookieContainer jar = new();

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            request.Headers.TryAddWithoutValidation("Cookie", jar.GetCookieHeader(request.RequestUri!));
            var answer = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                jar.SetCookies(request.RequestUri!, cookie);
            }
            return answer;
        }
    }
}
