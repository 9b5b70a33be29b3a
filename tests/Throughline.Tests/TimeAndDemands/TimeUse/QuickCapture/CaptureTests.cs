using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.TimeUse.QuickCapture;

/// <summary>One tap or one line in a hallway: in the week at once, once however often it is sent, and never twice beside the calendar.</summary>
public sealed class CaptureTests(Databases databases)
{
    private const string Marisol = "marisol-vega";
    private const string Path = "/capture";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("yolanda-price", 30, "sqlite")]
    [InlineData("luis-moreno", 45, "postgres")]
    public async Task One_tap_is_an_entry_of_the_week_that_waits_to_be_confirmed(string who, int minutes, string kind)
    {
        await using var harbor = await HarborSite.Open(databases, kind, Marisol);
        using var marisol = await harbor.As(Marisol);
        var principal = await harbor.IdOf(who);
        var answer = await Tap(marisol, principal, minutes: minutes);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var week = await Website.Page(marisol, "/week");
        var name = await Name(harbor, who);
        Assert.Contains($"With {name}", Text(week.QuerySelector("#confirm")!), StringComparison.Ordinal);
        await using var db = harbor.Store.OpenFor("test");
        var contact = await db.Contacts.SingleAsync(one => one.PrincipalId == principal && one.End == Now, Stop);
        Assert.Equal(minutes * 60, contact.End - contact.Start);
        using var page = await Website.Page(marisol, Path);
        Assert.Contains($"With {name}", Text(page.QuerySelector("main")!), StringComparison.Ordinal);
        Assert.Contains("to confirm", Text(page.QuerySelector("main .list")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Teaching", Focus.Instruction)]
    [InlineData("Other", Focus.Other)]
    public async Task A_tap_that_says_what_it_was_counts_at_once(string was, Focus focus)
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var marisol = await harbor.As(Marisol);
        await Tap(marisol, await harbor.IdOf("yolanda-price"), was: was);
        await using var db = harbor.Store.OpenFor("test");
        Assert.Equal(focus, (await db.Confirmations.SingleAsync(Stop)).Focus);
        using var page = await Website.Page(marisol, Path);
        Assert.DoesNotContain("to confirm", Text(page.QuerySelector("main .list")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_that_stands_in_the_calendar_is_answered_and_not_doubled()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var marisol = await harbor.As(Marisol);
        await using var db = harbor.Store.OpenFor("test");
        var last = await db.Contacts.Where(one => one.End <= Now).OrderByDescending(one => one.End).FirstAsync(Stop);
        var before = await db.Contacts.CountAsync(Stop);
        await Tap(marisol, last.PrincipalId, was: "Teaching", ended: last.End + 1200);
        Assert.Equal(before, await db.Contacts.CountAsync(Stop));
        Assert.False(await db.Engagements.AnyAsync(one => one.Uid.StartsWith("capture-"), Stop));
        Assert.Equal(Focus.Instruction, (await db.Confirmations.SingleAsync(Stop)).Focus);
        Assert.False((await db.Captures.SingleAsync(Stop)).MadeEntry);
    }

    [Fact]
    public async Task A_line_waits_to_be_placed_and_the_name_in_it_places_it()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var marisol = await harbor.As(Marisol);
        await Send(marisol, new() { ["line"] = "Talked about the new schedule", ["minutes"] = "15" });
        await Send(marisol, new() { ["line"] = "Yolanda Price on her budget of next year", ["minutes"] = "15" });
        using var week = await Website.Page(marisol, "/week");
        Assert.Contains("Talked about the new schedule", Text(week.QuerySelector("#confirm")!), StringComparison.Ordinal);
        await using var db = harbor.Store.OpenFor("test");
        var yolanda = await harbor.IdOf("yolanda-price");
        Assert.True(await db.Contacts.AnyAsync(one => one.PrincipalId == yolanda && one.End == Now, Stop));
    }

    [Fact]
    public async Task What_a_phone_sends_twice_or_twice_at_once_is_kept_once_and_never_comes_back()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var marisol = await harbor.As(Marisol);
        var tapped = HarborSite.Now.AddHours(-3);
        Dictionary<string, string> sent = new()
        {
            ["sentAs"] = $"{Guid.NewGuid()}",
            ["principal"] = $"{await harbor.IdOf("yolanda-price")}",
            ["minutes"] = "30",
            ["ago"] = "10800",
            ["seconds"] = "7",
        };
        var answers = await Task.WhenAll(
            Website.Post(marisol, Path, new(sent), "Sent"),
            Website.Post(marisol, Path, new(sent), "Sent")
        );
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
        await using (var db = harbor.Store.OpenFor("test"))
        {
            var entry = await db.Engagements.SingleAsync(one => one.Uid.StartsWith("capture-"), Stop);
            Assert.Equal(tapped.ToUnixTimeSeconds(), entry.End);
            Assert.Equal(7, (await db.WeeksOfUpkeep.SingleAsync(Stop)).Seconds);
            var capture = await db.Captures.SingleAsync(Stop);
            await Website.Post(marisol, Path, new() { ["capture"] = $"{capture.Id}" }, "Back");
        }
        Assert.Equal(HttpStatusCode.NoContent, (await Website.Post(marisol, Path, new(sent), "Sent")).StatusCode);
        await using var after = harbor.Store.OpenFor("test");
        Assert.False(await after.Engagements.AnyAsync(one => one.Uid.StartsWith("capture-"), Stop));
    }

    [Theory]
    [InlineData("minutes", "-30", "between 5 minutes and 4 hours")]
    [InlineData("minutes", "100000", "between 5 minutes and 4 hours")]
    [InlineData("minutes", "soon", "Choose a length")]
    [InlineData("ended", "2026-03-19T18:00", "in the future")]
    [InlineData("ended", "2025-03-19T18:00", "more than 30 days ago")]
    [InlineData("line", "A line, too", "one at a time")]
    [InlineData("sentAs", "00000000-0000-0000-0000-000000000000", "no longer whole")]
    public async Task What_cannot_be_is_refused_in_a_sentence_and_nothing_is_kept(string field, string value, string sentence)
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var marisol = await harbor.As(Marisol);
        Dictionary<string, string> form = new() { ["principal"] = $"{await harbor.IdOf("yolanda-price")}", ["minutes"] = "30" };
        form[field] = value;
        var answer = await Send(marisol, form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await using var db = harbor.Store.OpenFor("test");
        Assert.Empty(await db.Captures.ToListAsync(Stop));
    }

    [Fact]
    public async Task Of_others_principals_nothing_is_written_down_and_the_page_is_there_for_ilds_alone()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var marisol = await harbor.As(Marisol);
        await using var db = harbor.Store.OpenFor("test");
        var other = await harbor.IdOf("maya-sorensen");
        Assert.Equal(HttpStatusCode.NotFound, (await Tap(marisol, other)).StatusCode);
        foreach (var reader in new[] { "helen-marchetti", "luis-moreno", "elena-ruiz" })
        {
            using var browser = await harbor.As(reader);
            using var answer = await browser.GetAsync(new Uri(Path, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        Assert.Empty(await db.Captures.ToListAsync(Stop));
    }

    private static long Now => HarborSite.Now.ToUnixTimeSeconds();

    private static Task<HttpResponseMessage> Tap(
        HttpClient browser,
        long principal,
        string was = "",
        int minutes = 30,
        long? ended = null
    )
    {
        Dictionary<string, string> form = new()
        {
            ["principal"] = $"{principal}",
            ["was"] = was,
            ["minutes"] = $"{minutes}",
        };
        if (ended is { } at)
        {
            var local = TimeZoneInfo.ConvertTime(
                DateTimeOffset.FromUnixTimeSeconds(at),
                TimeZoneInfo.FindSystemTimeZoneById(Throughline.Demo.HarborYear.Zone)
            );
            form["ended"] = local.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
        }
        return Send(browser, form);
    }

    private static Task<HttpResponseMessage> Send(HttpClient browser, Dictionary<string, string> form)
    {
        form.TryAdd("sentAs", $"{Guid.NewGuid()}");
        return Website.Post(browser, Path, form);
    }

    private static async Task<string> Name(HarborSite harbor, string key)
    {
        await using var db = harbor.Store.OpenFor("test");
        return await db.People.Where(person => person.RosterKey == key).Select(person => person.Name).SingleAsync(Stop);
    }

    private static string Text(IElement part) =>
        string.Join(' ', part.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
