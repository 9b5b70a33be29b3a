using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Throughline.Frame.People;
using Throughline.ProfessionalLearning;
using Xunit;

namespace Throughline.BrowserTests.ProfessionalLearning;

/// <summary>Stories 12, 13 and 30, walked in a browser; and three browsers in one session while the server is restarted.</summary>
public sealed class LearningStories(Browser browser) : IAsyncLifetime
{
    private RestartingApp app = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => app = await RestartingApp.Start();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Three_browsers_share_a_session_through_a_restart_and_nothing_typed_is_lost()
    {
        var denise = await Room("Denise Okafor", Screen.Wide);
        var marisol = await Room("Marisol Vega", Screen.Phone);
        var priya = await Room("Priya Raman", Screen.Wide);
        await denise.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        foreach (var page in new[] { denise, marisol, priya })
        {
            await Assertions.Expect(page.Locator("#h-now")).ToHaveTextAsync("Talk about the question");
        }
        await marisol.GetByLabel("Add a note").FillAsync("She ");
        await marisol.GetByLabel("Add a note").PressSequentiallyAsync("never chose a room");
        await app.Stop();
        await priya.GetByLabel("Add a note").FillAsync("Written while the server was away");
        await priya.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Assertions.Expect(priya.Locator("#waiting")).ToContainTextAsync("1 waiting to be sent");
        await app.StartAgain();
        foreach (var page in new[] { denise, marisol, priya })
        {
            await Assertions
                .Expect(page.Locator("#notes"))
                .ToContainTextAsync("Written while the server was away", new() { Timeout = 20_000 });
        }
        await Assertions.Expect(marisol.GetByLabel("Add a note")).ToHaveValueAsync("She never chose a room");
        await marisol.ReloadAsync();
        await Assertions.Expect(marisol.GetByLabel("Add a note")).ToHaveValueAsync("She never chose a room");
        await marisol.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Assertions.Expect(denise.Locator("#notes")).ToContainTextAsync("She never chose a room");
        await priya.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Assertions.Expect(denise.GetByRole(AriaRole.Button, new() { Name = "Go on" })).ToBeVisibleAsync();
        await Assertions.Expect(denise.GetByRole(AriaRole.Button, new() { Name = "Pause" })).ToBeHiddenAsync();
        await using var db = app.Store.OpenFor("test");
        var writer = await db.People.Where(one => one.Name == "Priya Raman").Select(one => one.Id).SingleAsync(Stop);
        Assert.Equal(1, await db.SessionNotes.CountAsync(note => note.AuthorId == writer, Stop));
    }

    [Fact]
    public async Task The_protectors_no_stands_until_the_deputy_overrides_in_her_own_name()
    {
        var deputy = await LearningReaders.Signed(browser, app.Root, "Dr. Helen Marchetti", Screen.Wide);
        await deputy.Visit("/learning");
        await deputy.GetByRole(AriaRole.Link, new() { Name = "Budget forms" }).First.ClickAsync();
        await Assertions.Expect(deputy.GetByText("Samuel Ortega: no.")).ToBeVisibleAsync();
        await deputy.GetByText("To override it").ClickAsync();
        await deputy.GetByLabel("Reason, everyone reads it").FillAsync("The board asked for them tonight.");
        await deputy.GetByRole(AriaRole.Button, new() { Name = "Override in my own name" }).ClickAsync();
        await Assertions
            .Expect(deputy.GetByText("Give a day after today on which the minutes are made up.").First)
            .ToBeVisibleAsync();
        await deputy.GetByLabel("Make-up date for 30 minutes").FillAsync("2026-04-13");
        await deputy.GetByRole(AriaRole.Button, new() { Name = "Override in my own name" }).ClickAsync();
        await Assertions.Expect(deputy.GetByText("Dr. Helen Marchetti overrides the no in their own name")).ToBeVisibleAsync();
        await Assertions.Expect(deputy.GetByText("33.3 %")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_session_works_without_scripts_and_two_taps_end_it()
    {
        var page = await LearningReaders.Signed(browser, app.Root, "Joan Petrakis", Screen.Phone, scripts: false);
        await page.Visit("/learning");
        await page.GetByRole(AriaRole.Link, new() { Name = "Open today’s session" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await Assertions.Expect(page.Locator("#h-now")).ToHaveTextAsync("Talk about the question");
        await page.GetByLabel("Add a note").FillAsync("Without a script");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#notes")).ToContainTextAsync("Without a script");
        await page.GetByText("Our own practice").ClickAsync();
        await page.GetByText("Challenged, with a next move").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await Assertions.Expect(page.GetByText("have answered; shown only with two other sessions.")).ToBeVisibleAsync();
    }

    private async Task<IPage> Room(string person, Screen screen)
    {
        var page = await LearningReaders.Signed(browser, app.Root, person, screen);
        await page.Visit("/learning");
        await page.GetByRole(AriaRole.Link, new() { Name = "Open today’s session" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Open inquiry" })).ToBeVisibleAsync();
        return page;
    }
}
