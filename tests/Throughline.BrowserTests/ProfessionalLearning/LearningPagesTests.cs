using Microsoft.Playwright;
using Xunit;

namespace Throughline.BrowserTests.ProfessionalLearning;

public sealed class LearningPagesTests(Browser browser, HarborApp harbor)
{
    [Fact]
    public async Task Todays_session_and_what_knocks_at_it_are_accessible_and_fit_on_a_phone()
    {
        var page = await LearningReaders.Signed(browser, await harbor.Root(), "Denise Okafor", Screen.PhoneDark);
        await page.Visit("/learning");
        await page.GetByRole(AriaRole.Link, new() { Name = "Open today’s session" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Open inquiry" })).ToBeVisibleAsync();
        await Looked(page, "room");
        await page.Visit("/learning");
        await page.GetByRole(AriaRole.Link, new() { Name = "Budget forms" }).First.ClickAsync();
        await Looked(page, "knock");
    }

    private static async Task Looked(IPage page, string name)
    {
        await page.Photograph($"learning-{name}", Screen.PhoneDark);
        await Axe.FindsNothing(page);
        await page.FitsSideways();
        await page.HasLargeTargets();
    }
}
