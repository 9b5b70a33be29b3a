using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Imports;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Frame.Setup;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Frame.Setup;

public sealed partial class FirstRunTests(Databases databases)
{
    private const string Admin = "it@pine.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task An_administrator_goes_from_nothing_to_people_and_named_leaders(string kind)
    {
        await using var site = await Website.Of(await databases.Fresh(kind));
        var browser = await Administrator(site);
        var chosen = await Website.Post(browser, "/setup", new() { ["Design"] = "atlanta" });
        Assert.Equal("/setup/roster", chosen.Headers.Location!.ToString());

        var looked = await Send(browser, "/setup/roster", Pine.Files());
        Assert.Equal(HttpStatusCode.Redirect, looked.StatusCode);
        var run = looked.Headers.Location!.ToString();
        var preview = await Settled(browser, run);
        Assert.Contains("Nothing is changed yet", preview, StringComparison.Ordinal);
        Assert.Contains("Line 4", preview, StringComparison.Ordinal);
        await using (var db = site.Store.OpenFor("test"))
        {
            Assert.Equal(0, await db.People.CountAsync(Stop));
        }

        await Website.Post(browser, run, new() { ["run"] = run.Split('=')[^1] }, null, "/setup/roster?handler=import");
        Assert.Contains("Undo this import", await Settled(browser, run), StringComparison.Ordinal);
        await using (var db = site.Store.OpenFor("test"))
        {
            Assert.Equal(5, await db.People.CountAsync(Stop));
            var district = await db.District.SingleAsync(Stop);
            Assert.Equal(
                ("Pine Unified", "atlanta", "SRT executive director"),
                (district.Name, district.Design, district.IldTitle)
            );
        }

        var page = await Website.Page(browser, "/setup/leaders");
        var chief = page.QuerySelector("#Chief option[selected]")!;
        Assert.Equal("Dana Deputy", chief.TextContent);
        var named = await Website.Post(
            browser,
            "/setup/leaders",
            new()
            {
                ["Chief"] = chief.GetAttribute("value")!,
                ["Senior"] = page.QuerySelectorAll("#Senior option")
                    .Single(each => each.TextContent == "Sam Super")
                    .GetAttribute("value")!,
            }
        );
        var text = await named.Content.ReadAsStringAsync(Stop);
        Assert.Contains("not shown again", text, StringComparison.Ordinal);
        await TheyAloneChooseHowTheySignIn(site, browser, text);
        await using (var db = site.Store.OpenFor("test"))
        {
            Assert.Equal(
                [Seat.Chief, Seat.Senr],
                (
                    await db.RoleGrants.Where(grant => grant.Seat != Seat.Sysa).Select(grant => grant.Seat).ToListAsync(Stop)
                ).Order()
            );
            Assert.True(await db.JournalEntries.AnyAsync(entry => entry.Kind == "RoleGrant" && entry.Who == Admin, Stop));
        }
        // Once only.
        await using var again = site.Store.OpenFor("test");
        var people = await again.People.Select(person => person.Id).ToListAsync(Stop);
        var (_, refusal) = await new FirstLeaders(
            again,
            (_, _) => throw new InvalidOperationException("Nobody is invited.")
        ).Name(people[0], people[1], Reader.Nobody, Stop);
        Assert.Contains("already", refusal, StringComparison.Ordinal);
    }

