using System.Net;
using MiniExcelLibs;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.TimeUse.Principals;

public sealed class NetworkPageTests(Databases databases)
{
    private const string Marisol = "marisol-vega";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_ild_sees_each_principal_and_who_has_not_been_seen()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var marisol = await harbor.As(Marisol);
        using var page = await Website.Page(marisol, "/network");
        Assert.Equal("12 of 14 principals seen within three weeks", page.QuerySelector("h1")!.TextContent);
        var rows = page.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(14, rows.Count);
        Assert.Contains("Yolanda Price", rows[0], StringComparison.Ordinal);
        Assert.Contains("27", rows[0], StringComparison.Ordinal);
        var csv = await marisol.GetStringAsync(new Uri("/network?as=csv", UriKind.Relative), Stop);
        Assert.Equal(15, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task The_workbook_opens_with_what_the_page_lists()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var marisol = await harbor.As(Marisol);
        using var book = new MemoryStream(await marisol.GetByteArrayAsync(new Uri("/network?as=xlsx", UriKind.Relative), Stop));
        var rows = book.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(14, rows.Count);
        Assert.Equal("Yolanda Price", rows[0]["Principal"]);
        Assert.Equal(27.0, rows[0]["Days since"]);
    }

    [Fact]
    public async Task The_team_sees_month_counts_and_no_name()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var elena = await harbor.As("elena-ruiz");
        using var page = await Website.Page(elena, $"/network?of={await harbor.IdOf(Marisol)}");
        var text = page.Body!.TextContent;
        Assert.Contains("March 2026", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Yolanda", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Moreno", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("helen-marchetti")]
    [InlineData("denise-okafor")]
    [InlineData("gloria-benning")]
    [InlineData("ingeborg-salter")]
    public async Task Others_see_nothing_of_it(string other)
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", Marisol);
        using var browser = await harbor.As(other);
        using var answer = await browser.GetAsync(new Uri($"/network?of={await harbor.IdOf(Marisol)}", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
