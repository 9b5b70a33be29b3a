using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Throughline.BrowserTests.TimeAndDemands;

/// <summary>Story 31: the model's price on one printable page.</summary>
public sealed partial class PriceStory(Browser browser, HarborApp harbor, HarborStage bare)
{
    [Fact]
    public async Task Story_31_one_page_has_cost_hours_what_came_back_and_principals_answers_and_claims_no_cause()
    {
        var page = await browser.Open(await harbor.Root(), Screen.Wide);
        await page.Visit("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dr. Helen Marchetti" }).First.ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal));
        await page.Visit("/budget");
        var text = await page.Locator("article.paper").InnerTextAsync();
        Assert.Contains("$2,210,000", text, StringComparison.Ordinal);
        Assert.Matches(Back(), text);
        Assert.Matches(Answers(), text);
        Assert.Contains("It claims no cause", text, StringComparison.Ordinal);
        await page.Photograph("price", Screen.Wide);
    }

    [Theory]
    [InlineData("Coach", "3", "50000", "$150,000")]
    [InlineData("Network manager", "2.5", "121000", "$302,500")]
    public async Task Story_31_what_a_district_entered_is_all_that_the_page_says_of_cost(
        string position,
        string number,
        string cost,
        string together
    )
    {
        await using var stage = await bare.Open();
        var page = await stage.As(browser, "Dr. Ingeborg Salter");
        await page.Visit("/budget");
        await Assertions.Expect(page.Locator("article.paper")).ToContainTextAsync("No cost has been entered yet.");
        await page.GetByLabel("Position", new() { Exact = true }).FillAsync(position);
        await page.GetByLabel("Number").FillAsync(number);
        await page.GetByLabel("Cost of each, a year").FillAsync(cost);
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it on the page" }).ClickAsync();
        await Assertions.Expect(page.Locator("tfoot")).ToContainTextAsync(together);
        await Assertions.Expect(page.Locator("article.paper")).ToContainTextAsync("Hours are shown from five ILDs on.");
        await Assertions.Expect(page.Locator("article.paper")).ToContainTextAsync("Silent");
    }

    [GeneratedRegex(@"Returned to ILDs\s+\d+ h", RegexOptions.NonBacktracking)]
    private static partial Regex Back();

    [GeneratedRegex(@"\d+% of \d+ principals who answered called their ILD first", RegexOptions.NonBacktracking)]
    private static partial Regex Answers();
}
