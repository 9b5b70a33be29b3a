using Microsoft.Playwright;
using Xunit;

namespace Throughline.BrowserTests.ProfessionalLearning;

public sealed class LearningPagesTests(Browser browser, HarborApp harbor)
{
    [Theory]
    [InlineData("Samuel Ortega", "/learning", "learning", "wide")]
    [InlineData("Denise Okafor", "/learning", "learning-ild", "phone")]
    [InlineData("Dr. Helen Marchetti", "/learning", "learning-deputy", "wide-dark")]
    [InlineData("Samuel Ortega", "/learning/meetings", "meetings", "phone")]
    [InlineData("Samuel Ortega", "/learning/new", "convene", "phone-dark")]
    [InlineData("Denise Okafor", "/learning/prompts", "prompts", "wide")]
    [InlineData("Denise Okafor", "/learning/prompts", "prompts", "phone")]
    [InlineData("Samuel Ortega", "/learning/protocols", "protocols", "phone")]
    [InlineData("Samuel Ortega", "/learning/protocols/consultancy/change", "protocol", "phone")]
    [InlineData("Denise Okafor", "/learning/samples", "samples", "wide")]
    [InlineData("Samuel Ortega", "/learning/samples/1", "code", "phone")]
    [InlineData("Marisol Vega", "/learning/tries", "tries", "phone")]
    [InlineData("Ray Dombrowski", "/learning/ask-in", "ask-in", "phone")]
    public async Task Every_page_of_learning_is_accessible_and_fits(string person, string path, string name, string screen)
    {
        var page = await Signed(person, Screen.Named(screen));
        await page.Visit(path);
        await Looked(page, name, Screen.Named(screen));
    }

    [Theory]
    [InlineData("wide")]
    [InlineData("phone-dark")]
    public async Task A_meeting_a_knock_and_the_room_are_accessible_and_fit(string screen)
    {
        var page = await Signed("Denise Okafor", Screen.Named(screen));
        await page.Visit("/learning");
        await page.GetByRole(AriaRole.Link, new() { Name = "Open today’s session" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Open inquiry" })).ToBeVisibleAsync();
        await Looked(page, "room", Screen.Named(screen));
        await page.Visit("/learning");
        await page.GetByRole(AriaRole.Link, new() { Name = "Budget forms" }).First.ClickAsync();
        await Looked(page, "knock", Screen.Named(screen));
        await page.Locator(".crumb a").Last.ClickAsync();
        await Looked(page, "meeting", Screen.Named(screen));
    }

    private static async Task Looked(IPage page, string name, Screen screen)
    {
        await page.Photograph($"learning-{name}", screen);
        await Axe.FindsNothing(page);
        await page.FitsSideways();
        if (screen.IsPhone)
        {
            await page.HasLargeTargets();
        }
    }

    private async Task<IPage> Signed(string person, Screen screen) =>
        await LearningReaders.Signed(browser, await harbor.Root(), person, screen);
}
