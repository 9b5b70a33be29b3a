using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Demo;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Calendars;

public sealed class CalendarsPageTests(Databases databases)
{
    private const string Marisol = "marisol-vega";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_ild_brings_a_calendar_in_and_takes_it_back()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite");
        using var marisol = await harbor.As(Marisol);
        using var answer = await Send(marisol, "/calendars", "vega.ics", HarborCalendars.Files()[Marisol]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var page = await Website.Page(marisol, "/calendars");
        Assert.Contains("One calendar", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("appeared", page.QuerySelector(".toast")!.TextContent, StringComparison.Ordinal);
        using var again = await Send(marisol, "/calendars", "vega.ics", HarborCalendars.Files()[Marisol]);
        using var same = await Website.Page(marisol, "/calendars");
        Assert.Contains("The same as last time", same.QuerySelector(".toast")!.TextContent, StringComparison.Ordinal);

        var import = same.QuerySelector("main input[name=import]")!.GetAttribute("value")!;
        await Website.Post(marisol, "/calendars", new() { ["import"] = import }, "Undo");
        await using var db = harbor.Store.OpenFor("test");
        Assert.Empty(await db.Engagements.ToListAsync(Stop));
        Assert.Equal(0, await db.WeeksOfTime.SumAsync(week => week.CountedSeconds, Stop));
    }

    [Fact]
    public async Task A_calendar_of_other_years_is_said_to_bring_nothing_and_which_days_are_kept()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite");
        using var marisol = await harbor.As(Marisol);
        var old = SmallCalendar.Of(SmallCalendar.Hour("old", "Visit", 9, 9).Replace("2026", "2016", StringComparison.Ordinal));
        using var answer = await Send(marisol, "/calendars", "old.ics", old);
        using var page = await Website.Page(marisol, "/calendars");
        Assert.Contains(
            "None of its entries lies in the days that are kept, August 25, 2021 to ",
            page.QuerySelector(".toast")!.TextContent,
            StringComparison.Ordinal
        );

        using var administrator = await harbor.AsAdministrator();
        var loaded = await Loaded(administrator, "other.ics", old, await harbor.IdOf(Marisol));
        Assert.Contains("None of its entries lies in the days that are kept", loaded, StringComparison.Ordinal);
        Assert.Contains("Nothing in it", loaded, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notes.txt", "hello")]
    [InlineData("broken.zip", "PK nothing")]
    [InlineData("broken.gz", "nothing")]
    public async Task A_file_that_is_no_calendar_is_refused_in_one_sentence(string name, string content)
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite");
        using var marisol = await harbor.As(Marisol);
        using var answer = await Send(marisol, "/calendars", name, Encoding.UTF8.GetBytes(content));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(name, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await using var db = harbor.Store.OpenFor("test");
        Assert.Empty(await db.Calendars.ToListAsync(Stop));
    }

    [Fact]
    public async Task The_administrator_loads_a_calendar_and_reads_nothing_of_it()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite");
        await using var db = harbor.Store.OpenFor("test");
        using var administrator = await harbor.AsAdministrator();
        var ild = (await harbor.IdOf(Marisol)).ToString(CultureInfo.InvariantCulture);
        using var earlier = await administrator.GetAsync(new Uri("/calendars/load", UriKind.Relative), Stop);
        Assert.Equal("/setup/calendars", earlier.Headers.Location!.ToString());
        var loaded = await Loaded(administrator, "vega.ics", HarborCalendars.Files()[Marisol], await harbor.IdOf(Marisol));
        Assert.Contains("new entries", loaded, StringComparison.Ordinal);
        Assert.True(await db.Engagements.AnyAsync(Stop));
        foreach (var path in new[] { "/calendars", "/week", $"/week?of={ild}", "/today", "/network" })
        {
            using var closed = await administrator.GetAsync(new Uri(path, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
        }
    }

    // Loads a calendar in two steps, as setting up does, and gives the page that says how it went.
    private static async Task<string> Loaded(HttpClient administrator, string name, byte[] calendar, long owner)
    {
        using var answer = await Send(administrator, "/setup/calendars", name, calendar, file: "Files");
        var run = answer.Headers.Location!.ToString();
        using var begun = await Website.Post(
            administrator,
            run,
            new() { ["run"] = run.Split('=')[^1], ["Owner"] = owner.ToString(CultureInfo.InvariantCulture) },
            null,
            "/setup/calendars?handler=import"
        );
        for (var tries = 0; tries < 300; tries++)
        {
            using var at = await administrator.GetAsync(new Uri(run, UriKind.Relative), Stop);
            if (!at.Headers.Contains("Refresh"))
            {
                break;
            }
            await Task.Delay(100, Stop);
        }
        using var page = await Website.Page(administrator, run);
        return page.QuerySelector("main")!.TextContent;
    }

    [Fact]
    public async Task An_ild_cannot_take_back_anothers_import()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var denise = await harbor.As("denise-okafor");
        await using var db = harbor.Store.OpenFor("test");
        var import = await db.Imports.Where(one => one.Kind == CalendarImport.Kind).Select(one => one.Id).SingleAsync(Stop);
        using var answer = await Website.Post(denise, "/calendars", new() { ["import"] = $"{import}" }, "Undo");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.True(await db.Engagements.AnyAsync(Stop));
    }

    /// <summary>Sends a file by the form of a page.</summary>
    internal static async Task<HttpResponseMessage> Send(
        HttpClient browser,
        string path,
        string name,
        byte[] content,
        string file = "Upload"
    )
    {
        using var page = await Website.Page(browser, path);
        using var form = new MultipartFormDataContent();
        var token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        form.Add(new StringContent(token), "__RequestVerificationToken");
        var calendar = new ByteArrayContent(content);
        calendar.Headers.ContentType = new MediaTypeHeaderValue("text/calendar");
        form.Add(calendar, file, name);
        return await browser.PostAsync(new Uri(path, UriKind.Relative), form, Stop);
    }
}
