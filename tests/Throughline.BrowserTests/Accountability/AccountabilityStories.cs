using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Throughline.Access;
using Throughline.Accountability.Scorecards.Loading;
using Throughline.Accountability.Scorecards.Loading.Mapping;
using Throughline.Accountability.Scorecards.Loading.Sheets;
using Throughline.Demo;
using Throughline.Demo.Cast;
using Throughline.Frame.Imports;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Rosters;
using Throughline.Frame.Seats;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Throughline.BrowserTests.Accountability;

/// <summary>The system holds schools to account and pays for it in hours: stories 5 and 24, with the numbers of the study and with others.</summary>
public sealed class AccountabilityStories(Browser browser) : IAsyncLifetime
{
    private const string Ild = "Calvin Whitfield";
    private RunningApp app = null!;
    private long network;
    private List<School> schools = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.On(new DemoClock(TimeProvider.System));
        await using var db = app.Store.OpenFor("test");
        var roster = HarborUnified.Roster(HarborDesign.Find(HarborDesign.Own)!);
        await RosterImport.Run(db, new RosterReading(roster, [], RosterFormats.Csv), "harbor", "hash", isTrial: false);
        network = await db.Networks.Where(one => one.RosterKey == "mariner").Select(one => one.Id).SingleAsync(Stop);
        schools = await db.Schools.Where(one => one.NetworkId == network).OrderBy(one => one.Name).ToListAsync(Stop);
        foreach (var name in new[] { CentralOffice.Operations, CentralOffice.Deputy, CentralOffice.Data, Ild })
        {
            var account = await app.Account(
                Address(name),
                await db.People.Where(one => one.Name == name).Select(one => one.Id).SingleAsync(Stop)
            );
            if (name == CentralOffice.Data)
            {
                db.RoleGrants.Add(
                    new RoleGrant
                    {
                        AccountId = account.Id,
                        Seat = Seat.Data,
                        Start = new(2025, 8, 1),
                        GivenBy = "test",
                    }
                );
            }
        }
        await db.SaveChangesAsync(Stop);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(6, "5", "15", "30 h", "20", "fourth of 6", "0 of 6")]
    [InlineData(5, "3", "7.5", "15 h", "10", "third of 5", "0 of 5")]
    public async Task Story_5_decks_are_priced_before_they_are_sent_the_limit_trips_and_the_data_office_presents(
        int decks,
        string hours,
        string limit,
        string price,
        string visits,
        string tooMany,
        string helped
    )
    {
        var chief = await SignedIn(CentralOffice.Deputy);
        await chief.Visit("/accountability/limit");
        await chief.GetByLabel("Hours of each ILD").FillAsync(limit);
        await chief.GetByLabel("From").FillAsync("2026-01-05");
        await chief.GetByLabel("To", new() { Exact = true }).FillAsync("2026-06-12");
        await Press(chief, "Set it");

        var asker = await SignedIn(CentralOffice.Operations);
        await Price(asker, decks, hours);
        var panel = asker.Locator("#price");
        await Expect(panel).ToContainTextAsync($"{visits} principal visits forgone");
        await Expect(panel).ToContainTextAsync($"= {price}");
        await Expect(panel).ToContainTextAsync($"The {tooMany} is one too many");
        await asker.GetByLabel("Ask the ILD for all").CheckAsync();
        await Press(asker, "Send it");

        // Those within the limit pass with one button each; the one too many only with a reason in the chief's own name.
        await chief.Visit("/gate");
        for (var left = chief.GetByRole(AriaRole.Button, new() { Name = "Let it through" }); await left.CountAsync() > 0; )
        {
            await left.First.ClickAsync();
        }
        for (
            var left = chief.GetByRole(AriaRole.Link, new() { Name = "Answer it, with your reason" });
            await left.CountAsync() > 0;

        )
        {
            await left.First.ClickAsync();
            await chief.GetByLabel("Your reason").FillAsync("The board asked for all of them.");
            await Press(chief, "Let it through");
        }

        var ild = await SignedIn(Ild);
        await ild.Visit("/accountability");
        await Expect(ild.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync($"Accountability takes {price} of you");
        for (var said = 0; said < decks; said++)
        {
            await ild.GetByLabel("No", new() { Exact = true }).First.CheckAsync();
            await ild.GetByRole(AriaRole.Button, new() { Name = "Say so" }).First.ClickAsync();
        }
        await Expect(ild.GetByText(helped)).ToBeVisibleAsync();
        await Expect(ild.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync($"Accountability takes {price} of you");

        // The next one is over the limit before it is sent; presented from what is stored, it takes no hour.
        await Price(asker, 1, hours);
        await Expect(panel).ToContainTextAsync("one too many");
        await asker.GetByLabel("The data office presents it from what is stored").CheckAsync();
        await Press(asker, "Send it");
        await ild.Visit("/accountability");
        await Expect(ild.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync($"Accountability takes {price} of you");
        await Expect(ild.Locator("main")).ToContainTextAsync("spared");
        var office = await SignedIn(CentralOffice.Data);
        await office.Visit("/scorecard/reviews");
        await office.GetByRole(AriaRole.Link, new() { Name = schools[0].Name }).ClickAsync();
        await Expect(office.Locator("main")).ToContainTextAsync("ILD hours: 0 h");
        await office.GetByLabel("What was decided").FillAsync("Facilities repairs the science room.");
        await Press(office, "Keep it");
        await Expect(office.GetByText("Facilities repairs the science room.").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("FromLastResult", 60, 92, 71, "63.3%", "73.4%", "92.7%")]
    [InlineData("SameEnd", 60, 92, 71, "63.3%", "72.8%", "92.7%")]
    [InlineData("SameEnd", 40, 88, 52, "45%", "55.6%", "89%")]
    public async Task Story_24_a_round_closes_and_the_next_target_support_and_load_follow_from_the_change(
        string rule,
        int reading,
        int attendance,
        int result,
        string first,
        string next,
        string ofAttendance
    )
    {
        var school = schools.Single(one => one.Name.StartsWith("Seaton", StringComparison.Ordinal));
        await Load($"{school.RosterKey},2025,Reading,{reading}\n{school.RosterKey},2025,Attendance,{attendance}");
        foreach (var (other, at) in schools.Where(one => one.Id != school.Id).Select((one, at) => (one, at)))
        {
            await Load(
                string.Join(
                    '\n',
                    Enumerable
                        .Range(0, 3)
                        .Select(year => $"{other.RosterKey},{2023 + year},Reading,{45 + at + year * (1 + at % 3)}")
                )
            );
        }
        var office = await SignedIn(CentralOffice.Data);
        await OpenRound(office, "2025-26", "FromLastResult");
        var round = $"{new Uri(office.Url).AbsolutePath}/schools/{school.Id}";
        await office.Visit(round);
        await Expect(office.GetByRole(AriaRole.Row, new() { Name = "Halve the gap" }).Filter(new() { HasText = first }))
            .ToBeVisibleAsync();
        await Expect(office.GetByRole(AriaRole.Row, new() { Name = "Halve the gap" }).Filter(new() { HasText = ofAttendance }))
            .ToBeVisibleAsync();
        await Propose(office, "Reading", "Its reading team has two coaches now.");
        var chief = await SignedIn(CentralOffice.Deputy);
        await chief.Visit(round);
        await chief.GetByRole(AriaRole.Button, new() { Name = "Agree 1 target" }).ClickAsync();
        await Expect(chief.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Agreed on");

        // A year later: the result jumps, the data office looks first, then the window goes on by the district's dated choice.
        await Load($"{school.RosterKey},2026,Reading,{result}");
        await OpenRound(office, "2026-27", rule);
        round = $"{new Uri(office.Url).AbsolutePath}/schools/{school.Id}";
        await office.Visit(round);
        await Expect(office.GetByText("No target follows from it until the data office has looked")).ToBeVisibleAsync();
        await office.GetByLabel("What did you find?").FillAsync("Counted anew; the figure is right.");
        await Press(office, "Looked at");
        await Expect(office.GetByRole(AriaRole.Row, new() { Name = "Halve the gap" }).Filter(new() { HasText = next }))
            .ToBeVisibleAsync();
        await Propose(office, "Reading", "Two coaches stay.");
        await chief.Visit(round);
        await Expect(chief.GetByText("The ILD’s load goes from")).ToBeVisibleAsync();
        await chief.GetByLabel("Support level").SelectOptionAsync("Light");
        await chief.GetByLabel("Why, where it is another level than the rule’s").FillAsync("It asked for less.");
        await chief.GetByRole(AriaRole.Button, new() { Name = "Agree 1 target" }).ClickAsync();
        await chief.Visit($"/scorecard/networks/{network}");
        // One school of the network is light now: half a school less.
        await Expect(chief.Locator(".stats")).ToContainTextAsync((schools.Count - 0.5).ToString(CultureInfo.InvariantCulture));
    }

    private async Task<IPage> SignedIn(string name)
    {
        var page = await browser.Open(app.Root, Screen.Wide);
        await page.SignIn(Address(name));
        return page;
    }

    private async Task Price(IPage asker, int decks, string hours)
    {
        await asker.Visit($"/accountability/ask?network={network}");
        foreach (var school in schools.Take(decks))
        {
            await asker.GetByLabel(school.Name, new() { Exact = true }).CheckAsync();
        }
        await asker.GetByLabel("Hours of the ILD for each").FillAsync(hours);
        await asker.GetByLabel("On, or by").FillAsync("2026-03-19");
        await Press(asker, "Show the price");
    }

    private static async Task OpenRound(IPage office, string year, string rule)
    {
        await office.Visit("/scorecard/rounds");
        await office.GetByLabel("Targets for the school year").FillAsync(year);
        await office.Locator($"input[name=Rule][value={rule}]").CheckAsync();
        await Press(office, "Open it");
        await office.WaitForURLAsync(address => address.Contains("/scorecard/rounds/", StringComparison.Ordinal));
    }

    private static async Task Propose(IPage office, string indicator, string why)
    {
        var panel = office.Locator(".panel", new() { Has = office.GetByRole(AriaRole.Heading, new() { Name = indicator }) });
        await panel.Locator("summary").Filter(new() { HasText = indicator }).ClickAsync();
        await panel.GetByLabel("Method", new() { Exact = true }).SelectOptionAsync("HalveTheGap");
        await panel.GetByLabel("Why", new() { Exact = true }).FillAsync(why);
        await panel.GetByRole(AriaRole.Button, new() { Name = $"Propose it for {indicator}" }).ClickAsync();
        await Expect(office.GetByText("One target is proposed")).ToBeVisibleAsync();
    }

    private async Task Load(string rows)
    {
        await using var db = app.Store.OpenFor("import scorecard");
        var file = ScoreFile.Of("figures.csv", Encoding.UTF8.GetBytes($"school_id,year,indicator,value\n{rows}"));
        await ScoreImport.Run(db, file, await Proposal.Of(db, file, null, Stop), new(), Stop);
    }

    private static Task Press(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    private static string Address(string name) => $"{CastName.Id(name)}@harbor.example";
}
