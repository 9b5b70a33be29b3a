using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Hosting.SignIn;

public sealed partial class InviteTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Those_chosen_are_invited_together_and_each_link_is_shown_once()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var browser = await Administrator(site);
        var ana = await Given.Person(site.Store, "Ana", PersonRole.Ild);
        var ben = await Given.Person(site.Store, "Ben", PersonRole.Ild);
        await Given.Person(site.Store, "Cleo", PersonRole.Principal);

        var answer = await Sent(browser, ("person", $"{ana}"), ("person", $"{ben}"));
        var links = WelcomeLink().Matches(answer).Select(link => link.Value).ToList();
        Assert.Equal(2, links.Distinct().Count());
        Assert.Contains("<b>ana@harbor.example</b>", answer, StringComparison.Ordinal);
        Assert.Contains("Welcome, Ana", await Text(site.Visitor(), links[0]), StringComparison.Ordinal);
        Assert.Contains("Welcome, Ben", await Text(site.Visitor(), links[1]), StringComparison.Ordinal);
        Assert.DoesNotContain("/welcome/", await Text(browser, "/accounts/invite"), StringComparison.Ordinal);

        var again = await Sent(browser, ("person", $"{ana}"));
        Assert.Contains("ana@harbor.example has an account already", again, StringComparison.Ordinal);
        Assert.DoesNotMatch(WelcomeLink(), again);
    }

    [Fact]
    public async Task All_who_are_shown_are_invited_by_one_button_and_nobody_else()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var browser = await Administrator(site);
        foreach (var name in new[] { "Ana", "Ben", "Dee" })
        {
            await Given.Person(site.Store, name, PersonRole.Ild);
        }
        // A name in which "ild" stands is no role.
        await Given.Person(site.Store, "Hilda", PersonRole.Principal);

        var found = await Website.Page(browser, "/accounts/invite?role=ild");
        var shown = found
            .QuerySelectorAll("input[name=shown]")
            .Select(input => ("shown", input.GetAttribute("value")!))
            .ToList();
        Assert.Equal(3, shown.Count);
        Assert.Contains("Invite all 3 shown", found.Body!.TextContent, StringComparison.Ordinal);
        await Sent(browser, [.. shown, ("role", "ild"), ("all", "true")]);
        await using var db = site.Store.OpenFor("test");
        var invited = await db.Users.Where(each => each.PersonId != null).Select(each => each.Email!).Order().ToListAsync(Stop);
        Assert.Equal(["ana@harbor.example", "ben@harbor.example", "dee@harbor.example"], invited);
    }

    [Fact]
    public async Task Nobody_chosen_is_said_and_somebody_unknown_is_not_found()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var browser = await Administrator(site);
        var ana = await Given.Person(site.Store, "Ana", PersonRole.Ild);
        Assert.Contains("Choose somebody to invite.", await Sent(browser), StringComparison.Ordinal);
        using var unknown = await Post(browser, ("person", $"{ana}"), ("person", "999999"));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        await using var db = site.Store.OpenFor("test");
        Assert.False(await db.Users.AnyAsync(each => each.PersonId == ana, Stop), "half of the invitations was kept");
    }

    private static async Task<HttpClient> Administrator(Website site)
    {
        await Given.Seat(site.Store, (await site.Account("it@harbor.example")).Id, Seat.Sysa);
        return await site.SignedIn("it@harbor.example");
    }

    private static async Task<string> Sent(HttpClient browser, params (string Name, string Value)[] fields)
    {
        using var answer = await Post(browser, fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static async Task<HttpResponseMessage> Post(HttpClient browser, params (string Name, string Value)[] fields)
    {
        var page = await Website.Page(browser, "/accounts/invite");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([
            .. fields
                .Append(("__RequestVerificationToken", token))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2)),
        ]);
        return await browser.PostAsync(new Uri("/accounts/invite", UriKind.Relative), form, Stop);
    }

    private static Task<string> Text(HttpClient browser, string path) =>
        browser.GetStringAsync(new Uri(path, UriKind.RelativeOrAbsolute), Stop);

    [GeneratedRegex("/welcome/[A-Za-z0-9_-]{30,}", RegexOptions.NonBacktracking)]
    private static partial Regex WelcomeLink();
}
