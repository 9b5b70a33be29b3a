using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Hosting.SignIn;
using Throughline.Hosting.SignIn.Providers;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Hosting.SignIn.Providers;

public sealed class ProviderTests(Databases databases)
{
    private static readonly HttpClient Outside = new(new HttpClientHandler { AllowAutoRedirect = false });
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task An_unknown_identity_is_linked_by_its_owner_and_never_by_address(string kind)
    {
        await using var provider = await TestProvider.Start();
        await using var site = await Website.Of(await databases.Fresh(kind));
        var administrator = await site.Account("it@harbor.example");
        await Given.Seat(site.Store, administrator.Id, Seat.Sysa);
        await Add(site, provider);

        // The provider says it@harbor.example; nobody is let in for that.
        Assert.Equal("/sign-in?refused=unknown", await Through(site.Visitor(), "/sign-in/with/1"));

        var browser = await site.SignedIn("it@harbor.example");
        var page = await Website.Page(browser, "/account");
        var link = page.QuerySelector("a[href^='/sign-in/with/1?link=']")!.GetAttribute("href")!;
        Assert.Equal("/account?linked=yes", await Through(browser, link));
        var other = site.Visitor();
        Assert.Equal("/", await Through(other, "/sign-in/with/1"));
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(Path("/account"), Stop)).StatusCode);
        provider.Subject = "subject-2";
        Assert.Equal("/sign-in?refused=unknown", await Through(site.Visitor(), "/sign-in/with/1"));

        await using var db = site.Store.OpenFor("test");
        var login = await db.UserLogins.SingleAsync(Stop);
        Assert.Equal((provider.Issuer, "subject-1"), (login.LoginProvider.TrimEnd('/'), login.ProviderKey));
    }

    [Fact]
    public async Task An_invitation_links_once()
    {
        await using var provider = await TestProvider.Start();
        var letters = new Letterbox();
        await using var site = await Website.Of(await databases.Fresh(), adjust: letters.Hang);
        var administrator = await site.Account("admin@harbor.example");
        await Given.Seat(site.Store, administrator.Id, Seat.Sysa);
        await Add(site, provider);
        var person = await Given.Person(site.Store, "Ana", PersonRole.Ild);
        await Website.Post(await site.SignedIn("admin@harbor.example"), "/accounts/invite", new() { ["person"] = $"{person}" });
        var link = await letters.NextLink(Stop);
        var token = link[(link.LastIndexOf('/') + 1)..];
        var ana = site.Visitor();
        Assert.Equal("/", await Through(ana, $"/sign-in/with/1?invitation={token}"));
        provider.Subject = "somebody else";
        Assert.Equal("/sign-in?refused=unknown", await Through(site.Visitor(), $"/sign-in/with/1?invitation={token}"));
    }

    [Fact]
    public async Task A_stolen_or_replayed_answer_of_the_provider_lets_nobody_in()
    {
        await using var provider = await TestProvider.Start();
        await using var site = await Website.Of(await databases.Fresh());
        await Add(site, provider);
        var browser = site.Visitor();
        var back = await ToProvider(browser, "/sign-in/with/1");
        Assert.Contains("code_challenge_method=S256", Asked!.Query, StringComparison.Ordinal);
        Assert.Contains("nonce=", Asked.Query, StringComparison.Ordinal);
        Assert.Contains("response_type=code", Asked.Query, StringComparison.Ordinal);

        // In a browser that did not ask, with an altered state, without a code: the same refusal.
        string[] abuses =
        [
            back,
            back.Replace("state=", "state=x", StringComparison.Ordinal),
            "/sign-in/back/1?code=x",
            "/sign-in/back/1",
        ];
        foreach (var abuse in abuses)
        {
            var refused = await site.Visitor().GetAsync(Path(abuse), Stop);
            Assert.Equal("/sign-in?refused=provider", refused.Headers.Location!.ToString());
        }
        var first = await browser.GetAsync(Path(back), Stop);
        Assert.Equal("/sign-in/known", first.Headers.Location!.ToString());
        var replayed = await browser.GetAsync(Path(back), Stop);
        Assert.Equal("/sign-in?refused=provider", replayed.Headers.Location!.ToString());
    }

    [Fact]
    public async Task With_the_provider_down_a_password_works_all_the_same()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await site.Account("ana@harbor.example");
        await using (var db = site.Store.OpenFor("test"))
        {
            db.SignInProviders.Add(
                new SignInProvider
                {
                    Name = "Away",
                    Issuer = "http://127.0.0.1:9",
                    ClientId = "x",
                }
            );
            await db.SaveChangesAsync(Stop);
        }
        var answer = await site.Visitor().GetAsync(Path("/sign-in/with/1"), Stop);
        Assert.Equal("/sign-in?refused=away", answer.Headers.Location!.ToString());
        await site.SignedIn("ana@harbor.example");
    }

    [Fact]
    public async Task A_link_to_ones_account_works_in_the_session_that_made_it_alone()
    {
        await using var provider = await TestProvider.Start();
        await using var site = await Website.Of(await databases.Fresh());
        await site.Account("ana@harbor.example");
        await site.Account("eve@harbor.example");
        await Add(site, provider);
        var eve = await Website.Page(await site.SignedIn("eve@harbor.example"), "/account");
        var planted = eve.QuerySelector("a[href^='/sign-in/with/1?link=']")!.GetAttribute("href")!;
        var ana = await site.SignedIn("ana@harbor.example");
        Assert.Equal(HttpStatusCode.NotFound, (await ana.GetAsync(Path(planted), Stop)).StatusCode);
    }

    [Fact]
    public async Task The_secret_is_kept_closed_and_shown_to_nobody()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var administrator = await site.Account("it@harbor.example");
        await Given.Seat(site.Store, administrator.Id, Seat.Sysa);
        var browser = await site.SignedIn("it@harbor.example");
        await Website.Post(
            browser,
            "/sign-in-settings",
            new()
            {
                ["Form.Name"] = "Google",
                ["Form.Issuer"] = "https://accounts.google.com",
                ["Form.ClientId"] = "client-1",
                ["Form.Secret"] = "s3cr3t-of-ours",
            },
            "Add"
        );
        Assert.DoesNotContain(
            "s3cr3t",
            await browser.GetStringAsync(Path("/sign-in-settings"), Stop),
            StringComparison.Ordinal
        );
        await using var db = site.Store.OpenFor("test");
        Assert.Equal("s3cr3t-of-ours", (await db.SignInProviders.SingleAsync(Stop)).Secret);
        var stored = await db
            .Database.SqlQueryRaw<string>("SELECT \"Secret\" AS \"Value\" FROM sign_in_providers")
            .ToListAsync(Stop);
        Assert.DoesNotContain("s3cr3t", stored.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            await db.JournalEntries.ToListAsync(Stop),
            each => each.After?.Contains("s3cr3t", StringComparison.Ordinal) == true
        );
    }

    private static Uri? Asked { get; set; }

    private static async Task Add(Website site, TestProvider provider)
    {
        await using var db = site.Store.OpenFor("test");
        db.SignInProviders.Add(
            new SignInProvider
            {
                Name = "District",
                Issuer = provider.Issuer,
                ClientId = TestProvider.ClientId,
                Secret = TestProvider.Secret,
            }
        );
        await db.SaveChangesAsync(Stop);
    }

    // Where the browser ends up after the provider and the way back.
    private static async Task<string> Through(HttpClient browser, string start)
    {
        var back = await browser.GetAsync(Path(await ToProvider(browser, start)), Stop);
        Assert.Equal("/sign-in/known", back.Headers.Location!.ToString());
        return (await browser.GetAsync(back.Headers.Location, Stop)).Headers.Location!.ToString();
    }

    private static async Task<string> ToProvider(HttpClient browser, string start)
    {
        var sent = await browser.GetAsync(Path(start), Stop);
        Asked = sent.Headers.Location!;
        var answered = await Outside.GetAsync(Asked, Stop);
        return answered.Headers.Location!.PathAndQuery;
    }

    private static Uri Path(string path) => new(path, UriKind.Relative);
}
