using Microsoft.Playwright;
using Xunit;

namespace Throughline.BrowserTests.TimeAndDemands;

public sealed class DeputyPagesTests(Browser browser, HarborApp harbor)
{
    [Fact]
    public async Task The_price_is_one_page_on_paper()
    {
        var page = await Signed(Screen.Wide);
        await page.SetViewportSizeAsync(816, 1056);
        await page.Visit("/budget");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.Photograph("deputy-budget-on-paper", Screen.Wide);
        await Assertions.Expect(page.GetByText("It claims no cause")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main form:visible")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_next_meeting_is_asked_away_by_keyboard_alone()
    {
        var page = await Signed(Screen.Wide);
        await page.Visit("/monday");
        await page.TabTo(page.Locator(".five a.btn[href^='/protected-time/move']").First);
        await page.Keyboard.PressAsync("Enter");
        await page.TabTo(page.GetByRole(AriaRole.Button, new() { Name = "Note that I asked" }));
        await Axe.FindsNothing(page);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("you asked for");
        await page.TabTo(page.GetByRole(AriaRole.Button, new() { Name = "Undo" }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Taken back");
    }

    private async Task<IPage> Signed(Screen screen)
    {
        var page = await browser.Open(await harbor.Root(), screen);
        await page.Visit("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dr. Helen Marchetti" }).First.ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal));
        return page;
    }
}
