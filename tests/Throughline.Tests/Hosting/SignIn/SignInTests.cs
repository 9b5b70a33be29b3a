using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Xunit;

namespace Throughline.Tests.Hosting.SignIn;

public sealed class SignInTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Whoever_is_not_signed_in_is_led_to_the_sign_in_page_and_back(string kind)
    {
        await using var site = await Website.Of(await databases.Fresh(kind));
        await site.Account("ana@harbor.example");
        var browser = site.Visitor();
        var answer = await Get(browser, "/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("http://localhost/sign-in?then=%2Fsign-out", answer.Headers.Location!.ToString());

        var signed = await Website.Post(
            browser,
            "/sign-in",
            new()
            {
                ["email"] = "ana@harbor.example",
                ["password"] = Website.Password,
                ["then"] = "/sign-out",
            }
        );
        Assert.Equal("/sign-out", signed.Headers.Location!.ToString());
        var page = await Get(browser, "/sign-out");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Contains(
            "frame-ancestors 'none'",
            page.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_words_and_five_lock()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await site.Account("ana@harbor.example");
        var browser = site.Visitor();
        var unknown = await Refusal(browser, "nobody@harbor.example");
        for (var each = 0; each < 5; each++)
        {
            Assert.Equal(unknown, await Refusal(browser, "ana@harbor.example"));
        }
        var right = await Website.Post(
            browser,
            "/sign-in",
            new() { ["email"] = "ana@harbor.example", ["password"] = Website.Password }
        );
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);

        await using var db = site.Store.OpenFor("test");
        var written = await db
            .JournalEntries.Where(each => each.Act == JournalActs.Refused)
            .OrderBy(each => each.Sequence)
            .Select(each => each.Key)
            .ToListAsync(TestContext.Current.CancellationToken);
        var account = await db.Users.Select(each => each.Id).SingleAsync(TestContext.Current.CancellationToken);
        // The sixth try on the address was one too many: counted, and not written down again.
        Assert.Equal(["sign-in password", .. Enumerable.Repeat($"sign-in password {account}", 5)], written);
    }

    [Fact]
    public async Task Nobody_is_led_away_from_this_site()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await site.Account("ana@harbor.example");
        var answer = await Website.Post(
            site.Visitor(),
            "/sign-in",
            new()
            {
                ["email"] = "ana@harbor.example",
                ["password"] = Website.Password,
                ["then"] = "https://elsewhere.example/",
            }
        );
        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_account_that_has_ended_is_shut_out_at_its_next_request()
    {
        var store = await databases.Fresh();
        await using var site = await Website.Of(store);
        var account = await site.Account("ana@harbor.example");
        var browser = await site.SignedIn("ana@harbor.example");
        Assert.Equal(HttpStatusCode.OK, (await Get(browser, "/sign-out")).StatusCode);
        await using (var db = store.OpenFor("test"))
        {
            (await db.Users.SingleAsync(each => each.Id == account.Id, Stop)).EndedAt = DateTimeOffset.UtcNow;
            await db.SaveChangesAsync(Stop);
        }
        Assert.NotEqual(HttpStatusCode.OK, (await Get(browser, "/sign-out")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Get(browser, "/sign-out")).StatusCode);
    }

    [Fact]
    public async Task People_are_chosen_from_a_list_on_the_demo_and_only_there()
    {
        await using var demo = await Website.Of(await databases.Fresh(), demo: true);
        var account = await demo.Account("ana@harbor.example");
        var chosen = await Website.Post(demo.Visitor(), "/sign-in", new() { ["account"] = $"{account.Id}" }, "As");
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);

        await using var site = await Website.Of(await databases.Fresh());
        var other = await site.Account("ana@harbor.example");
        var refused = await Website.Post(site.Visitor(), "/sign-in", new() { ["account"] = $"{other.Id}" }, "As");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task A_page_without_a_rule_is_not_served()
    {
        await using var site = await Website.Of(
            await databases.Fresh(),
            also: app =>
            {
                app.MapGet("/unruled", () => "secret");
                app.MapGet("/charter", () => "charter").WithMetadata(new RuleAttribute(RecordKind.R03));
                app.MapPost("/charter", () => "changed")
                    .WithMetadata(new RuleAttribute(RecordKind.R03), new RuleAttribute(RecordKind.R03, Act.Update));
                app.MapGet("/evaluation", () => "file").WithMetadata(new RuleAttribute(RecordKind.R28));
            }
        );
        var account = await site.Account("ana@harbor.example");
        var browser = await site.SignedIn("ana@harbor.example");
        Assert.Equal(HttpStatusCode.NotFound, (await Get(browser, "/unruled")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(browser, "/charter")).StatusCode);

        await Grant(site.Store, account.Id, Seat.Sysa);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(browser, "/unruled")).StatusCode);
        Assert.Equal("charter", await browser.GetStringAsync(new Uri("/charter", UriKind.Relative), Stop));
        Assert.Equal(HttpStatusCode.NotFound, (await Get(browser, "/evaluation")).StatusCode);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await browser.PostAsync(new Uri("/charter", UriKind.Relative), null, Stop)).StatusCode
        );
    }

    [Fact]
    public async Task Health_answers_anybody()
    {
        await using var site = await Website.Of(await databases.Fresh());
        Assert.Equal("ok", await site.Visitor().GetStringAsync(new Uri("/health", UriKind.Relative), Stop));
    }

    private static async Task Grant(Store store, long account, Seat seat)
    {
        await using var db = store.OpenFor("test");
        db.RoleGrants.Add(
            new RoleGrant
            {
                AccountId = account,
                Seat = seat,
                Start = new DateOnly(2020, 1, 1),
                GivenBy = "test",
            }
        );
        await db.SaveChangesAsync(Stop);
    }

    private static async Task<string> Refusal(HttpClient browser, string email)
    {
        var answer = await Website.Post(browser, "/sign-in", new() { ["email"] = email, ["password"] = "not the password" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        return text[text.IndexOf("You are not signed in yet.", StringComparison.Ordinal)..][..120];
    }

    private static Task<HttpResponseMessage> Get(HttpClient browser, string path) =>
        browser.GetAsync(new Uri(path, UriKind.Relative), Stop);
}
