using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Throughline.Demo;
using Throughline.Frame.Imports;
using Throughline.Frame.People;
using Throughline.Frame.Rosters;
using Xunit;

namespace Throughline.BrowserTests.LeadingThrough;

/// <summary>Harbor with its asks, contact chart, requests and what went around, on its own day; once for all stories.</summary>
public sealed class ThroughApp : IAsyncLifetime
{
    private RunningApp app = null!;
    private Dictionary<string, long> people = [];

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.On(new DemoClock(TimeProvider.System));
        await using var db = app.Store.OpenFor("test");
        var roster = HarborUnified.Roster(HarborDesign.Find(HarborDesign.Own)!);
        await RosterImport.Run(db, new RosterReading(roster, [], RosterFormats.Csv), "harbor", "hash", isTrial: false);
        await HarborAsks.Write(db, CancellationToken.None);
        await HarborRequests.Write(db, CancellationToken.None);
        await HarborAround.Write(db, CancellationToken.None);
        people = await db.People.ToDictionaryAsync(person => person.RosterKey, person => person.Id);
    }

    /// <summary>That person's own window, signed in.</summary>
    internal async Task<IPage> As(Browser browser, string key, Screen screen)
    {
        await using (var db = app.Store.OpenFor("test"))
        {
            if (!await db.Users.AnyAsync(account => account.Email == $"{key}@harbor.example"))
            {
                await app.Account($"{key}@harbor.example", people[key]);
            }
        }
        var page = await browser.Open(app.Root, screen);
        await page.SignIn($"{key}@harbor.example");
        return page;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

/// <summary>Stories 18 to 21 and 28 as people live them, in Harbor on its own day; some once more with other people and numbers.</summary>
public sealed class ThroughStories(Browser browser, ThroughApp app) : IClassFixture<ThroughApp>
{
    [Theory]
    [InlineData("helen-marchetti", "James Abernathy", "james-abernathy", "Marisol Vega", "marisol-vega")]
    [InlineData("vivian-stroud", "Farid Haddad", "farid-haddad", "Marisol Vega", "marisol-vega")]
    public async Task Story_18_a_principal_goes_to_the_top_and_is_led_to_the_ILD_in_one_action_with_a_courteous_reason(
        string top,
        string principal,
        string principalKey,
        string ild,
        string ildKey
    )
    {
        var office = await As(top, Screen.Wide);
        await office.Visit("/through");
        var before = await SentBack(office);
        await office.Visit("/around/new");
        var choice = await office
            .GetByLabel("Who came to you?")
            .Locator("option")
            .Filter(new() { HasText = principal })
            .First.GetAttributeAsync("value");
        await office.GetByLabel("Who came to you?").SelectOptionAsync(choice!);
        await office
            .Locator("section[aria-labelledby=h-direct]")
            .GetByLabel("What about, in a few words")
            .FillAsync("A plan for room 12");
        await office.GetByRole(AriaRole.Button, new() { Name = "Send back" }).First.ClickAsync();
        await Assertions
            .Expect(office.GetByText($"Sent back. {ild} has it now, and the principal your words."))
            .ToBeVisibleAsync();
        var (came, back) = await SentBack(office);
        Assert.Equal((before.Came + 1, before.Back + 1), (came, back));

        var hers = await As(ildKey, Screen.Phone);
        await hers.Visit("/notices");
        await hers.GetByText("You are brought in: a principal of yours came to the central office.").First.ClickAsync();
        await Assertions.Expect(hers.GetByText("A plan for room 12").First).ToBeVisibleAsync();

        var his = await As(principalKey, Screen.Phone);
        await his.Visit("/my-ild");
        await Assertions
            .Expect(his.GetByText($"Thank you for coming to me. {ild} works on this with you").First)
            .ToBeVisibleAsync();
        await Assertions.Expect(his.Locator("main")).Not.ToContainTextAsync("bypass");
    }

    [Fact]
    public async Task Story_19_a_board_matter_goes_to_the_superintendent_who_redirects_and_only_counts_are_shown()
    {
        var ild = await As("thomas-brandt", Screen.Wide);
        await ild.Visit("/through");
        var before = await Board(ild);
        await ild.Visit("/around/new");
        var form = ild.Locator("section[aria-labelledby=h-report]");
        await form.GetByLabel("A board member turned to a principal").CheckAsync();
        await form.GetByLabel("What about, in a few words").FillAsync("A call about a bell schedule");
        await form.GetByRole(AriaRole.Button, new() { Name = "Report it" }).ClickAsync();
        await Assertions.Expect(ild.GetByText("It is with the superintendent, who redirects it.")).ToBeVisibleAsync();
        await Assertions.Expect(ild.GetByText("bell schedule")).ToHaveCountAsync(0);

        var top = await As("ingeborg-salter", Screen.Wide);
        await top.Visit("/through");
        var mine = top.Locator("#mine li").Filter(new() { HasText = "A call about a bell schedule" });
        await mine.GetByRole(AriaRole.Button, new() { Name = "Redirect" }).ClickAsync();
        await Assertions.Expect(top.GetByText("Redirected.").First).ToBeVisibleAsync();

        // The deputy is told that there was one, and not what; the count has gone up by one, with no rate beside it.
        var deputy = await As("helen-marchetti", Screen.Phone);
        await deputy.Visit("/notices");
        await Assertions
            .Expect(deputy.GetByText("A board matter was reported. It is with the superintendent.").First)
            .ToBeVisibleAsync();
        await deputy.Visit("/through");
        Assert.Equal(2, await Board(deputy));
        Assert.Equal(0, before);
        await Assertions.Expect(deputy.Locator("section[aria-labelledby=h-around]")).Not.ToContainTextAsync("%");
        // The charter is of December 8: fewer each month since.
        var months = await deputy.Locator("section[aria-labelledby=h-around] tbody tr td:nth-child(5)").AllTextContentsAsync();
        Assert.Equal(["2", "2", "3", "4", "5"], months.Take(5));
    }

    [Fact]
    public async Task Story_19_a_principal_whom_a_board_member_directs_tells_the_ILD_in_a_line_who_reports_it()
    {
        var his = await As("yolanda-price", Screen.Phone);
        await his.Visit("/");
        await Assertions.Expect(his.GetByText("A board matter goes to the superintendent, who answers it.")).ToBeVisibleAsync();
        await his.GetByRole(AriaRole.Link, new() { Name = "Tell Marisol" }).ClickAsync();
        await Assertions.Expect(his.GetByLabel("What do you need?")).ToBeInViewportAsync();
        await his.GetByLabel("What do you need?").FillAsync("A board member wants the bell schedule changed.");
        await his.GetByLabel("Leading teaching, or support for me").CheckAsync();
        await his.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Assertions.Expect(his.GetByText("Sent. Marisol Vega has it.")).ToBeVisibleAsync();

        var hers = await As("marisol-vega", Screen.Wide);
        await hers.Visit("/requests");
        await Assertions
            .Expect(hers.Locator("section[aria-labelledby=h-mine]"))
            .ToContainTextAsync("A board member wants the bell schedule changed.");
        await hers.Visit("/around/new");
        await Assertions.Expect(hers.GetByLabel("A board member turned to a principal")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Story_20_a_closure_is_reversed_with_no_explanation_and_none_stays_open()
    {
        var deputy = await As("helen-marchetti", Screen.Wide);
        await deputy.Visit("/recommendations");
        await deputy.GetByRole(AriaRole.Link, new() { Name = "Close one elementary school in June" }).ClickAsync();
        var main = deputy.Locator("main");
        string[] record =
        [
            "Senior staff",
            "Denise Okafor, Thomas Brandt, to the board, in public, January 20",
            "Reversed by Dr. Ingeborg Salter, Thursday, February 19. Explanation: none, open for 28 days.",
            // Whom it concerns, by school and name.
            "Alder Street Elementary School, Rosa Delgado",
            "ILDs told before principals: no",
            "That counts against leading through.",
        ];
        foreach (var words in record)
        {
            await Assertions.Expect(main).ToContainTextAsync(words);
        }
        // The decider is asked for it on Monday, and says little: that stands as little.
        var top = await As("ingeborg-salter", Screen.Phone);
        await top.Visit("/monday");
        await top.Locator("main a[href^='/recommendations']").First.ClickAsync();
        await top.GetByLabel("Why was it reversed?").FillAsync("The board wanted more time.");
        await top.GetByLabel("How much does it explain?")
            .SelectOptionAsync(new SelectOptionValue { Label = "Little: what, not why" });
        await top.GetByRole(AriaRole.Button, new() { Name = "Keep the explanation" }).ClickAsync();
        await Assertions.Expect(top.Locator("main")).ToContainTextAsync("Explanation: Little: The board wanted more time.");
    }

    [Fact]
    public async Task Story_21_the_role_drifts_and_the_charter_says_what_changed_and_what_is_really_asked()
    {
        var page = await As("thomas-brandt", Screen.Wide);
        await page.Visit("/charter");
        await Assertions
            .Expect(page.GetByText("Runs the network like a superintendent of a small district").First)
            .ToBeVisibleAsync();
        await Assertions
            .Expect(page.Locator("section[aria-labelledby=h-real]"))
            .ToContainTextAsync("39 h (40%) are outside the charter: 21 h for reports, 18 h for templates.");
        var changed = page.Locator("section[aria-labelledby=h-changed] li");
        await Assertions
            .Expect(changed.Filter(new() { HasText = "Runs the network like a superintendent" }))
            .ToContainTextAsync("Gone");
        await Assertions.Expect(changed.Filter(new() { HasText = "Names a cover for each absence" })).ToContainTextAsync("New");
        await Assertions.Expect(page.GetByText("You have not said that you have read version 2.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I have read it" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("read by 5 of 6 ILDs");
        await page.Visit("/charter?version=1");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("version 1");
    }

    [Theory]
    [InlineData("james-abernathy", "The boiler is broken again.", "Facilities, Ray Dombrowski", "ray-dombrowski")]
    [InlineData("farid-haddad", "The bus came at nine, twice this week.", "Transportation, Ida Fontaine", "ida-fontaine")]
    public async Task Story_28_an_operational_matter_goes_straight_to_the_unit_and_takes_the_ILD_no_minute(
        string principal,
        string need,
        string with,
        string unit
    )
    {
        var hers = await As("marisol-vega", Screen.Wide);
        await hers.Visit("/through");
        var around = await hers.Locator("section[aria-labelledby=h-around] .list").InnerTextAsync();

        var his = await As(principal, Screen.Phone);
        await his.Visit("/my-ild");
        await his.GetByLabel("What do you need?").FillAsync(need);
        await his.GetByLabel("Something that a unit puts right").CheckAsync();
        await his.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(his.Locator("#requests li").First).ToContainTextAsync($"With {with}");

        var theirs = await As(unit, Screen.Wide);
        await theirs.Visit("/requests");
        await theirs.Locator("section[aria-labelledby=h-mine]").GetByRole(AriaRole.Link, new() { Name = need }).ClickAsync();
        await theirs.GetByLabel("Your words to the principal").FillAsync("Somebody comes tomorrow.");
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Write, and keep it open" }).ClickAsync();

        await hers.Visit("/requests");
        await Assertions
            .Expect(hers.Locator("section[aria-labelledby=h-straight]"))
            .ToContainTextAsync("0 of your minutes; nothing to do here");
        await Assertions
            .Expect(hers.Locator("section[aria-labelledby=h-straight] li").Filter(new() { HasText = need }))
            .ToContainTextAsync("Somebody comes tomorrow.");
        // Not around her: no count has moved.
        await hers.Visit("/through");
        await Assertions.Expect(hers.GetByText(need)).ToHaveCountAsync(0);
        Assert.Equal(around, await hers.Locator("section[aria-labelledby=h-around] .list").InnerTextAsync());
    }

    // A leader's own figure; none stands there before anybody came.
    private static async Task<(int Came, int Back)> SentBack(IPage page)
    {
        var said = Regex.Match(
            await page.Locator("main").InnerTextAsync(),
            @"Your own send-backs this school year: (?<back>\d+) of (?<came>\d+)",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        );
        int Number(string group) =>
            said.Success ? int.Parse(said.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
        return (Number("came"), Number("back"));
    }

    private static async Task<int> Board(IPage page) =>
        int.Parse(
            (await page.Locator("section[aria-labelledby=h-around] tbody tr").First.Locator("td").Nth(3).TextContentAsync())!,
            System.Globalization.CultureInfo.InvariantCulture
        );

    private Task<IPage> As(string key, Screen screen) => app.As(browser, key, screen);
}
