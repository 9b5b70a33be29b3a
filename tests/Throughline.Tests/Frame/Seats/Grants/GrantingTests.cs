using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Frame.Seats.Grants;
using Throughline.Persistence;
using Throughline.Tests.Hosting.SignIn;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Frame.Seats.Grants;

public sealed class GrantingTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_grant_that_needs_a_yes_counts_once_another_senior_leader_has_said_it()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var administrator = await site.Account("it@harbor.example");
        await Given.Seat(site.Store, administrator.Id, Seat.Sysa);
        var leader = await site.Account("senr@harbor.example", await Given.Person(site.Store, "Sen", PersonRole.SeniorLeader));
        var auditor = await site.Account("audr@harbor.example");
        var it = await site.SignedIn("it@harbor.example");
        var senr = await site.SignedIn("senr@harbor.example");
        var audr = await site.SignedIn("audr@harbor.example");

        await Give(it, auditor.Id, Seat.Audr);
        Assert.Equal(HttpStatusCode.NotFound, (await audr.GetAsync(Path("/grants"), Stop)).StatusCode);
        var own = await Website.Page(senr, "/account");
        Assert.Contains("Auditor", own.Body!.TextContent, StringComparison.Ordinal);
        var self = await Website.Post(it, "/grants", Row(1 + 1), "Approve");
        Assert.Equal(HttpStatusCode.Forbidden, self.StatusCode);
        await Website.Post(senr, "/grants", Row(2), "Approve");
        Assert.Equal(HttpStatusCode.OK, (await audr.GetAsync(Path("/grants"), Stop)).StatusCode);

        await using var db = site.Store.OpenFor("test");
        Assert.Contains(
            await db.JournalEntries.ToListAsync(Stop),
            each => each.Who == "senr@harbor.example" && each.After?.Contains("ApprovedBy", StringComparison.Ordinal) == true
        );
        Assert.NotEqual(0, leader.Id);
    }

    [Fact]
    public async Task Nobody_raises_themselves()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var administrator = await site.Account("it@harbor.example");
        await Given.Seat(site.Store, administrator.Id, Seat.Sysa);
        var both = await site.Account("both@harbor.example", await Given.Person(site.Store, "Both", PersonRole.SeniorLeader));
        await Given.Seat(site.Store, both.Id, Seat.Sysa);
        var it = await site.SignedIn("it@harbor.example");
        var browser = await site.SignedIn("both@harbor.example");
        // No form for one's own account, and posting it all the same is refused.
        Assert.Null((await Website.Page(it, $"/accounts/{administrator.Id}")).QuerySelector("[name='Asked.Seat']"));
        await using (var db = site.Store.OpenFor("test"))
        {
            var reader = await db.ReaderOf(administrator, null, Stop);
            Assert.Contains(
                "themselves",
                await Granting.Give(db, Asked(administrator.Id, Seat.Data), reader, Stop),
                StringComparison.Ordinal
            );
            // Whoever gave it does not approve it, nor who is to hold it.
            var two = await db.ReaderOf(both, null, Stop);
            var other = await site.Account("other@harbor.example");
            Assert.Null(await Granting.Give(db, Asked(other.Id, Seat.Audr), two, Stop));
            Assert.Null(await Granting.Give(db, Asked(both.Id, Seat.Audr), reader, Stop));
            await db.SaveChangesAsync(Stop);
            foreach (var grant in await db.RoleGrants.Where(each => each.Seat == Seat.Audr).ToListAsync(Stop))
            {
                Assert.NotNull(grant.Approve(two));
            }
        }
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Path("/accounts/999"), Stop)).StatusCode);
    }

    [Theory]
    [InlineData("SENR", "roster")]
    [InlineData("CHIEF", "roster")]
    [InlineData("ILD", "roster")]
    [InlineData("EVP", "whom")]
    [InlineData("GUEST", "whom")]
    [InlineData("RSCH", "ends")]
    [InlineData("RECO", "ends")]
    public async Task What_the_rules_of_giving_do_not_allow_is_refused(string seat, string because)
    {
        await using var site = await Website.Of(await databases.Fresh());
        var administrator = await site.Account("it@harbor.example");
        await Given.Seat(site.Store, administrator.Id, Seat.Sysa);
        var other = await site.Account("other@harbor.example");
        await using var db = site.Store.OpenFor("test");
        var reader = await db.ReaderOf(administrator, null, Stop);
        Assert.Contains(
            because,
            await Granting.Give(db, Asked(other.Id, SeatWords.Parse(seat)), reader, Stop),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_first_administrator_names_the_first_leaders_once()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var first = await site.Account("first@harbor.example");
        await Given.Seat(site.Store, first.Id, Seat.Sysa);
        var second = await site.Account("second@harbor.example");
        await Given.Seat(site.Store, second.Id, Seat.Sysa);
        await using var db = site.Store.OpenFor("test");
        var one = await db.ReaderOf(first, null, Stop);
        var two = await db.ReaderOf(second, null, Stop);
        Assert.NotNull(await FirstNaming.Name(db, Seat.Senr, first.Id, one, Stop));
        Assert.NotNull(await FirstNaming.Name(db, Seat.Senr, first.Id, two, Stop));
        Assert.NotNull(await FirstNaming.Name(db, Seat.Evi, second.Id, one, Stop));
        Assert.Null(await FirstNaming.Name(db, Seat.Senr, second.Id, one, Stop));
        await db.SaveChangesAsync(Stop);
        Assert.NotNull(await FirstNaming.Name(db, Seat.Senr, second.Id, one, Stop));
        Assert.Null(await FirstNaming.Name(db, Seat.Chief, second.Id, one, Stop));
    }

    [Fact]
    public async Task A_seat_given_before_there_is_a_zone_holds_as_soon_as_a_roster_says_one_where_it_is_still_yesterday()
    {
        // Half past seven in the evening in Chicago; the page says tomorrow.
        var evening = new HandClock(new DateTimeOffset(2026, 11, 30, 1, 30, 0, TimeSpan.Zero));
        await using var site = await Website.Of(await databases.Fresh(clock: evening));
        var first = await site.Account("first@harbor.example");
        await Given.Seat(site.Store, first.Id, Seat.Sysa);
        var leader = await site.Account("leader@harbor.example");
        var data = await site.Account("data@harbor.example");
        await using var db = site.Store.OpenFor("test");
        var one = await db.ReaderOf(first, null, Stop);
        Assert.Null(await FirstNaming.Name(db, Seat.Senr, leader.Id, one, Stop));
        Assert.Null(
            await Granting.Give(db, new GrantAsked(data.Id, Seat.Data, false, null, one.Today, null, "Figures"), one, Stop)
        );
        await db.SaveChangesAsync(Stop);
        await Harbor.Import(site.Store);
        var district = await db.District.SingleAsync(Stop);
        Assert.True((await db.ReaderOf(leader, district, Stop)).Holds(Seat.Senr));
        Assert.True((await db.ReaderOf(data, district, Stop)).Holds(Seat.Data));
    }

    [Fact]
    public async Task A_director_names_her_assistant_and_takes_it_back_and_nobody_else_does()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var administrator = await site.Account("it@harbor.example");
        await Given.Seat(site.Store, administrator.Id, Seat.Sysa);
        var ana = await Given.Person(site.Store, "Ana", PersonRole.Ild);
        await site.Account("ana@harbor.example", ana);
        var ben = await site.Account("ben@harbor.example", await Given.Person(site.Store, "Ben", PersonRole.CentralOffice));
        var browser = await site.SignedIn("ana@harbor.example");
        await Website.Post(browser, "/account/delegates", new() { ["Assistant"] = $"{ben.Id}" });
        await using (var db = site.Store.OpenFor("test"))
        {
            Assert.Contains(Seat.Asst, (await db.ReaderOf(ben, null, Stop)).Toward(ana));
            var it = await db.ReaderOf(administrator, null, Stop);
            var other = await site.Account("other@harbor.example");
            var asked = Asked(other.Id, Seat.Asst) with { SubjectPersonId = ana };
            Assert.Contains("own assistant", await Granting.Give(db, asked, it, Stop), StringComparison.Ordinal);
        }
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await site.SignedIn("ben@harbor.example")).GetAsync(Path("/account/delegates"), Stop)).StatusCode
        );
        await Website.Post(browser, "/account/delegates", new() { ["id"] = "2" }, "End");
        await using var after = site.Store.OpenFor("test");
        Assert.DoesNotContain(Seat.Asst, (await after.ReaderOf(ben, null, Stop)).Toward(ana));
    }

    private static GrantAsked Asked(long account, Seat seat) =>
        new(account, seat, false, null, DateOnly.FromDateTime(DateTime.UtcNow), null, "");

    private static Task<HttpResponseMessage> Give(HttpClient browser, long account, Seat seat) =>
        Website.Post(
            browser,
            $"/accounts/{account}",
            new() { ["Asked.Seat"] = seat.Word(), ["Asked.Start"] = $"{DateTime.UtcNow:yyyy-MM-dd}" },
            "Grant"
        );

    private static Dictionary<string, string> Row(long id) => new() { ["id"] = $"{id}", ["version"] = "0" };

    private static Uri Path(string path) => new(path, UriKind.Relative);
}
