using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Frame.Networks;

public sealed class NetworkPagesTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_adds_a_network_and_takes_it_back_renames_one_and_an_import_leaves_the_name()
    {
        await using var harbor = await HarborSite.Open(databases);
        using var administrator = await harbor.AsAdministrator();
        await using var db = harbor.Store.OpenFor("test");
        var added = await Website.Post(administrator, "/networks/new", new() { ["Name"] = "Early Zoné" });
        var page = added.Headers.Location!.ToString();
        var network = await db.Networks.AsNoTracking().SingleAsync(each => each.Name == "Early Zoné", Stop);
        Assert.Equal(($"/networks/{network.Id}", "early-zone"), (page, network.RosterKey));
        await Undo(administrator, page);
        Assert.False(await db.Networks.AnyAsync(each => each.Id == network.Id, Stop));

        var known = await db.Networks.AsNoTracking().OrderBy(each => each.Id).FirstAsync(Stop);
        page = $"/networks/{known.Id}";
        await Website.Post(administrator, page, new() { ["Name"] = "Harbor East", ["Version"] = $"{known.Version}" }, "rename");
        await Harbor.Import(harbor.Store);
        Assert.Equal("Harbor East", await NameOf(harbor, known.Id));
        await Undo(administrator, page);
        Assert.Equal(known.Name, await NameOf(harbor, known.Id));
    }

    [Fact]
    public async Task Two_who_rename_at_once_see_both_names_and_nothing_is_overwritten()
    {
        await using var harbor = await HarborSite.Open(databases);
        using var administrator = await harbor.AsAdministrator();
        await using var db = harbor.Store.OpenFor("test");
        var known = await db.Networks.AsNoTracking().OrderBy(each => each.Id).FirstAsync(Stop);
        var page = $"/networks/{known.Id}";
        await Website.Post(administrator, page, new() { ["Name"] = "First", ["Version"] = $"{known.Version}" }, "rename");
        using var late = await Website.Post(
            administrator,
            page,
            new() { ["Name"] = "Second", ["Version"] = $"{known.Version}" },
            "rename"
        );
        var text = await late.Content.ReadAsStringAsync(Stop);
        Assert.Contains("Saved meanwhile by somebody else:</b> First", text, StringComparison.Ordinal);
        Assert.Contains("value=\"Second\"", text, StringComparison.Ordinal);
        Assert.Equal("First", await NameOf(harbor, known.Id));
    }

    [Fact]
    public async Task A_network_with_schools_is_not_taken_away_and_two_of_one_name_are_refused_in_a_sentence()
    {
        await using var harbor = await HarborSite.Open(databases);
        using var administrator = await harbor.AsAdministrator();
        await using var db = harbor.Store.OpenFor("test");
        var known = await db.Networks.AsNoTracking().OrderBy(each => each.Id).FirstAsync(Stop);
        using var kept = await Website.Post(administrator, $"/networks/{known.Id}", [], "remove");
        Assert.Contains("it stays", await kept.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using var same = await Website.Post(administrator, "/networks/new", new() { ["Name"] = known.Name });
        Assert.Contains("could not be told apart", await same.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.True(await db.Networks.AnyAsync(each => each.Id == known.Id, Stop));
    }

    [Fact]
    public async Task A_school_is_added_corrected_and_taken_back()
    {
        await using var harbor = await HarborSite.Open(databases);
        using var administrator = await harbor.AsAdministrator();
        await using var db = harbor.Store.OpenFor("test");
        var network = await db.Networks.Select(each => each.Id).FirstAsync(Stop);
        using var added = await Website.Post(
            administrator,
            "/schools/new",
            new()
            {
                ["Name"] = "Quay School",
                ["Aliases"] = "PS 99\r\nThe Quay",
                ["Network"] = $"{network}",
            }
        );
        var page = added.Headers.Location!.ToString();
        var school = await db.Schools.AsNoTracking().SingleAsync(each => each.Name == "Quay School", Stop);
        Assert.Equal(["PS 99", "The Quay"], school.Aliases);
        var fields = new Dictionary<string, string>
        {
            ["Name"] = "Quayside",
            ["Aliases"] = "PS 99",
            ["Level"] = "Middle",
            ["Version"] = "0",
        };
        await Website.Post(administrator, $"{page}/entry", fields);
        Assert.Equal(
            ("Quayside", "Middle"),
            await db
                .Schools.Where(each => each.Id == school.Id)
                .Select(each => new ValueTuple<string, string>(each.Name, each.Level))
                .SingleAsync(Stop)
        );
        await Undo(administrator, page);
        Assert.Equal(
            "Quay School",
            await db.Schools.Where(each => each.Id == school.Id).Select(each => each.Name).SingleAsync(Stop)
        );
        using var late = await Website.Post(administrator, $"{page}/entry", fields);
        Assert.Contains("Saved meanwhile", await late.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hand_over_says_what_it_was_and_what_it_becomes_and_can_be_taken_back()
    {
        await using var harbor = await HarborSite.Open(databases);
        using var deputy = await harbor.As("helen-marchetti");
        await using var db = harbor.Store.OpenFor("test");
        var led = await db
            .Assignments.AsNoTracking()
            .On(new DateOnly(2026, 3, 19))
            .FirstAsync(each => each.NetworkId != null && each.Kind == AssignmentKind.LeadsNetwork && each.End == null, Stop);
        var page = $"/networks/{led.NetworkId}";
        var to = await harbor.IdOf("vivian-stroud");
        await Website.Post(deputy, page, new() { ["To"] = $"{to}", ["From"] = "2026-04-01" });
        using (var said = await Website.Page(deputy, page))
        {
            Assert.Contains("until March 31, 2026", said.QuerySelector(".toast")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("from April 1, 2026", said.QuerySelector(".toast")!.TextContent, StringComparison.Ordinal);
            await Press(deputy, said);
        }
        var now = await db.Assignments.AsNoTracking().Where(each => each.NetworkId == led.NetworkId).ToListAsync(Stop);
        Assert.Null(now.Single(each => each.Id == led.Id).End);
        Assert.DoesNotContain(now, each => each.PersonId == to);
    }

    [Fact]
    public async Task Who_is_no_administrator_adds_and_renames_nothing()
    {
        await using var harbor = await HarborSite.Open(databases);
        using var deputy = await harbor.As("helen-marchetti");
        await using var db = harbor.Store.OpenFor("test");
        var known = await db.Networks.AsNoTracking().OrderBy(each => each.Id).FirstAsync(Stop);
        foreach (var path in new[] { "/networks/new", "/schools/new", "/schools/1/entry" })
        {
            using var closed = await deputy.GetAsync(new Uri(path, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
        }
        using var refused = await Website.Post(deputy, $"/networks/{known.Id}", new() { ["Name"] = "Mine" }, "rename");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(known.Name, await NameOf(harbor, known.Id));
    }

    [Fact]
    public async Task A_records_officer_finds_the_networks_of_the_case_alone()
    {
        await using var harbor = await HarborSite.Open(databases);
        var officer = await harbor.Site.Account("records@harbor.example");
        await using (var db = harbor.Store.OpenFor("test"))
        {
            db.RoleGrants.Add(
                new RoleGrant
                {
                    AccountId = officer.Id,
                    Seat = Seat.Reco,
                    SubjectPersonId = await harbor.IdOf("marisol-vega"),
                    Start = new DateOnly(2026, 1, 1),
                    GivenBy = "test",
                    ApprovedBy = "test",
                }
            );
            await db.SaveChangesAsync(Stop);
        }
        using var browser = await harbor.Site.SignedIn("records@harbor.example");
        using var page = await Website.Page(browser, "/networks");
        var said = page.QuerySelector("main")!.TextContent;
        Assert.Contains("Marisol Vega", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Denise Okafor", said, StringComparison.Ordinal);
        await using var after = harbor.Store.OpenFor("test");
        var other = await after.Networks.SingleAsync(each => each.RosterKey == "northshore", Stop);
        var school = await after.Schools.FirstAsync(each => each.NetworkId == other.Id, Stop);
        foreach (var path in (string[])[$"/networks/{other.Id}", $"/schools/{school.Id}"])
        {
            using var closed = await browser.GetAsync(new Uri(path, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
        }
    }

    private static async Task<string> NameOf(HarborSite harbor, long network)
    {
        await using var db = harbor.Store.OpenFor("test");
        return await db.Networks.Where(each => each.Id == network).Select(each => each.Name).SingleAsync(Stop);
    }

    private static async Task Undo(HttpClient browser, string page)
    {
        using var said = await Website.Page(browser, page);
        await Press(browser, said);
    }

    private static async Task Press(HttpClient browser, AngleSharp.Dom.IDocument said)
    {
        var form = said.QuerySelector(".toast form")!;
        var fields = form.QuerySelectorAll("input")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        using var sent = new FormUrlEncodedContent(fields);
        using var answer = await browser.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), sent, Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
