using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.TimeUse.Today;

public sealed class TodayPageTests(Databases databases)
{
    private const string Marisol = "marisol-vega";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_opens_with_the_next_visit_and_its_card_and_never_with_a_shortfall()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var marisol = await harbor.As(Marisol);
        using var page = await Website.Page(marisol, "/today");
        Assert.StartsWith("Next: Luis Moreno at Hawthorne", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("tomorrow 8:30", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var card = Text(page.QuerySelector(".walkin")!);
        Assert.Contains("Last contact Monday, March 16, 1 h 30", card, StringComparison.Ordinal);
        Assert.Contains("Next date after this one", card, StringComparison.Ordinal);
        Assert.DoesNotContain("short of", Text(page.QuerySelector(".page-head")!), StringComparison.Ordinal);
        Assert.Contains("Yolanda Price", Text(page.Body!), StringComparison.Ordinal);
        Assert.Contains("27 days", Text(page.Body!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Teaching", Focus.Instruction)]
    [InlineData("Other", Focus.Other)]
    public async Task One_tap_says_what_the_visit_was_and_can_be_taken_back(string answer, Focus expected)
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var marisol = await harbor.As(Marisol);
        using var before = await Website.Page(marisol, "/today");
        var panel = before.QuerySelector("#log")!;
        Assert.Contains("10:30 to noon: what was it?", Text(panel), StringComparison.Ordinal);
        Assert.Equal(3, panel.QuerySelectorAll(".three button").Length);
        await Website.Post(marisol, "/today", new() { ["entry"] = Entry(panel), ["answer"] = answer }, "Log");
        await using var db = harbor.Store.OpenFor("test");
        var said = await db.Confirmations.AsNoTracking().SingleAsync(Stop);
        Assert.Equal(expected, said.Focus);
        using var after = await Website.Page(marisol, "/today");
        Assert.DoesNotContain("10:30 to noon: what was it?", Text(after.Body!), StringComparison.Ordinal);
        await Website.Post(marisol, "/today", new() { ["said"] = $"{said.Id}" }, "Undo");
        Assert.Empty(await db.Confirmations.AsNoTracking().ToListAsync(Stop));
    }

    [Fact]
    public async Task A_visit_that_did_not_happen_is_owed_and_its_cause_can_be_said()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var marisol = await harbor.As(Marisol);
        using var before = await Website.Page(marisol, "/today");
        var entry = Entry(before.QuerySelector("#log")!);
        using var answer = await Website.Post(marisol, "/today", new() { ["entry"] = entry, ["answer"] = "Missed" }, "Log");
        Assert.Equal($"/today?missed={entry}#log", answer.Headers.Location!.ToString());
        await using var db = harbor.Store.OpenFor("test");
        var day = new DateOnly(2026, 3, 19);
        Assert.Equal(
            DisplacedKind.Cancelled,
            (await db.DisplacedContacts.AsNoTracking().SingleAsync(one => one.Day == day, Stop)).Kind
        );

        await Website.Post(
            marisol,
            "/today",
            new()
            {
                ["entry"] = entry,
                ["cause"] = nameof(Focus.Paperwork),
                ["unit"] = "Data & Accountability",
            },
            "Cause"
        );
        var row = await db.DisplacedContacts.AsNoTracking().SingleAsync(one => one.Day == day, Stop);
        Assert.Equal((Focus.Paperwork, "Data & Accountability"), (row.CauseFocus!.Value, row.CauseUnit));
    }

    [Theory]
    [InlineData("helen-marchetti")]
    [InlineData("luis-moreno")]
    [InlineData("elena-ruiz")]
    [InlineData("gloria-benning")]
    public async Task The_page_is_there_for_ilds_alone(string other)
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite");
        using var browser = await harbor.As(other);
        using var answer = await browser.GetAsync(new Uri("/today", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task An_ild_cannot_answer_for_anothers_entry()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var denise = await harbor.As("denise-okafor");
        await using var db = harbor.Store.OpenFor("test");
        var entry = await db.Contacts.Select(one => one.Start).FirstAsync(Stop);
        var key = await db.Set<Throughline.TimeAndDemands.Calendars.Engagement>()
            .Where(one => one.Start == entry)
            .Select(one => one.Id)
            .FirstAsync(Stop);
        using var answer = await Website.Post(denise, "/today", new() { ["entry"] = $"{key}", ["answer"] = "Teaching" }, "Log");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await db.Confirmations.ToListAsync(Stop));
    }

    private static string Entry(IElement panel) => panel.QuerySelector("input[name=entry]")!.GetAttribute("value")!;

    private static string Text(IElement part) =>
        string.Join(' ', part.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
