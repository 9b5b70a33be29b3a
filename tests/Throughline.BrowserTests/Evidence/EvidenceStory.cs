using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Throughline.Demo.Cast;
using Throughline.Evidence.Reports;
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
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("four supports");
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

        // With other days the data office makes a draft, in the background, and it is rated by the same rules.
        var office = await As(CentralOffice.Data, Screen.Wide);
        await office.Visit("/evidence");
        await office.GetByLabel("First day").FillAsync("2025-09-02");
        await office.GetByLabel("Last day").FillAsync("2025-11-28");
        await office.GetByRole(AriaRole.Button, new() { Name = "Make a draft" }).ClickAsync();
        await Assertions
            .Expect(office.GetByRole(AriaRole.Status).Filter(new() { HasText = "It begins in a moment" }))
            .ToBeVisibleAsync();
        await harbor.Work(MakeReport.Job);
        // The page looks again by itself until the draft stands there.
        var draft = office.Locator(".crumb").Filter(new() { HasText = "draft, not published" });
        await Assertions.Expect(draft).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(draft).ToContainTextAsync("Sep 2, 2025 to Nov 28, 2025");
        // In the fall one consultancy was observed and nobody had told of any: one kind of source is not enough.
        var consultancy = office.Locator("section[aria-labelledby=h-parts] tbody tr").Filter(new() { HasText = "Consultancy" });
        await Assertions.Expect(consultancy).ToContainTextAsync("Not enough evidence");
        await Assertions.Expect(consultancy).ToContainTextAsync("ILDs’ account");
        await office.Visit("/evidence/ratings");
        await Assertions
            .Expect(office.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync("One report is published");
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
        // Each table says what it is, each region has a name, and no heading skips a level.
        Assert.Equal(await page.Locator("main table").CountAsync(), await page.Locator("main table > caption").CountAsync());
        Assert.Equal(
            0,
            await page.Locator("main [role=region]:not([aria-label]), main section:not([aria-labelledby]):not([aria-label])")
                .CountAsync()
        );
        var levels = await page.Locator("main h1, main h2, main h3, main h4")
            .EvaluateAllAsync<int[]>("all => all.map(each => +each.tagName[1])");
        Assert.Equal(1, levels[0]);
        Assert.All(
            levels.Zip(levels.Skip(1)),
            pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} then h{pair.Second}")
        );
        Assert.Equal(0, await page.Locator("main th:not([scope])").CountAsync());
        // What is drawn is said in words beside it and heard once; an interval is said to be one.
        Assert.DoesNotContain("- img", tree, StringComparison.Ordinal);
        Assert.Contains(", interval ", tree, StringComparison.Ordinal);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.Photograph("evidence-on-paper", Screen.Wide);
        await Assertions.Expect(page.Locator("main form:visible")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Story_20_after_decisions_without_reasons_fewer_ILDs_say_that_their_role_is_clear()
    {
        var deputy = await As("Dr. Helen Marchetti", Screen.Wide);
        foreach (var (pulse, share) in new[] { ("Fall", "83%"), ("Winter", "50%") })
        {
            await deputy.Visit("/evidence/pulses");
            await deputy.Locator("main").GetByRole(AriaRole.Link, new() { Name = pulse }).ClickAsync();
            await Assertions
                .Expect(deputy.GetByRole(AriaRole.Row).Filter(new() { HasText = "Say their role is clear" }))
                .ToContainTextAsync(share);
        }
        await deputy.Visit("/through");
        await Assertions.Expect(deputy.Locator("main")).ToContainTextAsync("ILDs who say their role is clear");
    }

    [Fact]
    public async Task A_figure_leads_to_its_records_where_they_are_open_to_its_reader_and_nowhere_else()
    {
        var leads = new Dictionary<string, HashSet<string>>();
        foreach (var name in new[] { "Dr. Helen Marchetti", CentralOffice.Data, "Marisol Vega", "Luis Moreno" })
        {
            var page = await As(name, Screen.Wide);
            await page.Visit("/evidence");
            var paths = await page.Locator(".finding > a.lnk")
                .EvaluateAllAsync<string[]>("all => all.map(each => each.getAttribute('href'))");
            leads[name] = [.. paths];
            foreach (var path in leads[name])
            {
                var answer = await page.APIRequest.GetAsync(new Uri(new Uri(await harbor.Root()), path).ToString());
                Assert.True(answer.Status == 200, $"{path} answers {answer.Status} to {name}.");
            }
        }
        // The deputy sees the cohort; a principal's page says how much stands behind the same figure, and leads nowhere.
        Assert.Contains("/district", leads["Dr. Helen Marchetti"]);
        Assert.DoesNotContain("/district", leads["Luis Moreno"]);
        Assert.DoesNotContain(
            leads["Dr. Helen Marchetti"],
            path => path.StartsWith("/evidence/samples/", StringComparison.Ordinal)
        );
        Assert.Contains(leads[CentralOffice.Data], path => path.StartsWith("/evidence/samples/", StringComparison.Ordinal));
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
