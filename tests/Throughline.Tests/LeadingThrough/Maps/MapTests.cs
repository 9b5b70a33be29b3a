using System.Diagnostics;
using System.Net;
using Throughline.Access;
using Throughline.Demo.Cast;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.LeadingThrough.Maps;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.LeadingThrough.Maps;

public sealed class MapTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_map_shows_who_leads_and_who_covers_on_a_day()
    {
        await using var harbor = await HarborThrough.Open(databases);
        Assert.Contains("6 networks have an ILD", await harbor.Text("Luis Moreno", "/map"), StringComparison.Ordinal);
        var away = await Website.Page(await harbor.As("Marisol Vega"), "/map?on=2026-03-27");
        Assert.Contains(
            "Marisol Vega (Elena Ruiz covers)",
            away.QuerySelector("svg.map")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("Elena Ruiz", away.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        var leave = await harbor.Text(CentralOffice.Deputy, "/map?on=2026-02-10");
        Assert.Contains("Calvin Whitfield, who leads 2 networks", leave, StringComparison.Ordinal);
        // A seat that sees today alone gets today, whatever it asks for.
        Assert.DoesNotContain(
            "who leads 2 networks",
            await harbor.Text("Leland Marsh", "/map?on=2026-02-10"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_records_officer_sees_the_networks_of_the_case_alone_and_a_researcher_names_without_supervisors()
    {
        await using var harbor = await HarborThrough.Open(databases);
        var officer = await Map(harbor, "records@harbor.example", Seat.Reco, harbor.People["Marisol Vega"]);
        Assert.Contains("1 network has an ILD", officer, StringComparison.Ordinal);
        Assert.Contains("Marisol Vega", officer, StringComparison.Ordinal);
        Assert.DoesNotContain("Denise Okafor", officer, StringComparison.Ordinal);
        // Whose case is nobody's finds nothing, not even that there is a map.
        using var idle = await harbor.Site.SignedIn((await Granted(harbor, "idle@harbor.example", Seat.Reco, null)).Email!);
        Assert.Equal(HttpStatusCode.NotFound, (await idle.GetAsync(new Uri("/map", UriKind.Relative), Stop)).StatusCode);

        // One who studies everybody reads the current first calls; who supervises whom, and other days, are not in that view.
        var researcher = await Map(harbor, "study@harbor.example", Seat.Rsch, null, "?on=2026-02-10");
        Assert.Contains("6 networks have an ILD", researcher, StringComparison.Ordinal);
        Assert.DoesNotContain(CentralOffice.Deputy, researcher, StringComparison.Ordinal);
        Assert.DoesNotContain("who leads 2 networks", researcher, StringComparison.Ordinal);
        var consented = await Map(harbor, "one@harbor.example", Seat.Rsch, harbor.People["Marisol Vega"]);
        Assert.Contains("Marisol Vega", consented, StringComparison.Ordinal);
        Assert.DoesNotContain("Denise Okafor", consented, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_principal_sees_everybodys_first_call_of_today_and_of_another_day_the_own_networks_alone()
    {
        await using var harbor = await HarborThrough.Open(databases);
        var today = await harbor.Text("Luis Moreno", "/map");
        Assert.Contains("Denise Okafor", today, StringComparison.Ordinal);
        Assert.DoesNotContain(CentralOffice.Deputy, today, StringComparison.Ordinal);
        foreach (var page in (string[])["/map?on=2026-02-10", "/networks?on=2026-02-10"])
        {
            var before = await harbor.Text("Luis Moreno", page);
            Assert.Contains("Tidewater Network", before, StringComparison.Ordinal);
            Assert.DoesNotContain("Northshore Network", before, StringComparison.Ordinal);
        }
        Assert.Contains(
            CentralOffice.Deputy,
            await harbor.Text(CentralOffice.Superintendent, "/map"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_city_of_1800_schools_is_drawn_within_200_KB()
    {
        await using var harbor = await HarborThrough.Open(databases);
        await using (var db = harbor.Db())
        {
            for (var network = 0; network < 114; network++)
            {
                var ild = Person($"city-ild-{network}", PersonRole.Ild);
                var led = new Network { RosterKey = $"city-{network}", Name = $"City network {network}" };
                db.AddRange(ild, led);
                await db.SaveChangesAsync(Stop);
                db.Assignments.Add(
                    Assignment.Make(AssignmentKind.LeadsNetwork, ild, led.RosterKey, new(2025, 8, 1), null, network: led.Id)
                );
                for (var each = 0; each < 15; each++)
                {
                    var school = new School
                    {
                        RosterKey = $"city-{network}-{each}",
                        Name = $"City Elementary School {network}-{each}",
                        NetworkId = led.Id,
                    };
                    var principal = Person($"city-principal-{network}-{each}", PersonRole.Principal);
                    db.AddRange(school, principal);
                    await db.SaveChangesAsync(Stop);
                    db.Assignments.Add(
                        Assignment.Make(
                            AssignmentKind.LeadsSchool,
                            principal,
                            school.RosterKey,
                            new(2025, 8, 1),
                            null,
                            school: school.Id
                        )
                    );
                }
            }
            await db.SaveChangesAsync(Stop);
        }
        var browser = await harbor.As("Marisol Vega");
        var size = (await browser.GetStringAsync(new Uri("/map", UriKind.Relative), Stop)).Length;
        var took = new List<double>();
        for (var round = 0; round < 5; round++)
        {
            var watch = Stopwatch.StartNew();
            await browser.GetStringAsync(new Uri("/map", UriKind.Relative), Stop);
            took.Add(watch.Elapsed.TotalMilliseconds);
        }
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{size / 1024} KB, {took.Min():F0} ms at best, {took.Order().ElementAt(2):F0} ms in the middle"
        );
        Assert.InRange(size, 1, 200 * 1024);
        // Far above what it takes, for machines that do other things; bench measures.
        Assert.InRange(took.Min(), 0, 1000);
    }

    private static async Task<string> Map(HarborThrough harbor, string email, Seat seat, long? subject, string query = "")
    {
        await Granted(harbor, email, seat, subject);
        using var browser = await harbor.Site.SignedIn(email);
        using var page = await Website.Page(browser, $"/map{query}");
        return HarborThrough.Words(page.QuerySelector("main")!.TextContent);
    }

    private static async Task<Account> Granted(HarborThrough harbor, string email, Seat seat, long? subject)
    {
        var account = await harbor.Site.Account(email);
        await using var db = harbor.Db();
        db.RoleGrants.Add(
            new RoleGrant
            {
                AccountId = account.Id,
                Seat = seat,
                SubjectPersonId = subject,
                Start = new(2026, 1, 1),
                GivenBy = "test",
                ApprovedBy = "test",
            }
        );
        await db.SaveChangesAsync(Stop);
        return account;
    }

    private static Person Person(string key, PersonRole role) =>
        new()
        {
            RosterKey = key,
            Name = $"Pat {key}",
            Role = role,
        };
}
