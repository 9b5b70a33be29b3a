using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.Rosters.PlainCsv;
using Xunit;

namespace Throughline.Tests.Frame.Setup;

/// <summary>What the roster page says to somebody who has the wrong file, or none.</summary>
public sealed partial class RosterHelpTests(Databases databases)
{
    private static readonly (string Name, string Text)[] Sds =
    [
        ("orgs.csv", "sourcedId,name,type,parentSourcedId\nd1,Fir Unified,district,\ns1,Fir School,school,d1\n"),
        ("users.csv", "sourcedId,username,givenName,familyName,email\nu1,ana,Ana,Fir,ana@fir.example\n"),
        ("roles.csv", "userSourcedId,orgSourcedId,role\nu1,s1,teacher\n"),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("meetings.ics", "BEGIN:VCALENDAR", "meetings.ics: this is a calendar; bring in people and schools first")]
    [InlineData("people.csv", "", "There is nothing in this file; export it again.")]
    public async Task A_wrong_file_is_called_what_it_is(string name, string content, string said)
    {
        await using var site = await Website.Of(await databases.Fresh());
        var browser = await FirstRunTests.Administrator(site);
        Assert.Contains(said, await Refused(browser, [(name, content)]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_files_are_called_the_chosen_files_not_the_folder_in_which_they_wait()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var browser = await FirstRunTests.Administrator(site);
        var text = await Refused(
            browser,
            [("School.csv", "SIS ID,Name\n1,Elm\n"), ("Teacher.csv", "SIS ID,School SIS ID\n1,1\n")]
        );
        Assert.Contains("The chosen files: this is School Data Sync 1", text, StringComparison.Ordinal);
        Assert.Single(NothingWasKept().Matches(text));
    }

    [Fact]
    public async Task The_time_zone_is_asked_on_the_page_when_neither_files_nor_district_say_it()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var browser = await FirstRunTests.Administrator(site);
        var run = (await FirstRunTests.Send(browser, "/setup/roster", Sds)).Headers.Location!.ToString();
        var asked = await FirstRunTests.Settled(browser, run);
        Assert.Contains("Which time zone is the district in?", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("--zone", asked, StringComparison.Ordinal);

        var id = run.Split('=')[^1];
        var none = await Website.Post(browser, run, new() { ["run"] = id }, null, "/setup/roster?handler=zone");
        Assert.Contains(
            "Choose the time zone of the district.",
            await none.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
        Dictionary<string, string> chosen = new() { ["run"] = id, ["Zone"] = "America/Denver" };
        await Website.Post(browser, run, chosen, null, "/setup/roster?handler=zone");
        Assert.Contains("read as School Data Sync 2.1", await FirstRunTests.Settled(browser, run), StringComparison.Ordinal);
        await Website.Post(browser, run, new() { ["run"] = id }, null, "/setup/roster?handler=import");
        await FirstRunTests.Settled(browser, run);
        await using var db = site.Store.OpenFor("test");
        Assert.Equal("America/Denver", (await db.District.SingleAsync(Stop)).Zone);
    }

    [Fact]
    public async Task Whoever_has_no_export_takes_empty_tables_whose_headings_are_those_that_are_read()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var browser = await FirstRunTests.Administrator(site);
        Assert.Contains(
            "handler=tables",
            await browser.GetStringAsync(new Uri("/setup/roster", UriKind.Relative), Stop),
            StringComparison.Ordinal
        );
        await using var zip = new ZipArchive(
            await browser.GetStreamAsync(new Uri("/setup/roster?handler=tables", UriKind.Relative), Stop)
        );
        var headings = zip.Entries.ToDictionary(
            entry => entry.Name,
            entry => new StreamReader(entry.Open()).ReadToEnd().Trim()
        );
        Assert.Equal(PlainCsvTables.All.ToDictionary(table => table.File, table => table.Columns), headings);
        Assert.Equal(Pine.Files().ToDictionary(file => file.Name, file => file.Text.Split('\n')[0]), headings);
    }

    private static async Task<string> Refused(HttpClient browser, (string Name, string Text)[] files)
    {
        var sent = await FirstRunTests.Send(browser, "/setup/roster", files);
        var page =
            sent.StatusCode == HttpStatusCode.Redirect
                ? await FirstRunTests.Settled(browser, sent.Headers.Location!.ToString())
                : await sent.Content.ReadAsStringAsync(Stop);
        return WebUtility.HtmlDecode(page);
    }

    [GeneratedRegex("Nothing was kept", RegexOptions.NonBacktracking)]
    private static partial Regex NothingWasKept();
}
