using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Throughline.Demo.Cast;
using Throughline.Mail;
using Xunit;

namespace Throughline.BrowserTests.Evidence;

/// <summary>Story 25, the evidence year of Harbor Unified, the pulse of the season, and the report on paper.</summary>
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

    [Fact]
    public async Task A_pulse_is_opened_and_answered_on_a_phone_without_signing_in()
    {
        var office = await As(CentralOffice.Data, Screen.Wide);
        await office.Visit("/evidence/pulses");
        await office.GetByLabel("Name").FillAsync("Spring");
        await office.GetByLabel("Last day for answers").FillAsync("2026-03-27");
        await office.GetByRole(AriaRole.Button, new() { Name = "Open it today and send the links" }).ClickAsync();
        await Assertions.Expect(office.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
        await using var db = (await harbor.Store()).OpenFor("test");
        var link = await db
            .Letters.Where(letter => letter.Path!.StartsWith("/pulse/"))
            .Select(letter => letter.Path!)
            .FirstAsync(TestContext.Current.CancellationToken);
        var phone = await browser.Open(await harbor.Root(), Screen.Phone);
        await phone.Visit(link);
        await phone.Photograph("evidence-answer", Screen.Phone);
        await Axe.FindsNothing(phone);
        await phone.FitsSideways();
        await phone.HasLargeTargets();
        await phone.Locator("fieldset").First.Locator("label").First.ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Send my answers" }).ClickAsync();
        await Assertions.Expect(phone.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Thank you");
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
