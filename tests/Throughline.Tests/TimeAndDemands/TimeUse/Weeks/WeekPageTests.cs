using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.TimeUse.Weeks;

public sealed class WeekPageTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private const string Marisol = "marisol-vega";
    private const string Week = "/week/2026-03-16";

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Harbors_week_shows_both_shares_and_the_eight_groups_of_its_35_hours(string kind)
    {
        await using var harbor = await HarborSite.Open(databases, kind, Marisol);
        using var marisol = await harbor.As(Marisol);
        using var page = await Website.Page(marisol, "/week");
        Assert.Equal("73% with principals, 63% on instructional leadership", page.QuerySelector("h1")!.TextContent);
        var text = Text(page);
        Assert.Contains("25 h 30 of 35 h", text, StringComparison.Ordinal);
        Assert.Contains("22 h of 35 h", text, StringComparison.Ordinal);
        Assert.Contains("Of the 40 h contract time: 64% and 55%", text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "To confirm 2 h 15",
                "Accountability 1 h 30",
                "With principals 22 h",
                "Principals, other matters 2 h",
                "Own learning 2 h 30",
                "Requests and hearings 1 h 30",
                "Travel 1 h 30",
                "Central meetings 1 h 45",
            ],
            page.QuerySelectorAll(".groups .legend li").Select(item => item.TextContent)
        );
        Assert.Contains("2 h of 20 h were taken", text, StringComparison.Ordinal);
        Assert.Contains("Moved to tomorrow 1:00", text, StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll(".queue > li").Length);
    }

    [Theory]
    [InlineData("denise-okafor")]
    [InlineData("helen-marchetti")]
    [InlineData("gloria-benning")]
    [InlineData("elena-ruiz")]
    [InlineData("luis-moreno")]
    [InlineData("ingeborg-salter")]
    public async Task Nobody_else_sees_an_ilds_week_not_even_that_there_is_one(string other)
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var browser = await harbor.As(other);
        var owner = await harbor.IdOf(Marisol);
        foreach (var path in new[] { $"{Week}?of={owner}", $"{Week}/entries/all?of={owner}" })
        {
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain("Hawthorne", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Confirming_this_week_takes_every_suggestion_and_undo_brings_them_back()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var marisol = await harbor.As(Marisol);
        using var before = await Website.Page(marisol, Week);
        var fields = Chosen(before);
        fields["Answers[0].Group"] = nameof(TimeGroup.PrincipalsOtherMatters);
        fields["Answers[2].Group"] = nameof(TimeGroup.WithPrincipals);
        using var answer = await Website.Post(marisol, Week, fields, "Confirm");
        Assert.Equal($"{Week}#confirm", answer.Headers.Location!.ToString());

        using var after = await Website.Page(marisol, Week);
        Assert.Equal("73% with principals, 66% on instructional leadership", after.QuerySelector("h1")!.TextContent);
        Assert.Contains("Nothing is left to confirm", Text(after), StringComparison.Ordinal);
        var undo = after.QuerySelector(".toast form")!;
        await Undo(marisol, undo);
        using var again = await Website.Page(marisol, Week);
        Assert.Equal(3, again.QuerySelectorAll(".queue > li").Length);
    }

    [Fact]
    public async Task A_correction_says_with_whom_and_counts_as_the_person_said()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var marisol = await harbor.As(Marisol);
        using var page = await Website.Page(marisol, Week);
        var checkIn = page.QuerySelectorAll(".queue > li")[1];
        var fields = new Dictionary<string, string>
        {
            ["Answers[0].Entry"] = checkIn.QuerySelector("input[type=hidden]")!.GetAttribute("value")!,
            ["Answers[0].Group"] = nameof(TimeGroup.WithPrincipals),
        };
        using var refused = await Website.Post(marisol, Week, new(fields), "Confirm");
        Assert.Contains(
            "Say which principal it was with.",
            await refused.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );

        fields["Answers[0].Principal"] = $"{await harbor.IdOf("luis-moreno")}";
        using var taken = await Website.Post(marisol, Week, new(fields), "Confirm");
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        await using var db = harbor.Store.OpenFor("test");
        var said = await db.Confirmations.SingleAsync(Stop);
        Assert.Equal((With.Principal, Focus.Instruction), (said.With!.Value, said.Focus!.Value));
        var contacts = await db.Contacts.CountAsync(contact => contact.Day == new DateOnly(2026, 3, 19), Stop);
        Assert.Equal(3, contacts);
    }

    [Fact]
    public async Task What_displaced_a_visit_can_be_corrected()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var marisol = await harbor.As(Marisol);
        using var page = await Website.Page(marisol, Week);
        var entry = page.QuerySelector("#displaced input[name=entry]")!.GetAttribute("value")!;
        await Website.Post(
            marisol,
            Week,
            new()
            {
                ["entry"] = entry,
                ["cause"] = nameof(Focus.Crisis),
                ["unit"] = "Safety",
            },
            "Cause"
        );
        using var after = await Website.Page(marisol, Week);
        Assert.Contains("Something urgent, called by Safety, as you said", Text(after), StringComparison.Ordinal);
        await using var db = harbor.Store.OpenFor("test");
        var row = await db.DisplacedContacts.SingleAsync(one => one.Day == new DateOnly(2026, 3, 17), Stop);
        Assert.Equal((Focus.Crisis, "Safety"), (row.CauseFocus!.Value, row.CauseUnit));
    }

    [Fact]
    public async Task A_figure_opens_to_its_entries_with_the_rule_of_each()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var marisol = await harbor.As(Marisol);
        using var page = await Website.Page(marisol, $"{Week}/entries/with-principals");
        Assert.Equal("25 h 30 with principals", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(15, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("one of my principals is invited", Text(page), StringComparison.Ordinal);
        var csv = await marisol.GetStringAsync(new Uri($"{Week}/entries/with-principals?as=csv", UriKind.Relative), Stop);
        Assert.Equal(16, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("/week/2026-03-18", HttpStatusCode.Redirect)]
    [InlineData("/week/soon", HttpStatusCode.NotFound)]
    [InlineData("/week/0001-01-01", HttpStatusCode.NotFound)]
    [InlineData("/week/9999-12-27", HttpStatusCode.NotFound)]
    [InlineData("/week/2026-03-16/entries/nothing", HttpStatusCode.NotFound)]
    [InlineData("/week/2031-03-17", HttpStatusCode.OK)]
    public async Task Any_address_has_an_answer(string path, HttpStatusCode expected)
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var marisol = await harbor.As(Marisol);
        using var answer = await marisol.GetAsync(new Uri(path, UriKind.Relative), Stop);
        Assert.Equal(expected, answer.StatusCode);
    }

    private static async Task Undo(HttpClient browser, IElement form)
    {
        var fields = form.QuerySelectorAll("input")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await browser.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content, Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    // What a browser would send of the form as it stands.
    private static Dictionary<string, string> Chosen(IDocument page) =>
        page.QuerySelectorAll(".queue input[type=hidden], .queue input[type=radio][checked]")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);

    private static string Text(IDocument page) =>
        string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
