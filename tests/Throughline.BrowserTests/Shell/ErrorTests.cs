using Microsoft.Playwright;
using Xunit;

namespace Throughline.BrowserTests.Shell;

public sealed class ErrorTests(Browser browser) : IAsyncLifetime
{
    private RunningApp app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.InProduction();
        await app.Account("ana@harbor.example");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_page_that_is_not_there_is_said_plainly()
    {
        var page = await browser.Open(app.Root, Screen.Phone);
        await page.SignIn("ana@harbor.example");
        await page.Visit("/no-such-page", 404);
        await page.Photograph("error-404", Screen.Phone);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is no page here");
        await Axe.FindsNothing(page);
        await page.FitsSideways();
    }

    [Fact]
    public async Task A_page_that_fails_says_so_and_shows_nothing_of_the_program()
    {
        var page = await browser.Open(app.Root, Screen.Wide);
        app.Break();
        await page.Visit("/sign-in", 500);
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Something broke on our side");
        await Assertions.Expect(page.GetByText("Exception")).ToHaveCountAsync(0);
        await Axe.FindsNothing(page);
    }
}
