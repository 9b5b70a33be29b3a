using Microsoft.Playwright;
using Xunit;

namespace Throughline.BrowserTests.Hosting.SignIn;

public sealed class SignInTests(Browser browser) : IAsyncLifetime
{
    private RunningApp app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.InProduction();
        await app.Account("ana@harbor.example");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("wide")]
    [InlineData("phone-dark")]
    public async Task Signing_in_is_accessible_also_when_it_is_refused(string screen)
    {
        var page = await browser.Open(app.Root, Screen.Named(screen));
        await page.Visit("/sign-in");
        await page.Photograph("sign-in", Screen.Named(screen));
        await Axe.FindsNothing(page);
        await page.GetByLabel("E-mail address").FillAsync("ana@harbor.example");
        await page.GetByLabel("Password").FillAsync("not the right one");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.GetByText("do not go together")).ToBeVisibleAsync();
        await page.Photograph("sign-in-refused", Screen.Named(screen));
        await Axe.FindsNothing(page);
        await page.FitsSideways();
    }

    [Fact]
    public async Task By_keyboard_alone_one_signs_in_and_out_again()
    {
        var page = await browser.Open(app.Root, Screen.Wide, scripts: true);
        await page.Visit("/sign-out");
        await page.TabTo(page.GetByLabel("E-mail address"));
        await page.Keyboard.TypeAsync("ana@harbor.example");
        await page.TabTo(page.GetByLabel("Password"));
        await page.Keyboard.TypeAsync(RunningApp.Password);
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync($"{app.Root}/sign-out");
        await Axe.FindsNothing(page);
        await page.Photograph("signed-in", Screen.Wide);
        await page.TabTo(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).First);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveTitleAsync("Sign in – Throughline");
    }
}
