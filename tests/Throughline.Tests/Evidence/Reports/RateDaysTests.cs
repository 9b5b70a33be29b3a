using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Evidence.Reports;
using Throughline.Tests.Persistence.Jobs;
using Xunit;

namespace Throughline.Tests.Evidence.Reports;

/// <summary>Whoever may create ratings has the supports rated over days of their own choice; the matrix says who (R33).</summary>
public sealed class RateDaysTests(Databases databases)
{
    private const string Page = "/evidence/ratings";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task The_chief_rates_the_year_so_far_and_it_is_marked_as_no_published_report(string kind)
    {
        await using var harbor = await HarborSite.Open(databases, kind);
        var helen = await harbor.As("helen-marchetti");
        var asked = await Website.Page(helen, Page);
        Assert.Equal("2026-03-19", asked.QuerySelector("input[name=To]")!.GetAttribute("value"));
        await Rate(helen, "2025-08-25", "2026-03-18");
        Assert.Contains("It begins in a moment", await Read(helen), StringComparison.Ordinal);
        // While one is worked out there is no form, and a second one waits for nobody.
        Assert.Contains(
            "Other days are being rated",
            await Refused(helen, "2025-08-25", "2026-03-18"),
            StringComparison.Ordinal
        );
        Assert.Equal(1, await Running.Node(harbor.Store, [RateDays.Job]).RunDue(Stop));

        var page = await Website.Page(helen, Page);
        // No report came of it.
        Assert.Contains(
            "Nothing has been rated in a published report",
            page.QuerySelector("h1")!.TextContent,
            StringComparison.Ordinal
        );
        var looks = page.QuerySelector("#looks")!;
        Assert.Contains("No published report", looks.TextContent, StringComparison.Ordinal);
        Assert.Contains("asked for by Dr. Helen Marchetti", looks.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mar 19", looks.QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
        // Nothing is recorded in these days: no source is made to speak.
        Assert.Contains("No source speaks for either form in these days", looks.TextContent, StringComparison.Ordinal);
        Assert.All(
            looks.QuerySelectorAll("tbody td"),
            cell => Assert.Contains("Not enough evidence", cell.TextContent, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            page.QuerySelectorAll("button, a"),
            one => one.TextContent.Contains("Undo", StringComparison.Ordinal)
        );
        Assert.Contains(
            "No report has been published yet",
            (await Website.Page(helen, "/evidence")).Body!.TextContent,
            StringComparison.Ordinal
        );
        await using var db = harbor.Store.OpenFor("test");
        Assert.Empty(await db.MadeReports.ToListAsync(Stop));
        var kept = await db.SupportRatings.ToListAsync(Stop);
        Assert.Equal(14, kept.Count);
        Assert.All(kept, one => Assert.Equal((null, true), (one.ReportId, one.LookId is not null)));
    }

    [Fact]
    public async Task Whoever_the_matrix_lets_create_sees_the_form_and_nobody_else_writes()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite");
        foreach (var seat in new[] { Seat.Data, Seat.Rsch, Seat.RschDeclined })
        {
            var browser = await harbor.With(seat, $"rates-{seat.Word()}");
            Assert.NotNull((await Website.Page(browser, Page)).QuerySelector("#h-rate"));
        }
        await Rate(await harbor.As("helen-marchetti"), "2025-08-25", "2026-03-18");
        await Running.Node(harbor.Store, [RateDays.Job]).RunDue(Stop);
        // An ILD and a senior leader read who asked; a principal and the board read the district's level alone.
        foreach (
            var (browser, isNamed) in new[]
            {
                (await harbor.As("marisol-vega"), true),
                (await harbor.With(Seat.Senr, "leads"), true),
                (await harbor.As("luis-moreno"), false),
                (await harbor.With(Seat.Board, "sits"), false),
            }
        )
        {
            var page = await Website.Page(browser, Page);
            Assert.Null(page.QuerySelector("#h-rate"));
            Assert.Contains("Interim look of Mar 19", page.QuerySelector("#looks")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(isNamed, page.Body!.TextContent.Contains("Marchetti", StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.Forbidden, await Forged(browser));
        }
        // Who sees no rating finds no page either way.
        var operators = await harbor.With(Seat.Sysa, "operator");
        Assert.Equal(HttpStatusCode.NotFound, (await operators.GetAsync(new Uri(Page, UriKind.Relative), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await Forged(operators));
        await using var db = harbor.Store.OpenFor("test");
        Assert.Equal(1, await db.InterimLooks.CountAsync(Stop));
    }

    [Theory]
    [InlineData("2026-01-12", "", "Choose a first and a last day.")]
    [InlineData("", "2026-03-18", "Choose a first and a last day.")]
    [InlineData("2026-03-18", "2026-01-12", "The last day lies before the first one")]
    [InlineData("2026-03-02", "2026-03-18", "Choose four weeks at least")]
    [InlineData("2026-01-12", "2026-06-30", "June 30, 2026 is still to come")]
    [InlineData("0001-01-01", "2026-03-18", "Choose three years at most.")]
    public async Task Days_that_cannot_be_rated_are_refused_with_a_plain_sentence(string from, string to, string said)
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite");
        var helen = await harbor.As("helen-marchetti");
        Assert.Contains(said, await Refused(helen, from, to), StringComparison.Ordinal);
        Assert.Equal(0, await Running.Node(harbor.Store, [RateDays.Job]).RunDue(Stop));
    }

    private static Task<HttpResponseMessage> Rate(HttpClient browser, string from, string to) =>
        Website.Post(browser, Page, new() { ["From"] = from, ["To"] = to }, "Rate");

    private static async Task<string> Refused(HttpClient browser, string from, string to)
    {
        using var answer = await Website.Post(
            browser,
            Page,
            new() { ["From"] = from, ["To"] = to },
            to: $"{Page}?handler=Rate",
            form: "/account"
        );
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
    }

    private static async Task<HttpStatusCode> Forged(HttpClient browser) =>
        (
            await Website.Post(
                browser,
                Page,
                new() { ["From"] = "2025-08-25", ["To"] = "2026-03-18" },
                to: $"{Page}?handler=Rate",
                form: "/account"
            )
        ).StatusCode;

    private static async Task<string> Read(HttpClient browser) => (await Website.Page(browser, Page)).Body!.TextContent;
}
