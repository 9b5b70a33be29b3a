using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Throughline.Demo;
using Throughline.Frame.Imports;
using Throughline.Frame.People;
using Throughline.Frame.Rosters;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.BrowserTests.LeadingThrough;

/// <summary>Harbor Unified on March 19, 2026: the card at the school door, with and without a signal.</summary>
public sealed class CardTests(Browser browser) : IAsyncLifetime
{
    private RunningApp app = null!;
    private Dictionary<string, long> people = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.On(new DemoClock(TimeProvider.System));
        await using var db = app.Store.OpenFor("test");
        var roster = HarborUnified.Roster(HarborDesign.Find(HarborDesign.Own)!);
        await RosterImport.Run(db, new RosterReading(roster, [], RosterFormats.Csv), "harbor", "hash", isTrial: false);
        var imports = new CalendarImport(db, new RosterCache());
        foreach (var (ild, text) in HarborCalendars.Files().Where(file => file.Key is "marisol-vega"))
        {
            await imports.Receive(ild, $"{ild}.ics", text, new DateOnly(2026, 3, 19), Stop);
        }
        await HarborNotes.Write(db, Stop);
        people = await db.People.ToDictionaryAsync(person => person.RosterKey, person => person.Id, Stop);
        await app.Account("marisol-vega@harbor.example", people["marisol-vega"]);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Without_a_signal_the_card_is_there_and_one_line_is_sent_once_when_it_is_back()
    {
        var page = await browser.Open(app.Root, Screen.Phone);
        await page.SignIn("marisol-vega@harbor.example");
        await page.Visit($"/principals/{people["luis-moreno"]}");
        await Assertions.Expect(page.Locator("#on-phone")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller?.state === 'activated'");

        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/principals");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "On this phone" })).ToBeVisibleAsync();
        var card = page.Locator("article").First;
        var name = await card.Locator("h2").InnerTextAsync();
        await page.Photograph("card-without-signal", Screen.Phone);
        await Axe.FindsNothing(page);
        await card.GetByLabel("One line for next time").FillAsync("Bring the two scripts.");
        await card.GetByRole(AriaRole.Button, new() { Name = "Leading teaching" }).ClickAsync();
        await Assertions.Expect(page.GetByText("It is sent when you are back")).ToBeVisibleAsync();
        Assert.Equal(0, await Kept());

        await page.Context.SetOfflineAsync(false);
        await page.EvaluateAsync("window.dispatchEvent(new Event('online'))");
        for (var turn = 0; turn < 50 && await Kept() == 0; turn++)
        {
            await Task.Delay(100, Stop);
        }
        await page.Visit("/principals");
        Assert.Equal(1, await Kept());
        await page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await Assertions.Expect(page.GetByText("Bring the two scripts.").First).ToBeVisibleAsync();

        await page.Locator("summary", new() { HasText = "Menu" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).Locator("visible=true").ClickAsync();
        await page.WaitForURLAsync(
            address => address.Contains("/sign-in", StringComparison.Ordinal),
            new() { WaitUntil = WaitUntilState.DOMContentLoaded }
        );
        await page.Visit("/on-this-phone");
        await Assertions.Expect(page.GetByText("No card is kept on this phone now")).ToBeVisibleAsync();
    }

    private async Task<int> Kept()
    {
        await using var db = app.Store.OpenFor("test");
        return (await db.SupportNotes.ToListAsync(Stop)).Count(note => note.Text == "Bring the two scripts.");
    }
}
