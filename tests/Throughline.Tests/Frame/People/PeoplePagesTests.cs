using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Frame.People;

public sealed class PeoplePagesTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everyone_finds_a_principals_ild_and_only_who_may_takes_the_list_out()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await Harbor.Import(site.Store);
        var browser = await As(site, "vivian-stroud");
        var page = await Website.Page(browser, "/people?q=marisol+vega&role=ILD");
        var row = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Contains("Tidewater", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Get(browser, "/people?as=csv")).StatusCode);
        Assert.Null(page.QuerySelector("#on"));
    }

    [Fact]
    public async Task Who_led_what_on_another_day_is_shown_to_those_who_see_assignments_in_full()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await Harbor.Import(site.Store);
        await using var db = site.Store.OpenFor("test");
        var principal = await db.People.FirstAsync(person => person.Role == PersonRole.Principal, Stop);
        var browser = await As(site, principal.RosterKey);
        var before = (await db.District.SingleAsync(Stop)).SchoolYearStart!.Value.AddMonths(1);
        async Task<string> Row(HttpClient reader, string day) =>
            (await Website.Page(reader, $"/people?q=marisol+vega&role=ILD{day}")).QuerySelector("tbody tr")!.TextContent;
        Assert.Contains("Tidewater", await Row(browser, ""), StringComparison.Ordinal);
        Assert.DoesNotContain("Tidewater", await Row(browser, $"&on={before:yyyy-MM-dd}"), StringComparison.Ordinal);
        var own = await As(site, "marisol-vega");
        Assert.Contains("Tidewater", await Row(own, $"&on={before:yyyy-MM-dd}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_reads_name_role_and_office_only()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await Harbor.Import(site.Store);
        await using var db = site.Store.OpenFor("test");
        var member = await db.People.FirstAsync(person => person.Role == PersonRole.Board, Stop);
        var page = await Website.Page(await As(site, member.RosterKey), "/people");
        Assert.Equal(
            ["Name", "Role", "Office"],
            page.QuerySelectorAll("thead th a").Select(each => each.FirstChild!.TextContent.Trim())
        );
        Assert.DoesNotContain("@harbor.example", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_evaluates_and_what_was_before_is_hidden_from_those_who_see_the_point_of_contact_only()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await Harbor.Import(site.Store);
        var ild = await Id(site, "marisol-vega");
        var other = await (await Get(await As(site, "vivian-stroud"), $"/people/{ild}")).Content.ReadAsStringAsync(Stop);
        Assert.DoesNotContain("evaluated by", other, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "since",
            other[other.IndexOf("h-now", StringComparison.Ordinal)..],
            StringComparison.OrdinalIgnoreCase
        );
        var own = await (await Get(await As(site, "marisol-vega"), $"/people/{ild}")).Content.ReadAsStringAsync(Stop);
        Assert.Contains("Is evaluated by Dr. Helen Marchetti", own, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Who_evaluates_counts_only_once_somebody_else_approved_it(string kind)
    {
        await using var site = await Website.Of(await databases.Fresh(kind));
        await Harbor.Import(site.Store);
        var (vivian, marisol) = (await Id(site, "vivian-stroud"), await Id(site, "marisol-vega"));
        var deputy = await As(site, "helen-marchetti");
        var asked = await Website.Post(
            deputy,
            $"/people/{vivian}",
            new()
            {
                ["Kind"] = "Evaluates",
                ["Target"] = $"p:{marisol}",
                ["From"] = "2026-03-01",
            },
            null,
            $"/people/{vivian}?handler=assign"
        );
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        await using var db = site.Store.OpenFor("test");
        bool Counts() => db.Assignments.Any(each => each.PersonId == vivian && each.Kind == AssignmentKind.Evaluates);
        Assert.False(Counts());
        var subject = await (await Get(await As(site, "marisol-vega"), $"/people/{marisol}")).Content.ReadAsStringAsync(Stop);
        Assert.Contains("Proposed: ", subject, StringComparison.Ordinal);

        var proposal = await db.Set<EvaluatorProposal>().SingleAsync(Stop);
        var fields = new Dictionary<string, string> { ["Row"] = $"{proposal.Id}" };
        var refused = await Website.Post(
            await As(site, "wei-ling-chen"),
            $"/people/{marisol}",
            fields,
            null,
            $"/people/{marisol}?handler=approve",
            "/sign-out"
        );
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.False(Counts());
        var approved = await Website.Post(
            await As(site, "ingeborg-salter"),
            $"/people/{marisol}",
            fields,
            null,
            $"/people/{marisol}?handler=approve"
        );
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        Assert.True(Counts());
    }

    [Fact]
    public async Task An_assignment_that_goes_round_in_a_circle_or_has_the_wrong_end_is_refused_in_a_sentence()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await Harbor.Import(site.Store);
        var (helen, marisol) = (await Id(site, "helen-marchetti"), await Id(site, "marisol-vega"));
        var deputy = await As(site, "helen-marchetti");
        async Task<string> Ask(string kind, string target)
        {
            var fields = new Dictionary<string, string>
            {
                ["Kind"] = kind,
                ["Target"] = target,
                ["From"] = "2026-11-01",
            };
            var answer = await Website.Post(deputy, $"/people/{marisol}", fields, null, $"/people/{marisol}?handler=assign");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return await answer.Content.ReadAsStringAsync(Stop);
        }
        Assert.Contains("circle", await Ask("Supervises", $"p:{helen}"), StringComparison.Ordinal);
        Assert.Contains("needs a network", await Ask("LeadsNetwork", $"p:{helen}"), StringComparison.Ordinal);
        Assert.Contains("needs a school", await Ask("LeadsSchool", "s:999999"), StringComparison.Ordinal);
        Assert.Contains("Nobody does this for themselves", await Ask("TeamOf", $"p:{marisol}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_shows_both_texts_when_somebody_else_was_quicker_and_survives_the_next_import()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await Harbor.Import(site.Store);
        var marisol = await Id(site, "marisol-vega");
        var browser = await As(site, "marisol-vega");
        var saved = await Website.Post(
            browser,
            $"/people/{marisol}",
            new() { ["Name"] = "Marisol Vega-Ruiz", ["Version"] = "0" }
        );
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var late = await Website.Post(browser, $"/people/{marisol}", new() { ["Name"] = "M. Vega", ["Version"] = "0" });
        var text = await late.Content.ReadAsStringAsync(Stop);
        Assert.Contains("Marisol Vega-Ruiz", text, StringComparison.Ordinal);
        Assert.Contains("value=\"M. Vega\"", text, StringComparison.Ordinal);
        await Harbor.Import(site.Store);
        await using var db = site.Store.OpenFor("test");
        Assert.Equal("Marisol Vega-Ruiz", (await db.People.SingleAsync(person => person.Id == marisol, Stop)).Name);
        Assert.True(await db.JournalEntries.AnyAsync(entry => entry.Kind == "Person" && entry.Act == "changed", Stop));
    }

    [Fact]
    public async Task An_end_says_what_it_was_and_what_it_becomes_shows_both_to_whoever_is_late_and_can_be_taken_back()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await Harbor.Import(site.Store);
        var marisol = await Id(site, "marisol-vega");
        var deputy = await As(site, "helen-marchetti");
        await using var db = site.Store.OpenFor("test");
        var led = await db
            .Assignments.AsNoTracking()
            .SingleAsync(each => each.PersonId == marisol && each.Kind == AssignmentKind.LeadsNetwork, Stop);
        async Task<string> Send(string handler, long version, string until)
        {
            var fields = new Dictionary<string, string>
            {
                ["Row"] = $"{led.Id}",
                ["RowVersion"] = $"{version}",
                ["Until"] = until,
            };
            var page = $"/people/{marisol}";
            using var answer = await Website.Post(deputy, page, fields, null, $"{page}?handler={handler}");
            return answer.StatusCode == HttpStatusCode.OK
                ? WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop))
                : (await Website.Page(deputy, page)).QuerySelector(".toast")!.TextContent;
        }
        async Task<DateOnly?> End() =>
            await db.Assignments.Where(each => each.Id == led.Id).Select(each => each.End).SingleAsync(Stop);

        var said = await Send("end", led.Version, "2027-06-30");
        Assert.Contains("it ends on June 30, 2027; before, it lasts", said, StringComparison.Ordinal);
        var late = await Send("end", led.Version, "2027-05-31");
        Assert.Contains(
            "it ends on June 30, 2027 now, and you asked that it ends on May 31, 2027",
            late,
            StringComparison.Ordinal
        );
        Assert.Equal(new DateOnly(2027, 6, 30), await End());
        Assert.Contains("has been changed since", await Send("reopen", led.Version, ""), StringComparison.Ordinal);
        Assert.Contains("it lasts again", await Send("reopen", led.Version + 1, ""), StringComparison.Ordinal);
        Assert.Null(await End());
    }

    private static async Task<long> Id(Website site, string key)
    {
        await using var db = site.Store.OpenFor("test");
        return await db.People.Where(person => person.RosterKey == key).Select(person => person.Id).SingleAsync(Stop);
    }

    private static async Task<HttpClient> As(Website site, string key)
    {
        var email = $"{key}@test.example";
        await using (var db = site.Store.OpenFor("test"))
        {
            if (!await db.Users.AnyAsync(account => account.Email == email, Stop))
            {
                await site.Account(email, await Id(site, key));
            }
        }
        return await site.SignedIn(email);
    }

    private static Task<HttpResponseMessage> Get(HttpClient browser, string path) =>
        browser.GetAsync(new Uri(path, UriKind.Relative), Stop);
}
