using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Frame.Rules;
using Throughline.Persistence;
using Throughline.TimeAndDemands.ProtectedTime;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.ProtectedTime;

public sealed partial class ProtectedTests(SampleDistrict sample)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Uri At(string path) => new(path, UriKind.Relative);

    [Fact]
    public async Task The_page_tells_both_eras_and_the_share_of_the_week()
    {
        await using var site = await sample.Site();
        var page = await Website.Page(await SampleDistrict.As(site, "Sunita Patel"), "/protected-time");
        Assert.Equal("20 h of a 40 h week are protected, 50%", page.QuerySelector("h1")!.TextContent.Trim());
        var table = page.QuerySelector("table")!.TextContent;
        Assert.Contains("12 h", table, StringComparison.Ordinal);
        Assert.Contains("30%", table, StringComparison.Ordinal);
        Assert.DoesNotContain("Less than half", page.Body!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_holds_from_its_day_leaves_the_past_alone_and_can_be_undone()
    {
        await using var site = await sample.Site();
        var deputy = await SampleDistrict.As(site, CentralOffice.Deputy);
        var before = await Protected(site);

        var answer = await Change(deputy, "2026-03-23", ("08:00", "12:00"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await Website.Page(deputy, "/protected-time");
        Assert.Contains("from March 23, 4 h", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Less than half of the week is protected", page.Body!.Text(), StringComparison.Ordinal);
        Assert.Contains(
            "20 h a week became 4 h",
            page.QuerySelector("#history")!.ParentElement!.TextContent,
            StringComparison.Ordinal
        );

        var after = await Protected(site);
        var changed = new DateOnly(2026, 3, 23);
        Assert.Equal(before.Where(one => one.Key < changed), after.Where(one => one.Key < changed));
        Assert.True(after[changed] < before[changed], "What is protected from the day on did not follow.");

        var change = page.QuerySelector("input[name=change]")!.GetAttribute("value")!;
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await Website.Post(deputy, "/protected-time", new() { ["change"] = change }, "Undo")).StatusCode
        );
        await Website.Page(deputy, "/protected-time");
        Assert.Equal(before, await Protected(site));
    }

    [Theory]
    [InlineData("2026-03-18", "Choose a day from today on")]
    [InlineData("", "Choose a day from today on")]
    public async Task What_has_been_cannot_be_changed(string from, string sentence)
    {
        await using var site = await sample.Site();
        var deputy = await SampleDistrict.As(site, CentralOffice.Deputy);
        var answer = await Change(deputy, from, ("08:00", "12:00"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stretch_that_ends_before_it_begins_is_told_by_its_weekday()
    {
        await using var site = await sample.Site();
        var deputy = await SampleDistrict.As(site, CentralOffice.Deputy);
        var answer = await Change(deputy, "2026-03-23", ("12:00", "08:00"));
        Assert.Contains(
            "Monday ends before it begins.",
            await answer.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Marisol Vega", "/protected-time/change", HttpStatusCode.NotFound)]
    [InlineData("Marisol Vega", "/protected-time/override", HttpStatusCode.NotFound)]
    [InlineData("Sunita Patel", "/protected-time/change", HttpStatusCode.NotFound)]
    [InlineData("Vivian Stroud", "/protected-time/override", HttpStatusCode.NotFound)]
    [InlineData(CentralOffice.Superintendent, "/protected-time/change", HttpStatusCode.NotFound)]
    [InlineData(CentralOffice.Superintendent, "/protected-time/override", HttpStatusCode.OK)]
    [InlineData(CentralOffice.Deputy, "/protected-time/except", HttpStatusCode.OK)]
    [InlineData("Vivian Stroud", "/protected-time/taken", HttpStatusCode.OK)]
    [InlineData("Philippa Onwudiwe", "/protected-time", HttpStatusCode.OK)]
    public async Task Only_those_who_supervise_change_it_and_everybody_may_read(
        string name,
        string path,
        HttpStatusCode expected
    )
    {
        await using var site = await sample.Site();
        var browser = await SampleDistrict.As(site, name);
        Assert.Equal(expected, (await browser.GetAsync(At(path), Stop)).StatusCode);
    }

    [Fact]
    public async Task Whoever_may_only_read_cannot_undo_a_change()
    {
        await using var site = await sample.Site();
        await Change(await SampleDistrict.As(site, CentralOffice.Deputy), "2026-03-23", ("08:00", "12:00"));
        var ild = await SampleDistrict.As(site, "Marisol Vega");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["change"] = "1" });
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await ild.PostAsync(At("/protected-time?handler=Undo"), form, Stop)).StatusCode
        );
    }

    [Fact]
    public async Task An_override_is_logged_with_name_reason_and_hours_and_lowers_what_was_kept()
    {
        await using var site = await sample.Site();
        var deputy = await SampleDistrict.As(site, CentralOffice.Deputy);
        List<long> networks;
        await using (var db = site.Store.OpenFor("test"))
        {
            networks = await db.Set<Throughline.Frame.Networks.Network>()
                .OrderBy(one => one.Id)
                .Select(one => one.Id)
                .Take(4)
                .ToListAsync(Stop);
        }
        var fields = new Dictionary<string, string>
        {
            ["Day"] = "2026-03-24",
            ["From"] = "09:00",
            ["To"] = "11:00",
            ["BookedTo"] = "safety",
            ["Reason"] = "A threat was called in; every school has to hear it in person.",
            ["MakeUpDay"] = "2026-03-27",
        };
        var refused = await PostNetworks(deputy, fields, []);
        Assert.Contains(
            "Choose at least one network.",
            await refused.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Redirect, (await PostNetworks(deputy, fields, networks)).StatusCode);

        var page = await Website.Page(await SampleDistrict.As(site, "Marisol Vega"), "/protected-time");
        var logged = page.QuerySelector("#h-over")!.ParentElement!.ParentElement!.TextContent;
        Assert.Contains("Safety, 8 h", logged, StringComparison.Ordinal);
        Assert.Contains("Dr. Helen Marchetti", logged, StringComparison.Ordinal);
        Assert.Contains("Friday, March 27", logged, StringComparison.Ordinal);
        await using var after = site.Store.OpenFor("test");
        Assert.Equal(
            8 * 3600,
            await after.OverriddenBesides(new(2026, 3, 23), new(2026, 3, 29), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_feed_gives_its_calendar_to_whoever_has_the_address_until_it_is_revoked()
    {
        await using var site = await sample.Site();
        var head = await SampleDistrict.As(site, "Vivian Stroud");
        var answer = await Website.Post(head, "/protected-time/feed", new() { ["Name"] = "Curriculum" });
        var text = await answer.Content.ReadAsStringAsync(Stop);
        var address = Address().Match(text).Groups["path"].Value;
        Assert.NotEmpty(address);
        Assert.DoesNotContain(address, await head.GetStringAsync(At("/protected-time/feed"), Stop), StringComparison.Ordinal);

        var outside = site.Visitor();
        var calendar = Ical.Net.Calendar.Load(await outside.GetStringAsync(At(address), Stop))!;
        var tuesday = calendar.Events.Single(one => one.Start!.AsUtc == new DateTime(2026, 3, 24, 12, 0, 0, DateTimeKind.Utc));
        Assert.Equal(new DateTime(2026, 3, 24, 20, 0, 0, DateTimeKind.Utc), tuesday.End!.AsUtc);
        Assert.NotEmpty(calendar.FreeBusy);
        Assert.Empty(Ical.Net.Calendar.Load(await outside.GetStringAsync(At(address + "?only=busy"), Stop))!.Events);

        await using (var db = site.Store.OpenFor("test"))
        {
            Assert.DoesNotContain(
                address[7..^4],
                string.Join(' ', await db.ProtectedFeeds.Select(one => one.Hash).ToListAsync(Stop)),
                StringComparison.Ordinal
            );
            Assert.DoesNotContain(
                "Curriculum",
                string.Join(
                    ' ',
                    await db.Set<JournalEntry>()
                        .Where(one => one.Kind == "ProtectedFeed")
                        .Select(one => one.After)
                        .ToListAsync(Stop)
                ),
                StringComparison.Ordinal
            );
        }
        var feed = (await Website.Page(head, "/protected-time/feed")).QuerySelector("input[name=feed]")!.GetAttribute("value")!;
        var other = await SampleDistrict.As(site, "Leland Marsh");
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await Website.Post(other, "/protected-time/feed", new() { ["feed"] = feed }, "Revoke")).StatusCode
        );
        await Website.Post(head, "/protected-time/feed", new() { ["feed"] = feed }, "Revoke");
        Assert.Equal(HttpStatusCode.NotFound, (await outside.GetAsync(At(address), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.GetAsync(At("/feeds/guess.ics"), Stop)).StatusCode);
    }

    private static async Task<Dictionary<DateOnly, long>> Protected(Website site)
    {
        await using var db = site.Store.OpenFor("test");
        await new TimeAccounts(db, new RosterCache()).Refresh(null, new DateOnly(2026, 3, 19), Stop);
        return await db
            .WeeksOfTime.GroupBy(one => one.Monday)
            .ToDictionaryAsync(week => week.Key, week => week.Sum(one => one.ProtectedSeconds), Stop);
    }

    private static async Task<HttpResponseMessage> Change(HttpClient browser, string from, (string From, string To) monday)
    {
        var page = await Website.Page(browser, "/protected-time/change");
        var fields = page.QuerySelectorAll("form[method=post] input[name^='Rows'], form[method=post] input[name=Basis]")
            .ToDictionary(
                one => one.GetAttribute("name")!,
                one =>
                    one.GetAttribute("name")!.EndsWith('o')
                    || one.GetAttribute("name")!.EndsWith("From", StringComparison.Ordinal)
                        ? ""
                        : one.GetAttribute("value")!
            );
        fields["From"] = from;
        fields["Rows[0].From"] = monday.From;
        fields["Rows[0].To"] = monday.To;
        return await Website.Post(browser, "/protected-time/change", fields);
    }

    private static async Task<HttpResponseMessage> PostNetworks(
        HttpClient browser,
        Dictionary<string, string> fields,
        List<long> networks
    )
    {
        var page = await Website.Page(browser, "/protected-time/override");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(
            fields
                .Append(new("__RequestVerificationToken", token))
                .Concat(networks.Select(one => new KeyValuePair<string, string>("Networks", $"{one}")))
        );
        return await browser.PostAsync(At("/protected-time/override"), form, Stop);
    }

    [System.Text.RegularExpressions.GeneratedRegex(
        "http://localhost(?<path>/feeds/[^<]+[.]ics)",
        System.Text.RegularExpressions.RegexOptions.NonBacktracking
            | System.Text.RegularExpressions.RegexOptions.ExplicitCapture
    )]
    private static partial System.Text.RegularExpressions.Regex Address();
}
