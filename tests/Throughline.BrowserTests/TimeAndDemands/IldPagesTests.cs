using Microsoft.Playwright;
using Xunit;

namespace Throughline.BrowserTests.TimeAndDemands;

public sealed class IldPagesTests(Browser browser, HarborApp harbor)
{
    private const string NextWeek = "/week/2026-03-23";

    [Theory]
    [InlineData("/week", "week")]
    [InlineData("/network", "network")]
    public async Task On_paper_nothing_of_the_page_is_left_that_can_only_be_pressed(string path, string name)
    {
        var page = await Signed(Screen.Wide);
        await page.Visit(path);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.Photograph($"ild-{name}-print", Screen.Wide);
        foreach (var pressed in new[] { "button", "select", "input", ".side", ".listing-tools", ".tabbar" })
        {
            await Assertions.Expect(page.Locator($"{pressed}:visible")).ToHaveCountAsync(0);
        }
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_phone_offers_the_order_of_a_list_and_no_hidden_links()
    {
        var page = await Signed(Screen.Phone);
        await page.Visit("/network");
        await Assertions.Expect(page.Locator("thead a").First).ToBeHiddenAsync();
        await page.GetByLabel("In order of").SelectOptionAsync(new SelectOptionValue { Value = "principal" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody th").First).ToContainTextAsync("Andrew Kim");
    }

    [Fact]
    public async Task A_week_is_confirmed_by_keyboard_alone()
    {
        var page = await Signed(Screen.Wide);
        await page.Visit("/week");
        await page.TabTo(page.Locator("[data-entry] input[type=radio]:checked").First);
        await page.Keyboard.PressAsync("1");
        await Assertions.Expect(page.Locator("[data-entry]").First.GetByLabel("Accountability")).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("3");
        Assert.True(await page.Locator("[data-entry]").First.GetByLabel("Principals, other matters").IsCheckedAsync());
        await page.TabTo(page.GetByRole(AriaRole.Button, new() { Name = "Confirm this week" }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Nothing is left to confirm")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Taken back");
        await Assertions.Expect(page.Locator("#h-conf")).ToContainTextAsync("Three entries to confirm");
    }

    [Fact]
    public async Task The_arrow_goes_from_entry_to_entry_and_changes_no_choice_to_which_it_has_led()
    {
        var page = await Signed(Screen.Wide);
        await page.Visit("/week");
        var chosen = page.Locator("[data-entry] input[type=radio]:checked");
        var before = await chosen.EvaluateAllAsync<string[]>("all => all.map(one => one.value)");
        for (var at = 0; at < before.Length; at++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
            await Assertions.Expect(chosen.Nth(at)).ToBeFocusedAsync();
        }
        Assert.Equal(before, await chosen.EvaluateAllAsync<string[]>("all => all.map(one => one.value)"));
        await page.Keyboard.PressAsync("6");
        await Assertions.Expect(page.Locator("[data-entry]").Last.GetByLabel("Travel")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Number_keys_do_nothing_while_typing_and_can_be_turned_off()
    {
        var page = await Signed(Screen.Wide);
        await page.Visit("/week");
        var first = page.Locator("[data-entry]").First;
        await first.GetByText("With whom and about what, exactly").ClickAsync();
        await first.GetByLabel("Which principal").FocusAsync();
        await page.Keyboard.PressAsync("6");
        Assert.False(await first.GetByLabel("Travel").IsCheckedAsync());
        await page.GetByLabel("Number keys and letters work here").UncheckAsync();
        await page.Keyboard.PressAsync("6");
        Assert.False(await first.GetByLabel("Travel").IsCheckedAsync());
    }

    [Fact]
    public async Task Without_scripts_the_same_week_is_confirmed_and_taken_back()
    {
        var page = await Signed(Screen.Phone, scripts: false);
        await page.Visit("/week");
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm this week" }).ClickAsync();
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("confirmed");
        await page.Locator(".toast button").ClickAsync();
        await Assertions.Expect(page.Locator("#h-conf")).ToContainTextAsync("Three entries to confirm");
        await page.Visit(NextWeek);
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("with principals");
    }

    private async Task<IPage> Signed(Screen screen, bool scripts = true, string who = "Marisol Vega")
    {
        var page = await browser.Open(await harbor.Root(), screen, scripts);
        await page.Visit("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = who, Exact = true }).ClickAsync();
        await page.WaitForURLAsync(address => !address.EndsWith("/sign-in", StringComparison.Ordinal));
        return page;
    }
}
