using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Tests.Hosting.SignIn;
using Xunit;

namespace Throughline.Tests.Frame.SentForms;

public sealed class SavedOnceTests(Databases databases)
{
    private static readonly Uri Form = new("/people/new", UriKind.Relative);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Two_taps_save_once_and_lead_to_the_same_page(string kind)
    {
        await using var site = await Site(kind);
        using var browser = await site.SignedIn("it@harbor.example");
        for (var pair = 0; pair < 20; pair++)
        {
            var fields = await Fields(browser, $"Person {pair}");
            var answers = await Task.WhenAll(Send(browser, fields), Send(browser, fields));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
            Assert.Equal(answers[0].Headers.Location, answers[1].Headers.Location);
        }
        Assert.Equal(20, await Count(site));
    }

    [Fact]
    public async Task The_same_words_on_the_page_shown_anew_are_another_form()
    {
        await using var site = await Site("sqlite");
        using var browser = await site.SignedIn("it@harbor.example");
        await Send(browser, await Fields(browser, "Ana Ruiz"));
        await Send(browser, await Fields(browser, "Ana Ruiz"));
        Assert.Equal(2, await Count(site));
    }

    [Fact]
    public async Task What_was_refused_may_be_sent_again()
    {
        await using var site = await Site("sqlite");
        using var browser = await site.SignedIn("it@harbor.example");
        var fields = await Fields(browser, "");
        Assert.Equal(HttpStatusCode.OK, (await Send(browser, fields)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Send(browser, fields)).StatusCode);
        fields["Name"] = "Ana Ruiz";
        Assert.Equal(HttpStatusCode.Redirect, (await Send(browser, fields)).StatusCode);
        Assert.Equal(1, await Count(site));
    }

    [Fact]
    public async Task A_programs_own_key_counts_once_and_with_other_fields_it_is_refused()
    {
        await using var site = await Site("sqlite");
        using var browser = await site.SignedIn("it@harbor.example");
        browser.DefaultRequestHeaders.Add("Idempotency-Key", "7f3a");
        var fields = await Fields(browser, "Ana Ruiz");
        await Send(browser, fields);
        await Send(browser, fields);
        fields["Name"] = "Eli Park";
        Assert.Equal(HttpStatusCode.Conflict, (await Send(browser, fields)).StatusCode);
        Assert.Equal(1, await Count(site));
    }

    private async Task<Website> Site(string kind)
    {
        var site = await Website.Of(await databases.Fresh(kind));
        await Given.Seat(site.Store, (await site.Account("it@harbor.example")).Id, Seat.Sysa);
        return site;
    }

    private static async Task<Dictionary<string, string>> Fields(HttpClient browser, string name)
    {
        var page = await Website.Page(browser, Form.ToString());
        return new()
        {
            ["__RequestVerificationToken"] = page.QuerySelector("input[name=__RequestVerificationToken]")!
                .GetAttribute("value")!,
            ["Name"] = name,
            ["Role"] = nameof(Throughline.TimeAccounting.Rosters.PersonRole.CentralOffice),
        };
    }

    private static async Task<HttpResponseMessage> Send(HttpClient browser, Dictionary<string, string> fields)
    {
        using var sent = new FormUrlEncodedContent(fields);
        return await browser.PostAsync(Form, sent, Stop);
    }

    private static async Task<int> Count(Website site)
    {
        await using var db = site.Store.OpenFor("test");
        return await db.People.CountAsync(Stop);
    }
}
