using System.Net;
using AngleSharp.Dom;
using Throughline.Access;
using Throughline.Evidence.Reports;
using Throughline.Evidence.Triangulation;
using Xunit;

namespace Throughline.Tests.Evidence.Reports;

public sealed class RatingsOverYearsTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Published_reports_stand_side_by_side_and_what_changed_is_counted(string kind)
    {
        await using var harbor = await HarborSite.Open(databases, kind);
        var denise = await harbor.As("denise-okafor");
        Assert.Contains("Nothing has been rated", await Title(denise), StringComparison.Ordinal);
        await Keep(harbor, 2024, 4, isPublished: true);
        Assert.Contains("a second one shows what changes", await Title(denise), StringComparison.Ordinal);
        await Keep(harbor, 2025, 1, isPublished: true);
        // A draft is in nothing.
        await Keep(harbor, 2026, 4, isPublished: false);

        var page = await Website.Page(denise, "/evidence/ratings");
        // The part, and with it the support.
        Assert.StartsWith("Two of ", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var demands = page.QuerySelectorAll("table")[0]
            .QuerySelectorAll("tbody tr")
            .Single(row => row.QuerySelector("th")!.TextContent == Aspect.Demands.Words);
        Assert.Equal(
            ["▲ More promising", "▼ Less promising"],
            demands.QuerySelectorAll("td").Select(cell => cell.TextContent.Split("2 kinds")[0].Trim())
        );
        // Who may not see ratings finds no page.
        var outsider = await harbor.With(Seat.Sysa, "operator");
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await outsider.GetAsync(new Uri("/evidence/ratings", UriKind.Relative), Stop)).StatusCode
        );
    }

    private static async Task<string> Title(HttpClient browser) =>
        (await Website.Page(browser, "/evidence/ratings")).QuerySelector("h1")!.TextContent;

    // Asks' hours that came back and what ILDs say, both for one form.
    private static async Task Keep(HarborSite harbor, int year, int inFavour, bool isPublished)
    {
        await using var db = harbor.Store.OpenFor("test");
        var report = new DistrictReport
        {
            District = "Harbor Unified",
            From = new(year, 9, 1),
            To = new(year + 1, 6, 1),
            Ilds = 6,
            Principals = 74,
            Findings =
            [
                Finding.Counted("plate", SourceKind.Ilds, inFavour, 5, "5 ILDs", ""),
                Finding.Counted("hours-returned", SourceKind.Records, inFavour == 4 ? 5 : 0, 10, "10 hours", ""),
            ],
        };
        var made = MadeReport.Of(report, "test", db.Now.AddDays(year - 2030));
        if (isPublished)
        {
            made.Publish("test", db.Now.AddDays(year - 2030));
        }
        await made.Keep(db, report, Stop);
    }
}
