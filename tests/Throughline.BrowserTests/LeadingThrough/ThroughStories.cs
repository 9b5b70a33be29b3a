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

        // The count has gone up by one, with no rate beside it.
        var deputy = await As("helen-marchetti", Screen.Phone);
        await deputy.Visit("/through");
        Assert.Equal(2, await Board(deputy));
        Assert.Equal(0, before);
        await Assertions.Expect(deputy.Locator("section[aria-labelledby=h-around]")).Not.ToContainTextAsync("%");
    }

    [Fact]
    public async Task Story_20_a_closure_is_reversed_with_no_explanation_and_none_stays_open()
    {
        var deputy = await As("helen-marchetti", Screen.Wide);
        await deputy.Visit("/recommendations");
        await deputy.GetByRole(AriaRole.Link, new() { Name = "Close one elementary school in June" }).ClickAsync();
        var main = deputy.Locator("main");
        foreach (var words in new[] { "Senior staff", "Denise Okafor", "Thomas Brandt", "Reversed" })
        {
            await Assertions.Expect(main).ToContainTextAsync(words);
        }
        await Assertions
            .Expect(main)
            .ToContainTextAsync(
                new System.Text.RegularExpressions.Regex(
                    "none|no explanation",
                    System.Text.RegularExpressions.RegexOptions.IgnoreCase,
                    TimeSpan.FromSeconds(1)
                )
            );
        // The decider is asked for it on Monday.
        var top = await As("ingeborg-salter", Screen.Phone);
        await top.Visit("/monday");
        await Assertions
            .Expect(top.Locator("main"))
            .ToContainTextAsync(
                new System.Text.RegularExpressions.Regex(
                    "explanation|why",
                    System.Text.RegularExpressions.RegexOptions.IgnoreCase,
                    TimeSpan.FromSeconds(1)
                )
            );
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
        var his = await As(principal, Screen.Phone);
        await his.Visit("/my-ild");
        await his.GetByLabel("What do you need?").FillAsync(need);
        await his.GetByLabel("Something that a unit puts right").CheckAsync();
        await his.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(his.Locator("#requests li").First).ToContainTextAsync($"With {with}");

        var theirs = await As(unit, Screen.Wide);
        await theirs.Visit("/requests");
        await Assertions.Expect(theirs.Locator("section[aria-labelledby=h-mine]")).ToContainTextAsync(need);

        var hers = await As("marisol-vega", Screen.Wide);
        await hers.Visit("/requests");
        await Assertions
            .Expect(hers.Locator("section[aria-labelledby=h-straight]"))
            .ToContainTextAsync("0 of your minutes; nothing to do here");
        await Assertions.Expect(hers.Locator("section[aria-labelledby=h-straight]")).ToContainTextAsync(need);
        await hers.Visit("/through");
        await Assertions.Expect(hers.GetByText(need)).ToHaveCountAsync(0);
    }

    private static async Task<int> Board(IPage page) =>
        int.Parse(
            (await page.Locator("section[aria-labelledby=h-around] tbody tr").First.Locator("td").Nth(3).TextContentAsync())!,
            System.Globalization.CultureInfo.InvariantCulture
        );

    private Task<IPage> As(string key, Screen screen) => app.As(browser, key, screen);
}
