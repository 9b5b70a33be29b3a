using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Throughline.Shell;
using Throughline.Shell.Navigation;
using Xunit;

namespace Throughline.BrowserTests.Shell.Navigation;

public sealed class MenuTests(Browser browser) : IAsyncLifetime
{
    private static readonly Menu Menu = new([
        new(MenuGroup.MyWork, "Today", "/gallery", Icon.Today, _ => true) { OnTabBar = true },
        new(MenuGroup.MyWork, "Week", "/week", Icon.Week, _ => true)
        {
            OnTabBar = true,
            Waiting = _ => ValueTask.FromResult(3),
        },
        new(MenuGroup.MyWork, "Network", "/network", Icon.School, _ => true) { OnTabBar = true },
        new(MenuGroup.OurPractice, "Learning", "/learning", Icon.Book, _ => false) { OnTabBar = true },
        new(MenuGroup.TheSystem, "Rules", "/rules", Icon.Lines, _ => true),
        new(MenuGroup.TheSystem, "People", "/people", Icon.People, _ => true),
    ]);

    private RunningApp app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.InDevelopment(services => services.AddSingleton(Menu));
        await app.Account("ana@harbor.example");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("wide")]
    [InlineData("phone-dark")]
    public async Task The_menu_is_accessible_and_marks_the_page_one_is_on(string screen)
    {
        var page = await browser.Open(app.Root, Screen.Named(screen));
        await page.SignIn("ana@harbor.example");
        await page.Visit("/gallery");
        if (Screen.Named(screen).IsPhone)
        {
            await page.GetByText("Menu", new() { Exact = true }).ClickAsync();
        }
        await page.Photograph("menu", Screen.Named(screen), whole: false);
        await Axe.FindsNothing(page);
        var here = page.Locator("nav:visible a[aria-current=page]");
        await Assertions.Expect(here.First).ToHaveTextAsync("Today");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Week 3 waiting" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Learning" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_phone_the_menu_opens_without_scripts_and_its_lines_are_large_enough()
    {
        var page = await browser.Open(app.Root, Screen.Phone, scripts: false);
        await page.SignIn("ana@harbor.example");
        await page.Visit("/gallery");
        await page.GetByText("Menu", new() { Exact = true }).ClickAsync();
        var line = await page.GetByRole(AriaRole.Link, new() { Name = "Rules" }).BoundingBoxAsync();
        Assert.True(line!.Height >= 44);
    }
}
