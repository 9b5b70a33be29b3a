using Microsoft.Playwright;
using Xunit;

namespace Throughline.BrowserTests.Hosting.SignIn;

public sealed class PasskeyTests(Browser browser) : IAsyncLifetime
{
    private RunningApp app = null!;

    // A passkey belongs to a name; an address in numbers has none.
    private string Root => app.Root.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.InProduction();
        await app.Account("ana@harbor.example");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_passkey_is_made_renamed_signed_in_with_and_removed()
    {
        var page = await browser.Open(Root, Screen.Wide);
        await GiveAuthenticator(page);
        await page.SignIn("ana@harbor.example");
        await page.Visit("/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey on this device" }).ClickAsync();
        await Assertions.Expect(page.GetByText("From now on you can sign in with it")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Textbox).First.FillAsync("My laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Renamed: My laptop.")).ToBeVisibleAsync();
        await Axe.FindsNothing(page);
        await page.Photograph("passkeys", Screen.Wide);

        await page.Context.ClearCookiesAsync();
        await page.Visit("/sign-in?then=/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your account" })).ToBeVisibleAsync();
        await page.Visit("/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove My laptop" }).ClickAsync();
        await Assertions.Expect(page.GetByText("No passkey yet")).ToBeVisibleAsync();
    }

    private static async Task GiveAuthenticator(IPage page)
    {
        var protocol = await page.Context.NewCDPSessionAsync(page);
        await protocol.SendAsync("WebAuthn.enable");
        await protocol.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }
}