    // The administrator is shown two links and no password; each works once, and its owner reads who made it and that it was used.
    private static async Task TheyAloneChooseHowTheySignIn(Website site, HttpClient administrator, string shown)
    {
        var links = WelcomeLink().Matches(shown).Select(match => match.Value).Distinct().ToList();
        Assert.Equal(2, links.Count);
        var admin = Admin.ToUpperInvariant();
        await using (var db = site.Store.OpenFor("test"))
        {
            Assert.All(
                await db.Users.Where(each => each.NormalizedEmail != admin).ToListAsync(Stop),
                each => Assert.Null(each.PasswordHash)
            );
        }
        Assert.DoesNotContain(
            "/welcome/",
            await administrator.GetStringAsync(new Uri("/setup/leaders", UriKind.Relative), Stop),
            StringComparison.Ordinal
        );
        var leader = site.Visitor();
        var entered = await Website.Post(
            leader,
            links[0],
            new() { ["Password"] = "four words of mine only", ["Again"] = "four words of mine only" }
        );
        Assert.Equal("/account?welcome=yes", entered.Headers.Location!.ToString());
        var told = await leader.GetStringAsync(new Uri("/notices", UriKind.Relative), Stop);
        Assert.Contains($"Your invitation was used just now; {Admin} made it.", told, StringComparison.Ordinal);
        var late = await administrator.GetAsync(new Uri(links[0], UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        Assert.Contains("It was used", await late.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await using var after = site.Store.OpenFor("test");
        Assert.True(await after.JournalEntries.AnyAsync(entry => entry.Kind == "SignInLink" && entry.Act == "changed", Stop));
    }

    [GeneratedRegex("/welcome/[A-Za-z0-9_-]{30,}", RegexOptions.NonBacktracking)]
    private static partial Regex WelcomeLink();

    [Fact]
    public async Task A_later_roster_makes_nobody_an_evaluator_or_a_senior_leader_without_one_approving()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var browser = await Administrator(site);
        await BringIn(browser, Pine.Files());
        var later = Pine.Files()
            .Select(file =>
                file.Name switch
                {
                    "people.csv" => (
                        file.Name,
                        file.Text
                            + "max,senior_leader,Max More,max@pine.example,,,,\neva,central_office,Eva Office,eva@pine.example,,,,\n"
                    ),
                    "assignments.csv" => (
                        file.Name,
                        file.Text + "evaluates,eva,pat,2026-09-01,\nsupervises,dana,eva,2026-09-01,\n"
                    ),
                    _ => file,
                }
            )
            .ToList();
        var said = await BringIn(browser, later);
        Assert.Contains("2 rows wait for a senior leader", said, StringComparison.Ordinal);
        Assert.Contains("Max More comes in as central office", said, StringComparison.Ordinal);
        await BringIn(browser, later);
        await using var db = site.Store.OpenFor("test");
        Assert.Equal(2, await db.People.CountAsync(each => each.Role == PersonRole.SeniorLeader, Stop));
        Assert.False(await db.Assignments.AnyAsync(each => each.Kind == AssignmentKind.Evaluates, Stop));
        Assert.True(await db.Assignments.AnyAsync(each => each.RosterKey == "supervises|dana|eva|2026-09-01", Stop));
        var proposal = await db.Set<EvaluatorProposal>().SingleAsync(Stop);
        Assert.Equal((Admin, null), (proposal.ProposedBy, proposal.DecidedAt));
    }

    private static async Task<string> BringIn(HttpClient browser, IEnumerable<(string Name, string Text)> files)
    {
        var run = (await Send(browser, "/setup/roster", files)).Headers.Location!.ToString();
        await Settled(browser, run);
        await Website.Post(browser, run, new() { ["run"] = run.Split('=')[^1] }, null, "/setup/roster?handler=import");
        return await Settled(browser, run);
    }

    [Fact]
    public async Task An_import_is_taken_back_from_its_page()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var browser = await Administrator(site);
        await Harbor.Import(site.Store);
        var list = await Website.Page(browser, "/imports");
        Assert.Contains("1 import", list.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var undone = await Website.Post(browser, "/imports/1", [], null, "/imports/1?handler=undo");
        Assert.Equal("/imports", undone.Headers.Location!.ToString());
        await using var db = site.Store.OpenFor("test");
        Assert.Equal(0, await db.People.CountAsync(Stop));
    }

    [Theory]
    [InlineData("notes.txt", "hello")]
    [InlineData("people.csv", "id,role\n")]
    [InlineData("roster.zip", "PK\u0003\u0004 and then nothing")]
    public async Task What_is_no_roster_is_refused_in_a_sentence_and_nothing_is_kept(string name, string content)
    {
        await using var site = await Website.Of(await databases.Fresh());
        var browser = await Administrator(site);
        var sent = await Send(browser, "/setup/roster", [(name, content)]);
        var text = await Settled(browser, sent.Headers.Location!.ToString());
        Assert.Contains("Nothing was kept", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        await using var db = site.Store.OpenFor("test");
        Assert.False(await db.Imports.AnyAsync(Stop));
    }

    [Theory]
    [InlineData("/setup")]
    [InlineData("/setup/roster")]
    [InlineData("/setup/calendars")]
    [InlineData("/setup/leaders")]
    [InlineData("/imports")]
    public async Task Nobody_but_an_administrator_knows_of_setting_up(string path)
    {
        await using var site = await Website.Of(await databases.Fresh());
        await Harbor.Import(site.Store);
        await using var db = site.Store.OpenFor("test");
        var deputy = await db.People.SingleAsync(person => person.RosterKey == "helen-marchetti", Stop);
        await site.Account("deputy@harbor.example", deputy.Id);
        var browser = await site.SignedIn("deputy@harbor.example");
        var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("/promise", UriKind.Relative), Stop)).StatusCode);
    }

    internal static async Task<HttpClient> Administrator(Website site)
    {
        var account = await site.Account(Admin);
        await using var db = site.Store.OpenFor("test");
        db.RoleGrants.Add(
            new RoleGrant
            {
                AccountId = account.Id,
                Seat = Seat.Sysa,
                Start = new DateOnly(2020, 1, 1),
                GivenBy = "test",
            }
        );
        await db.SaveChangesAsync(Stop);
        return await site.SignedIn(Admin);
    }

    internal static async Task<HttpResponseMessage> Send(
        HttpClient browser,
        string path,
        IEnumerable<(string Name, string Text)> files
    )
    {
        var page = await Website.Page(browser, path);
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, text) in files)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "Files", name);
        }
        return await browser.PostAsync(new Uri(path, UriKind.Relative), form, Stop);
    }

    internal static async Task<string> Settled(HttpClient browser, string run)
    {
        for (var at = 0; at < 200; at++)
        {
            var answer = await browser.GetAsync(new Uri(run, UriKind.Relative), Stop);
            if (!answer.Headers.Contains("Refresh"))
            {
                return await answer.Content.ReadAsStringAsync(Stop);
            }
            await Task.Delay(100, Stop);
        }
        throw new TimeoutException("The run did not end.");
    }
}
