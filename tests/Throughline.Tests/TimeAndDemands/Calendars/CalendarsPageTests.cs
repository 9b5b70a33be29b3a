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
        using var answer = await Send(
            administrator,
            "/setup/calendars",
            "vega.ics",
            HarborCalendars.Files()[Marisol],
            file: "Files"
        );
        var run = answer.Headers.Location!.ToString();
        using var begun = await Website.Post(
            administrator,
            run,
            new() { ["run"] = run.Split('=')[^1], ["Owner"] = ild },
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
        Assert.Contains("new entries", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.True(await db.Engagements.AnyAsync(Stop));
        foreach (var path in new[] { "/calendars", "/week", $"/week?of={ild}", "/today", "/network" })
        {
            using var closed = await administrator.GetAsync(new Uri(path, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
        }
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
