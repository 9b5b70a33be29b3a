using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Hosting.SignIn.Links;

public sealed partial class WelcomeTests(Databases databases)
{
    private const string Chosen = "four words of mine only";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Whoever_is_invited_chooses_a_password_once_and_is_in(string kind)
    {
        var letters = new Letterbox();
        await using var site = await Website.Of(await databases.Fresh(kind), adjust: letters.Hang);
        var administrator = await site.Account("it@harbor.example");
        await Given.Seat(site.Store, administrator.Id, Seat.Sysa);
        var person = await Given.Person(site.Store, "Ana", PersonRole.Ild);
        var browser = await site.SignedIn("it@harbor.example");
        var invited = await Website.Post(browser, "/accounts/invite", new() { ["person"] = $"{person}" });
        Assert.Contains(
            "Mailed to ana@harbor.example",
            await invited.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
        var link = await letters.NextLink(Stop);
        Assert.DoesNotContain("/welcome/", await invited.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);

        var ana = site.Visitor();
        Assert.Contains("Welcome, Ana", (await Website.Page(ana, link)).Body!.TextContent, StringComparison.Ordinal);
        var weak = await Website.Post(ana, link, new() { ["Password"] = "password1234", ["Again"] = "password1234" });
        Assert.Contains("guessed early", await weak.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        var accepted = await Website.Post(ana, link, new() { ["Password"] = Chosen, ["Again"] = Chosen });
        Assert.Equal("/account?welcome=yes", accepted.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Gone, (await site.Visitor().GetAsync(new Uri(link, UriKind.Relative), Stop)).StatusCode);
        await using var db = site.Store.OpenFor("test");
        Assert.Equal(person, (await db.Users.SingleAsync(each => each.NormalizedEmail == "ANA@HARBOR.EXAMPLE", Stop)).PersonId);
    }

    [Fact]
    public async Task Without_mail_a_link_into_an_account_in_use_opens_only_with_the_code_of_a_senior_leader()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await Given.Seat(site.Store, (await site.Account("it@harbor.example")).Id, Seat.Sysa);
        await Given.Seat(site.Store, (await site.Account("senior@harbor.example")).Id, Seat.Senr);
        var ana = await site.Account("ana@harbor.example");
        var administrator = await site.SignedIn("it@harbor.example");
        var page = $"/accounts/{ana.Id}";
        var shown = await (await Website.Post(administrator, page, [], "Link")).Content.ReadAsStringAsync(Stop);
        var link = WelcomeLink().Match(shown).Value;
        Assert.Contains("neither of you can sign in as them", shown, StringComparison.Ordinal);

        // Whoever made it has no use of it, and makes no code.
        Assert.Contains("This is not the code", await Try(site, link, ""), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await administrator.GetAsync(new Uri($"{page}/code", UriKind.Relative), Stop)).StatusCode
        );

        var senior = await site.SignedIn("senior@harbor.example");
        Assert.Contains("waits for its code", (await Website.Page(senior, page)).Body!.TextContent, StringComparison.Ordinal);
        var told = await Website.Post(senior, $"{page}/code", []);
        var code = Code().Match(await told.Content.ReadAsStringAsync(Stop)).Groups["code"].Value;
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await senior.GetAsync(new Uri($"{page}/code", UriKind.Relative), Stop)).StatusCode
        );
        Assert.Contains("This is not the code", await Try(site, link, "abcdefghjk"), StringComparison.Ordinal);
        var entered = await Website.Post(
            site.Visitor(),
            link,
            new()
            {
                ["Code"] = code,
                ["Password"] = Chosen,
                ["Again"] = Chosen,
            }
        );
        Assert.Equal("/account?welcome=yes", entered.Headers.Location!.ToString());
    }

    private static async Task<string> Try(Website site, string link, string code)
    {
        var answer = await Website.Post(
            site.Visitor(),
            link,
            new()
            {
                ["Code"] = code,
                ["Password"] = Chosen,
                ["Again"] = Chosen,
            }
        );
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    [GeneratedRegex("/welcome/[A-Za-z0-9_-]{30,}", RegexOptions.NonBacktracking)]
    private static partial Regex WelcomeLink();

    [GeneratedRegex("<code>(?<code>[a-z0-9]{10})</code>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_a_mailed_link_and_ends_every_session()
    {
        var letters = new Letterbox();
        await using var site = await Website.Of(await databases.Fresh(), adjust: letters.Hang);
        await site.Account("ana@harbor.example");
        var old = await site.SignedIn("ana@harbor.example");
        var known = await Text(
            await Website.Post(site.Visitor(), "/sign-in/forgot", new() { ["email"] = "ana@harbor.example" })
        );
        var unknown = await Text(
            await Website.Post(site.Visitor(), "/sign-in/forgot", new() { ["email"] = "nobody@harbor.example" })
        );
        Assert.Equal(known, unknown);
        var link = await letters.NextLink(Stop);
        Assert.Empty(letters.Letters);
        await Website.Post(site.Visitor(), link, new() { ["Password"] = Chosen, ["Again"] = Chosen });
        Assert.Equal(HttpStatusCode.Redirect, (await old.GetAsync(new Uri("/account", UriKind.Relative), Stop)).StatusCode);
        var again = await Website.Post(
            site.Visitor(),
            "/sign-in",
            new() { ["email"] = "ana@harbor.example", ["password"] = Chosen }
        );
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task Three_letters_an_hour_and_no_more()
    {
        var letters = new Letterbox();
        await using var site = await Website.Of(await databases.Fresh(), adjust: letters.Hang);
        await site.Account("ana@harbor.example");
        for (var each = 0; each < 8; each++)
        {
            await Website.Post(site.Visitor(), "/sign-in/forgot", new() { ["email"] = "ana@harbor.example" });
        }
        for (var each = 0; each < 3; each++)
        {
            await letters.NextLink(Stop);
        }
        await Task.Delay(500, Stop);
        Assert.Empty(letters.Letters);
    }

    [Fact]
    public async Task A_link_is_used_by_one_of_two_who_open_it_at_once()
    {
        var letters = new Letterbox();
        await using var site = await Website.Of(await databases.Fresh(), adjust: letters.Hang);
        await site.Account("ana@harbor.example");
        await Website.Post(site.Visitor(), "/sign-in/forgot", new() { ["email"] = "ana@harbor.example" });
        var link = await letters.NextLink(Stop);
        // The form's token is of another page: whoever opened the link after it was used would not get so far as to send it.
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Website.Post(site.Visitor(), link, new() { ["Password"] = Chosen, ["Again"] = Chosen }, form: "/sign-in")
                )
        );
        Assert.Equal(1, answers.Count(each => each.StatusCode == HttpStatusCode.Redirect));
    }

    [Fact]
    public async Task A_roster_row_with_an_administrators_address_gives_no_sign_in_and_no_right()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var administrator = await site.Account("it@harbor.example");
        await Given.Seat(site.Store, administrator.Id, Seat.Sysa);
        await using (var db = site.Store.OpenFor("test"))
        {
            var person = await Given.Person(site.Store, "It", PersonRole.SeniorLeader);
            Assert.Null((await db.Users.SingleAsync(Stop)).PersonId);
            Assert.NotEqual(0, person);
        }
        var browser = await site.SignedIn("it@harbor.example");
        var refused = await Website.Page(browser, "/accounts/invite");
        Assert.Contains("it@harbor.example", refused.Body!.TextContent, StringComparison.Ordinal);
        await using var after = site.Store.OpenFor("test");
        Assert.Equal(1, await after.Users.CountAsync(Stop));
    }

    private static Task<string> Text(HttpResponseMessage answer) =>
        Task.FromResult($"{answer.StatusCode}{answer.Content.ReadAsStringAsync(Stop).Result.Length}");
}
