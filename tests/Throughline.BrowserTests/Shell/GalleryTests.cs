using Microsoft.Playwright;
using Xunit;

namespace Throughline.BrowserTests.Shell;

public sealed class GalleryTests(Browser browser) : IAsyncLifetime
{
    private RunningApp app = null!;

    public async ValueTask InitializeAsync() => app = await RunningApp.InDevelopment();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [MemberData(nameof(Screen.All), MemberType = typeof(Screen))]
    public async Task Every_piece_of_the_look_is_accessible(string screen)
    {
        var page = await browser.Open(app.Root, Screen.Named(screen));
        await page.Visit("/gallery");
        await page.Photograph("gallery", Screen.Named(screen));
        await Axe.FindsNothing(page);
        await page.EvaluateAsync("for (const one of document.querySelectorAll('details.more, details.how')) one.open = true");
        await Axe.FindsNothing(page);
    }

    [Fact]
    public async Task Every_piece_fits_the_narrowest_window()
    {
        var page = await browser.Open(app.Root, Screen.Narrowest);
        await page.Visit("/gallery");
        await page.Photograph("gallery", Screen.Narrowest);
        await page.FitsSideways();
    }

    [Fact]
    public async Task On_paper_there_is_no_menu_and_every_definition_is_open()
    {
        var page = await browser.Open(app.Root, Screen.WideDark);
        await page.SetViewportSizeAsync(816, 1056);
        await page.Visit("/gallery");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.Photograph("gallery-on-paper", Screen.Wide);
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByText("Both shares are of all 35 hours")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Seen by whoever builds a page")).ToBeVisibleAsync();
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task What_is_pressed_is_large_enough_on_a_phone()
    {
        var page = await browser.Open(app.Root, Screen.Phone);
        await page.Visit("/gallery");
        await page.HasLargeTargets();
    }

    [Fact]
    public async Task Nothing_on_it_is_refused_by_the_content_policy()
    {
        var page = await browser.Open(app.Root, Screen.Wide);
        var said = new List<string>();
        page.Console += (_, message) => said.Add($"{message.Type}: {message.Text}");
        page.RequestFailed += (_, request) => said.Add($"{request.Url}: {request.Failure}");
        await page.Visit("/gallery");
        Assert.Empty(said);
        Assert.Equal(0, await page.Locator("[style], script:not([src]), style").CountAsync());
    }

    [Fact]
    public async Task A_refused_form_leads_to_its_field_and_a_mended_one_says_so_by_keyboard_alone()
    {
        var page = await browser.Open(app.Root, Screen.Wide, scripts: true);
        await page.Visit("/gallery");
        await page.TabTo(page.GetByRole(AriaRole.Button, new() { Name = "Note the hours" }));
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveTitleAsync("1 to mend – Gallery – Throughline");
        await page.TabTo(page.GetByRole(AriaRole.Link, new() { Name = "Enter a number of hours" }));
        await Axe.FindsNothing(page);
        await page.Photograph("gallery-refused", Screen.Wide);
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("2.5");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Noted, 2.5 hours.");
        await Axe.FindsNothing(page);
        await page.TabTo(page.GetByRole(AriaRole.Button, new() { Name = "Undo" }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToBeEmptyAsync();
    }

    [Fact]
    public async Task The_same_form_works_without_scripts()
    {
        var page = await browser.Open(app.Root, Screen.Phone, scripts: false);
        await page.Visit("/gallery");
        await page.GetByLabel("Hours for each ILD").FillAsync("two-ish");
        await page.GetByRole(AriaRole.Button, new() { Name = "Note the hours" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Hours-error")).ToContainTextAsync("“two-ish” does not fit here");
        await page.GetByLabel("Hours for each ILD").FillAsync("2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Note the hours" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Noted, 2 hours.");
    }

    [Fact]
    public async Task The_first_press_of_tab_offers_to_skip_to_the_content()
    {
        var page = await browser.Open(app.Root, Screen.Wide);
        await page.Visit("/gallery");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_district_has_no_gallery()
    {
        await using var district = await RunningApp.InProduction();
        var page = await browser.Open(district.Root, Screen.Wide);
        await page.Visit("/gallery", 404);
    }
}
