using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Throughline.BrowserTests.Shell;

/// <summary>What is said to be one page is one sheet of paper.</summary>
public sealed partial class OnPaperTests(Browser browser, HarborApp harbor)
{
    [Theory]
    [InlineData("/promise")]
    [InlineData("/monday")]
    [InlineData("/budget")]
    public async Task It_is_one_sheet(string path)
    {
        var page = await browser.Open(await harbor.Root(), Screen.Wide);
        await page.Visit("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dr. Helen Marchetti" }).First.ClickAsync();
        await page.Visit(path);
        var pdf = await page.PdfAsync(new() { Format = "Letter" });
        Assert.Single(Sheet().Matches(System.Text.Encoding.Latin1.GetString(pdf)));
    }

    [GeneratedRegex("/Type\\s*/Page\\b", RegexOptions.NonBacktracking)]
    private static partial Regex Sheet();
}
