using Microsoft.Playwright;

namespace Throughline.BrowserTests.ProfessionalLearning;

/// <summary>The demo's people, signed in as the demo signs them in.</summary>
internal static class LearningReaders
{
    public static async Task<IPage> Signed(Browser browser, string root, string person, Screen screen, bool scripts = true)
    {
        var page = await browser.Open(root, screen, scripts);
        await page.Visit("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = person }).First.ClickAsync();
        await page.WaitForURLAsync(
            address => !address.Contains("/sign-in", StringComparison.Ordinal),
            new() { WaitUntil = WaitUntilState.DOMContentLoaded }
        );
        return page;
    }
}
