using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Scorecards;
using Throughline.Accountability.Scorecards.Comparing;
using Throughline.Demo.Cast;
using Xunit;

namespace Throughline.Tests.Accountability.Scorecards.Comparing;

public sealed class ComparedPageTests(Databases databases)
{
    private const string Page = "/scorecard/rounds/compared";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_target_from_a_file_it_says_what_would_be_compared()
    {
        await using var stage = await AccountStage.Set(databases);
        var office = await stage.As(AccountStage.DataOffice);
        Assert.Equal("Nothing to compare with", await Title(office));
        Assert.NotNull((await Website.Page(office, Page)).QuerySelector("a[href='/scorecard/load']"));
        Assert.NotNull((await Website.Page(office, "/scorecard/rounds")).QuerySelector($"a[href='{Page}']"));

        async Task<string> Title(HttpClient browser) =>
            (await Website.Page(browser, Page)).QuerySelector("main .empty-head")!.TextContent.Trim();
    }

    [Theory]
    [InlineData(60, 62, "1.3 more", "2.0 more", "0%")]
    [InlineData(40, 50, "5.0 less", "4.0 less", "0%")]
    [InlineData(70, 70, "2.5 more", "3.0 more", "100%")]
    public async Task A_target_from_a_file_stands_beside_what_each_method_asks_and_the_reasons_say_why(
        double result,
        double theirs,
        string halving,
        string harbor,
        string reached
    )
    {
        await using var stage = await AccountStage.Set(databases);
        await stage.Figures("Seaton", "Reading", 2025, result);
        await Add(stage, "Seaton", 2026, theirs);
        var office = await stage.As(AccountStage.DataOffice);
        var page = await Website.Page(office, Page);
        var text = AccountStage.Text(page);
        Assert.Contains("Halve the gap 1 ", text, StringComparison.Ordinal);
        Assert.Contains(halving, page.QuerySelectorAll("tbody tr")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains(harbor, page.QuerySelectorAll("tbody tr")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains($"{reached} of the targets from files lie at or below", text, StringComparison.Ordinal);
        Assert.Contains("no standard is set for these indicators", text, StringComparison.Ordinal);
        await using var db = stage.Store.OpenFor("test");
        var found = ComparedTargets.Of(await TargetComparison.Load(db, Stop));
        Assert.All(found.Why, sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
        Assert.Contains($"{found.Methods[0].Apart:0.0}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_figure_a_new_target_and_a_new_standard_are_compared_at_the_next_look()
    {
        await using var stage = await AccountStage.Set(databases);
        await stage.Figures("Seaton", "Reading", 2025, 60);
        await Add(stage, "Seaton", 2026, 62);
        var office = await stage.As(AccountStage.DataOffice);
        Assert.Contains("1 target from files", await Heading(), StringComparison.Ordinal);
        await stage.Figures("Bramwell", "Reading", 2025, 50);
        await Add(stage, "Bramwell", 2026, 57);
        Assert.Contains("2 targets from files", await Heading(), StringComparison.Ordinal);
        await using var db = stage.Store.OpenFor("test");
        var indicator = await db.Set<Throughline.Accountability.Indicators.Indicator>().SingleAsync(Stop);
        (indicator.Standard, indicator.StandardBy) = (80, 2030);
        await db.SaveChangesAsync(Stop);
        var text = AccountStage.Text(await Website.Page(office, Page));
        Assert.Contains("Growth to standard 2 ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("no standard is set", text, StringComparison.Ordinal);

        async Task<string> Heading() => (await Website.Page(office, Page)).QuerySelector("h1")!.TextContent;
    }

    [Fact]
    public async Task It_opens_to_those_who_read_rounds_and_to_nobody_else()
    {
        await using var stage = await AccountStage.Set(databases);
        foreach (
            var name in new[]
            {
                AccountStage.DataOffice,
                CentralOffice.Deputy,
                "Calvin Whitfield",
                "Keiko Marsden",
                CentralOffice.Finance,
                "Estelle Marchbanks",
            }
        )
        {
            var browser = await stage.As(name);
            Assert.Equal((name, await Status(browser, "/scorecard/rounds")), (name, await Status(browser, Page)));
        }
        Assert.Equal(HttpStatusCode.OK, await Status(await stage.As(CentralOffice.Deputy), Page));

        static async Task<HttpStatusCode> Status(HttpClient browser, string page) =>
            (await browser.GetAsync(new Uri(page, UriKind.Relative), Stop)).StatusCode;
    }

    private static async Task Add(AccountStage stage, string school, int year, double value)
    {
        var seaton = await stage.School(school);
        await using var db = stage.Store.OpenFor("test");
        db.Targets.Add(
            new Target
            {
                SchoolId = seaton.Id,
                IndicatorId = await db.ScoreValues.Select(one => one.IndicatorId).FirstAsync(Stop),
                Year = year,
                Value = (decimal)value,
                Method = Target.FromFile,
            }
        );
        await db.SaveChangesAsync(Stop);
    }
}
