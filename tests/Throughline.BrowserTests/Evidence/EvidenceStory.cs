using Microsoft.Playwright;
using Xunit;

namespace Throughline.BrowserTests.Evidence;

/// <summary>Story 25, the evidence year of Harbor Unified, and every page of it on a desktop, a phone and paper.</summary>
public sealed class EvidenceStory(Browser browser, HarborApp harbor)
{
    [Fact]
    public async Task Story_25_the_gap_is_listed_without_a_verdict_and_parts_are_rated_by_two_kinds_of_source_or_not_at_all()
    {
        var page = await As("Helen Marchetti", Screen.Wide);
        await page.Visit("/evidence");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Of four supports");
        var parts = page.Locator("section[aria-labelledby=h-parts] tbody tr");
        await Assertions.Expect(parts.Filter(new() { HasText = "Consultancy" })).ToContainTextAsync("Less promising");
        await Assertions.Expect(parts.Filter(new() { HasText = "Protected time" })).ToContainTextAsync("More promising");
        await Assertions
            .Expect(parts.Filter(new() { HasText = "convene principals in networks" }))
            .ToContainTextAsync("Not enough evidence");
        var gap = page.Locator("section[aria-labelledby=h-gaps] li").Filter(new() { HasText = "Times together in four weeks" });
        await Assertions.Expect(gap).ToContainTextAsync("counts for neither form");
        // A figure opens to its records as far as the deputy may see them.
        await page.GetByRole(AriaRole.Link, new() { Name = "All protected hours of 6 ILDs" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync($"{await harbor.Root()}/protected-time");
        // The sample's days are not hers to see.
        await page.Visit("/evidence/samples", 404);
    }

    [Theory]
    [InlineData("Helen Marchetti", "/evidence", "report", "wide")]
    [InlineData("Helen Marchetti", "/evidence", "report", "phone")]
    [InlineData("Helen Marchetti", "/evidence", "report", "wide-dark")]
    [InlineData("Helen Marchetti", "/evidence/rules", "rules", "wide")]
    [InlineData("Helen Marchetti", "/evidence/reproduction", "reproduction", "phone")]
    [InlineData("Helen Marchetti", "/evidence/pulses/1", "pulse", "phone")]
    [InlineData("Helen Marchetti", "/evidence/observations", "shares", "phone")]
    [InlineData("Wei-Ling Chen", "/evidence/samples", "samples", "phone")]
    [InlineData("Wei-Ling Chen", "/evidence/samples/1", "sample", "wide")]
    [InlineData("Wei-Ling Chen", "/evidence/samples/1", "sample", "phone")]
    [InlineData("Wei-Ling Chen", "/evidence/samples/2/code", "code", "phone")]
    [InlineData("Wei-Ling Chen", "/evidence/codebook", "codebook", "phone")]
    [InlineData("Greg Lowell", "/evidence/samples/2/walk", "walk", "phone")]
    [InlineData("Marisol Vega", "/evidence/my-days", "my-days", "phone")]
    [InlineData("Marisol Vega", "/evidence/my-account", "my-account", "phone")]
    [InlineData("Samuel Ortega", "/evidence/observations", "observations", "wide")]
    public async Task Every_page_is_accessible_and_fits(string who, string path, string name, string screen)
    {
        var page = await As(who, Screen.Named(screen));
        await page.Visit(path);
        await page.Photograph($"evidence-{name}", Screen.Named(screen));
        await Axe.FindsNothing(page);
        await page.FitsSideways();
        if (Screen.Named(screen).IsPhone)
        {
            await page.HasLargeTargets();
        }
    }

    [Fact]
    public async Task The_report_is_whole_on_paper_and_reads_in_order_to_a_screen_reader()
    {
        var page = await As("Helen Marchetti", Screen.Wide);
        await page.SetViewportSizeAsync(816, 1056);
        await page.Visit("/evidence");
        var tree = await page.Locator("main").AriaSnapshotAsync();
        string[] order = ["heading", "Four supports, four sources", "Part by part", "Source against source"];
        var at = order.Select(words => tree.IndexOf(words, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, at);
        Assert.Equal(at.Order(), at);
        Assert.Contains("rowheader \"Taking demands off", tree, StringComparison.Ordinal);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.Photograph("evidence-on-paper", Screen.Wide);
        await Assertions.Expect(page.Locator("main form:visible")).ToHaveCountAsync(0);
    }

    private async Task<IPage> As(string name, Screen screen)
    {
        var page = await browser.Open(await harbor.Root(), screen);
        await page.Visit("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();
        await page.WaitForURLAsync(address => !address.EndsWith("/sign-in", StringComparison.Ordinal));
        return page;
    }
}
