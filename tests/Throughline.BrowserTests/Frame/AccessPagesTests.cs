using Microsoft.Playwright;
using Xunit;

namespace Throughline.BrowserTests.Frame;

/// <summary>The pages on which the rule, the journal and what is asked for by law are read, as each of their readers has them.</summary>
public sealed class AccessPagesTests(Browser browser, HarborApp harbor)
{
    private const string Auditor = "auditor@harbor.example";

    [Theory]
    [InlineData("/access", "access", "Marisol Vega", "wide")]
    [InlineData("/access", "access", "Marisol Vega", "phone-dark")]
    [InlineData("/access/readings", "readings", "Marisol Vega", "wide")]
    [InlineData("/access/readings", "readings", "Marisol Vega", "phone")]
    [InlineData("/notices", "notices", "Marisol Vega", "phone")]
    [InlineData("/calendars/feeds", "feeds", "Marisol Vega", "phone")]
    [InlineData("/journal", "journal", Auditor, "wide")]
    [InlineData("/journal", "journal", Auditor, "phone-dark")]
    [InlineData("/cases", "cases", Auditor, "wide")]
    [InlineData("/cases", "cases", Auditor, "phone")]
    [InlineData("/retention", "retention", Auditor, "wide")]
    [InlineData("/retention", "retention", Auditor, "phone")]
    [InlineData("/grants/emergency", "emergency", Auditor, "wide-dark")]
    [InlineData("/grants/emergency", "emergency", Auditor, "phone")]
    public async Task Pages_on_access_are_accessible_and_fit(string path, string name, string who, string screen)
    {
        var page = await Signed(who, Screen.Named(screen));
        await page.Visit(path);
        await page.Photograph($"access-{name}", Screen.Named(screen));
        await Axe.FindsNothing(page);
        await page.FitsSideways();
        if (Screen.Named(screen).IsPhone)
        {
            await page.HasLargeTargets();
        }
    }

    private async Task<IPage> Signed(string who, Screen screen)
    {
        var page = await browser.Open(await harbor.Root(), screen);
        await page.Visit("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = who }).First.ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal));
        return page;
    }
}
