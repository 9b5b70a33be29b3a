using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Hosting.SignIn;
using Throughline.Hosting.SignIn.Sessions;
using Throughline.Persistence;
using Xunit;

namespace Throughline.Tests.Hosting.SignIn.Sessions;

public sealed class SessionTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_ends_a_session_on_one_node_ends_it_on_the_other_within_sixty_seconds(string kind)
    {
        var store = await databases.Fresh(kind);
        await using var one = await Website.Of(store);
        await using var two = await Website.Of(await Twin(store));
        var account = await one.Account("ana@harbor.example");
        var onOne = await one.SignedIn("ana@harbor.example");
        var onTwo = two.Visitor();
        onTwo.DefaultRequestHeaders.Add("Cookie", await CookieOf(one, "ana@harbor.example"));
        Assert.Equal(HttpStatusCode.OK, (await onTwo.GetAsync(Path("/account"), Stop)).StatusCode);

        await Website.Post(onOne, "/account", [], "EndOthers");

        var clock = Stopwatch.StartNew();
        while ((await onTwo.GetAsync(Path("/account"), Stop)).StatusCode == HttpStatusCode.OK)
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), "The other node still lets it in after a minute.");
            await Task.Delay(500, Stop);
        }
        Assert.Equal(HttpStatusCode.OK, (await onOne.GetAsync(Path("/account"), Stop)).StatusCode);
        await using var db = store.OpenFor("test");
        Assert.Equal(2, await db.Sessions.CountAsync(each => each.AccountId == account.Id, Stop));
    }

    [Fact]
    public async Task Every_sign_in_begins_a_new_session_and_ends_the_one_before_in_that_browser()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await site.Account("ana@harbor.example");
        await site.Account("ben@harbor.example");
        var browser = await site.SignedIn("ana@harbor.example");
        await Website.Post(browser, "/sign-in", new() { ["email"] = "ben@harbor.example", ["password"] = Website.Password });
        await using var db = site.Store.OpenFor("test");
        var sessions = await db.Sessions.OrderBy(each => each.Id).ToListAsync(Stop);
        Assert.Equal(2, sessions.Count);
        Assert.NotNull(sessions[0].EndedAt);
        Assert.Null(sessions[1].EndedAt);
        var page = await Website.Page(browser, "/account");
        Assert.Contains("ben@harbor.example", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_that_somebody_planted_is_worth_nothing()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await site.Account("ana@harbor.example");
        var browser = site.Visitor();
        browser.DefaultRequestHeaders.Add("Cookie", "throughline=CfDJ8planted");
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(Path("/account"), Stop)).StatusCode);
        var answer = await Website.Post(
            browser,
            "/sign-in",
            new() { ["email"] = "ana@harbor.example", ["password"] = Website.Password }
        );
        Assert.DoesNotContain(
            answer.Headers.GetValues("Set-Cookie"),
            each => each.Contains("planted", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Signing_out_ends_the_session_also_for_a_copy_of_the_cookie()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await site.Account("ana@harbor.example");
        var cookie = await CookieOf(site, "ana@harbor.example");
        var own = site.Visitor();
        own.DefaultRequestHeaders.Add("Cookie", cookie);
        var thief = site.Visitor();
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync(Path("/account"), Stop)).StatusCode);
        await using (var db = site.Store.OpenFor("test"))
        {
            (await db.Sessions.SingleAsync(Stop)).End(DateTimeOffset.UtcNow);
            await db.SaveChangesAsync(Stop);
        }
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync(Path("/account"), Stop)).StatusCode);
    }

    [Fact]
    public void A_session_ends_after_four_idle_hours_after_twelve_in_all_and_with_its_stamp()
    {
        var noon = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
        var session = new Session
        {
            AccountId = 1,
            Stamp = "s",
            StartedAt = noon,
            SeenAt = noon,
            By = SignedInBy.Password,
            Device = "",
        };
        Assert.True(session.IsOpen("s", noon.AddHours(3.9)));
        Assert.False(session.IsOpen("s", noon.AddHours(4)));
        session.SeenAt = noon.AddHours(11);
        Assert.True(session.IsOpen("s", noon.AddHours(11.9)));
        Assert.False(session.IsOpen("s", noon.AddHours(12)));
        Assert.False(session.IsOpen("other", noon.AddHours(1)));
        Assert.True(session.IsOpen("s", noon.AddMinutes(-5)));
        Assert.False(session.IsOpen("s", noon.AddDays(-1)));
        session.End(noon);
        Assert.False(session.IsOpen("s", noon));
    }

    [Fact]
    public async Task Behind_https_every_cookie_is_for_https_alone()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await site.Account("ana@harbor.example");
        var browser = site.Visitor();
        browser.BaseAddress = new Uri("https://localhost");
        var page = await browser.GetAsync(Path("/sign-in"), Stop);
        Assert.Equal("max-age=31536000", page.Headers.GetValues("Strict-Transport-Security").Single());
        var answer = await Website.Post(
            browser,
            "/sign-in",
            new() { ["email"] = "ana@harbor.example", ["password"] = Website.Password }
        );
        foreach (var cookie in page.Headers.GetValues("Set-Cookie").Concat(answer.Headers.GetValues("Set-Cookie")))
        {
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        }
    }

    // The same database from another process: nothing that one remembers tells the other.
    private static async Task<Store> Twin(Store store)
    {
        await using var db = store.OpenFor("test");
        return new Store(store.File ?? db.Database.GetConnectionString()!, store.Clock);
    }

    private static async Task<string> CookieOf(Website site, string email)
    {
        var browser = site.Visitor();
        var answer = await Website.Post(browser, "/sign-in", new() { ["email"] = email, ["password"] = Website.Password });
        return answer
            .Headers.GetValues("Set-Cookie")
            .Single(each => each.StartsWith("throughline=", StringComparison.Ordinal))
            .Split(';')[0];
    }

    private static Uri Path(string path) => new(path, UriKind.Relative);
}
