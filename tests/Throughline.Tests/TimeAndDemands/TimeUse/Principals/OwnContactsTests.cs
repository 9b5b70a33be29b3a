using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;
using Throughline.TimeAndDemands.TimeUse.Principals;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.TimeUse.Principals;

public sealed class OwnContactsTests(Databases databases)
{
    private const string Marisol = "marisol-vega";
    private const string Luis = "luis-moreno";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_principal_sees_what_the_calendar_says_of_contact_with_them_and_no_word_of_it(string kind)
    {
        await using var harbor = await HarborSite.Open(databases, kind, Marisol);
        using var luis = await harbor.As(Luis);
        using var page = await Website.Page(luis, "/contacts");
        var id = await harbor.IdOf(Luis);
        await using var db = harbor.Store.OpenFor("test");
        var now = HarborSite.Now.ToUnixTimeSeconds();
        var kept = await db.Contacts.Where(one => one.PrincipalId == id && one.Start <= now).CountAsync(Stop);
        var lost = await db.DisplacedContacts.CountAsync(one => one.PrincipalId == id && one.Start <= now, Stop);
        Assert.True(kept > 0);
        Assert.Equal(kept + lost, page.QuerySelectorAll("main > .list > li").Length);
        Assert.Contains("Marisol Vega", page.Body!.TextContent, StringComparison.Ordinal);
        var titles = await db
            .Engagements.Where(one => one.Summary != "")
            .Select(one => one.Summary)
            .Distinct()
            .ToListAsync(Stop);
        var text = page.QuerySelector("main .list")!.TextContent;
        Assert.DoesNotContain(titles, title => text.Contains(title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_principal_disputes_stands_beside_the_contact_until_they_take_it_back()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var luis = await harbor.As(Luis);
        using var marisol = await harbor.As(Marisol);
        using var page = await Website.Page(luis, "/contacts");
        var form = page.QuerySelectorAll("main form[action*=Dispute]")
            .First(each => each.TextContent.Contains("It was shorter", StringComparison.Ordinal));
        string Value(string name) => form.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;
        var fields = new Dictionary<string, string>
        {
            ["ild"] = Value("ild"),
            ["start"] = Value("start"),
            ["objection"] = nameof(Objection.WasShorter),
        };
        using var said = await Website.Post(luis, "/contacts", fields, "Dispute");
        Assert.Equal(HttpStatusCode.Redirect, said.StatusCode);
        await using var db = harbor.Store.OpenFor("test");
        var dispute = await db.ContactDisputes.AsNoTracking().SingleAsync(Stop);

        Assert.Contains("says: it was shorter", await Network(marisol), StringComparison.Ordinal);
        var monday = LocalTimes.MondayOf(dispute.Day);
        using var entries = await Website.Page(marisol, $"/week/{monday:yyyy-MM-dd}/entries/with-principals");
        Assert.Contains("Luis Moreno says: it was shorter.", entries.Body!.TextContent, StringComparison.Ordinal);

        using var back = await Website.Post(luis, "/contacts", new() { ["dispute"] = $"{dispute.Id}" }, "Withdraw");
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.DoesNotContain("says: it was shorter", await Network(marisol), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_disputes_or_takes_back_in_anothers_place()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var luis = await harbor.As(Luis);
        await using var db = harbor.Store.OpenFor("test");
        var (ild, other) = (await harbor.IdOf(Marisol), await harbor.IdOf("yolanda-price"));
        var theirs = await db.Contacts.Where(one => one.PrincipalId == other).FirstAsync(Stop);
        await Website.Post(
            luis,
            "/contacts",
            new()
            {
                ["ild"] = $"{ild}",
                ["start"] = $"{theirs.Start}",
                ["objection"] = nameof(Objection.DidNotHappen),
            },
            "Dispute"
        );
        Assert.Empty(await db.ContactDisputes.ToListAsync(Stop));
        var said = new ContactDispute
        {
            OwnerId = ild,
            PrincipalId = other,
            Start = theirs.Start,
            Day = theirs.Day,
            Objection = Objection.DidNotHappen,
            By = "test",
            At = HarborSite.Now,
        };
        db.Add(said);
        await db.SaveChangesAsync(Stop);
        using var answer = await Website.Post(luis, "/contacts", new() { ["dispute"] = $"{said.Id}" }, "Withdraw");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData(Marisol)]
    [InlineData("elena-ruiz")]
    [InlineData("helen-marchetti")]
    [InlineData("gloria-benning")]
    [InlineData("ingeborg-salter")]
    public async Task It_is_no_page_for_anybody_else(string other)
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var browser = await harbor.As(other);
        using var answer = await browser.GetAsync(new Uri("/contacts", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<string> Network(HttpClient marisol)
    {
        using var page = await Website.Page(marisol, "/network");
        return page.QuerySelectorAll("tbody tr")
            .Single(row => row.TextContent.Contains("Luis Moreno", StringComparison.Ordinal))
            .TextContent;
    }
}
