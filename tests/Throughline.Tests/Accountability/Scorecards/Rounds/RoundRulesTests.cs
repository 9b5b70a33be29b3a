using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Indicators;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Tests.LeadingThrough;
using Throughline.Tests.TimeAndDemands.Demands;
using Xunit;
using static Throughline.Tests.Accountability.Scorecards.Rounds.RoundForms;

namespace Throughline.Tests.Accountability.Scorecards.Rounds;

/// <summary>The rules of a round at their edges, with more than one set of numbers: each falls when its rule does.</summary>
public sealed class RoundRulesTests(Databases databases)
{
    private static readonly string[] Others = ["Bramwell", "Coral", "Dunmore", "Eastlake", "Marlow", "Pinecrest"];
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // The others changed by 1, −0.5 and 1.5, six times each: 0.67 in the middle, 0.87 one standard deviation.
    [Theory]
    [InlineData(60, 71, "3", true)]
    [InlineData(60, 71, "10", true)]
    [InlineData(60, 63, "3", false)]
    [InlineData(60, 63, "2", true)]
    [InlineData(40, 37.5, "3", true)]
    [InlineData(40, 38.5, "3", false)]
    public async Task A_jump_stops_the_next_target_only_beyond_the_deviations_that_the_district_chose(
        double before,
        double after,
        string deviations,
        bool stops
    )
    {
        await using var stage = await WithOthers();
        await stage.Figures("Seaton", "Reading", 2024, before, after);
        var office = await stage.As(AccountStage.DataOffice);
        var page = await Open(stage, office, "Seaton", deviations: deviations);
        var said = AccountStage.Text(await Website.Page(office, page));
        Assert.Equal(stops, said.Contains("until the data office has looked", StringComparison.Ordinal));
        var answer = await Ask(stage, office, page, "SafeHarbor", "The coaches stay.");
        Assert.Equal(stops ? HttpStatusCode.OK : HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = stage.Store.OpenFor("test");
        Assert.Equal(!stops, await db.Set<Throughline.Accountability.Scorecards.Rounds.TargetProposal>().AnyAsync(Stop));
    }

    // Of eighteen changes six are 1.5: a step of 1.5 stands above 83 of 100, one of 1.6 above all.
    [Theory]
    [InlineData(60, "61.5", false)]
    [InlineData(60, "61.6", true)]
    [InlineData(45, "46", false)]
    [InlineData(45, "47", true)]
    public async Task What_fewer_than_one_in_ten_have_done_needs_a_reason_and_all_else_needs_none(
        double result,
        string target,
        bool needsReason
    )
    {
        await using var stage = await WithOthers();
        await stage.Figures("Seaton", "Reading", 2025, result);
        var office = await stage.As(AccountStage.DataOffice);
        var page = await Open(stage, office, "Seaton");
        await using (var db = stage.Store.OpenFor("test"))
        {
            // A standard of next year asks for exactly that.
            var indicator = await db.Indicators.SingleAsync(Stop);
            (indicator.Standard, indicator.StandardBy) = (
                decimal.Parse(target, System.Globalization.CultureInfo.InvariantCulture),
                2026
            );
            await db.SaveChangesAsync(Stop);
        }
        var bare = await Ask(stage, office, page, "GrowthToStandard", "");
        if (needsReason)
        {
            Assert.Contains(
                "Say why this school can",
                AccountStage.Text(await DemandStage.Read(bare)),
                StringComparison.Ordinal
            );
            bare = await Ask(stage, office, page, "GrowthToStandard", "Two coaches work there now.");
        }
        Assert.Equal(HttpStatusCode.Redirect, bare.StatusCode);
        Assert.Equal(
            needsReason,
            AccountStage
                .Text(await Website.Page(office, page))
                .Contains("more than nine in ten have ever done", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(78, 82.9, 55.1, "−27.8")]
    [InlineData(41, 43, 66.5, "+23.5")]
    public async Task A_change_of_test_breaks_the_series_on_every_page_and_no_change_is_shown_across_it(
        double first,
        double second,
        double third,
        string change
    )
    {
        await using var stage = await AccountStage.Set(databases);
        await stage.Figures("Seaton", "Math", 2023, first, second, third);
        var office = await stage.As(AccountStage.DataOffice);
        var seaton = await stage.School("Seaton");
        await using var db = stage.Store.OpenFor("test");
        await db.Indicators.ExecuteUpdateAsync(set => set.SetProperty(one => one.IsOnScorecard, true), Stop);
        var round = await Open(stage, office, "Seaton");
        string[] pages = [$"/scorecard/schools/{seaton.Id}", $"/scorecard/networks/{seaton.NetworkId}", round];
        foreach (var page in pages)
        {
            Assert.Contains(change, AccountStage.Text(await Website.Page(office, page)), StringComparison.Ordinal);
        }
        db.IndicatorVersions.Add(
            new IndicatorVersion
            {
                IndicatorId = await Indicator(stage),
                FromYear = 2025,
                Change = "Another test.",
                BreaksSeries = true,
                By = "test",
                At = db.Now,
            }
        );
        await db.SaveChangesAsync(Stop);
        foreach (var page in pages)
        {
            var text = AccountStage.Text(await Website.Page(office, page));
            Assert.Contains("counted otherwise than before", text, StringComparison.Ordinal);
            Assert.DoesNotContain(change, text, StringComparison.Ordinal);
        }
        // The picture has a mark, and no line from one test to the other.
        var drawn = await Website.Page(office, pages[0]);
        Assert.Contains("breaks", drawn.QuerySelector("svg.chart")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, drawn.QuerySelectorAll("svg.chart polyline.line").Length);
    }

    [Theory]
    [InlineData("gloria-benning", "luis-moreno", 60, 71)]
    [InlineData("denise-okafor", "luis-moreno", 47, 52)]
    public async Task Story_22_an_evaluator_reads_the_facts_of_the_scorecard_and_no_name_beside_them(
        string evaluator,
        string principal,
        double before,
        double after
    )
    {
        await using var harbor = await HarborWithNotes.Open(databases);
        long school;
        await using (var db = harbor.Db())
        {
            var person = harbor[principal];
            school = await db.Set<Throughline.Frame.People.Assignment>()
                .Where(one => one.PersonId == person && one.SchoolId != null)
                .Select(one => one.SchoolId!.Value)
                .FirstAsync(Stop);
            var reading = new Indicator { Key = "reading", Name = "Reading" };
            reading.IsOnScorecard = true;
            db.Indicators.Add(reading);
            await db.SaveChangesAsync(Stop);
            db.AddRange(
                new Throughline.Accountability.Scorecards.ScoreValue
                {
                    SchoolId = school,
                    IndicatorId = reading.Id,
                    Year = 2024,
                    Value = (decimal)before,
                },
                new Throughline.Accountability.Scorecards.ScoreValue
                {
                    SchoolId = school,
                    IndicatorId = reading.Id,
                    Year = 2025,
                    Value = (decimal)after,
                }
            );
            await db.SaveChangesAsync(Stop);
        }
        var text = AccountStage.Text(await Website.Page(await harbor.As(evaluator), $"/scorecard/schools/{school}"));
        Assert.Contains($"+{after - before}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Moreno", text, StringComparison.Ordinal);
        await using var notes = harbor.Db();
        foreach (var note in (await notes.SupportNotes.ToListAsync(Stop)).Where(note => note.Text.Length > 0))
        {
            Assert.DoesNotContain(note.Text, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    private async Task<AccountStage> WithOthers()
    {
        var stage = await AccountStage.Set(databases);
        foreach (var name in Others)
        {
            await stage.Figures(name, "Reading", 2022, 50, 51, 50.5, 52);
        }
        return stage;
    }

    private static async Task<HttpResponseMessage> Ask(
        AccountStage stage,
        HttpClient office,
        string page,
        string method,
        string why
    ) =>
        await Website.Post(
            office,
            page,
            new(await Seen(office, page))
            {
                ["indicator"] = $"{await Indicator(stage)}",
                ["method"] = method,
                ["why"] = why,
            },
            "Propose"
        );
}
