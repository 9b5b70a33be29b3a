using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards;
using Throughline.Accountability.Scorecards.Loading;
using Throughline.Accountability.Scorecards.Loading.Mapping;
using Throughline.Accountability.Scorecards.Loading.Sheets;
using Throughline.Frame.Networks;
using Xunit;

namespace Throughline.Tests.Accountability.Scorecards.Loading;

/// <summary>Real files of New York City, North Carolina and California; the counts were made by other programs from the same files.</summary>
public sealed class RealFilesTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_three_workbooks_of_New_York_City_come_in_whole()
    {
        var (store, outcomes) = await CityWorkbooks.Of(databases, Stop);
        await using var db = store.OpenFor("test");
        int[] schools = [491, 494, 485];
        foreach (var (at, outcome) in outcomes.Index())
        {
            Assert.InRange(outcome.Problems.Count, 0, 40);
            var attendance = await db.Indicators.SingleAsync(one => one.Key == "attendance", Stop);
            var year = 2015 + at;
            Assert.InRange(
                await db.ScoreValues.CountAsync(one => one.IndicatorId == attendance.Id && one.Year == year, Stop),
                schools[at] - 15,
                schools[at]
            );
        }
        var graduation = await db.Indicators.SingleAsync(one => one.Key == "graduation-4", Stop);
        var henry = await db.Schools.SingleAsync(one => one.RosterKey == "01M292", Stop);
        Assert.Equal(
            [2015, 2016, 2017],
            await db
                .ScoreValues.Where(one => one.IndicatorId == graduation.Id && one.SchoolId == henry.Id)
                .OrderBy(one => one.Year)
                .Select(one => one.Year)
                .ToListAsync(Stop)
        );
        Assert.Contains(
            2018,
            await db.Targets.Where(one => one.IndicatorId == graduation.Id).Select(one => one.Year).Distinct().ToListAsync(Stop)
        );
        Assert.DoesNotContain(
            await db.Indicators.Select(one => one.Name).ToListAsync(Stop),
            name =>
                name.Contains("Superintendent", StringComparison.Ordinal)
                || name.StartsWith("Quality Review - Principal", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(2001, 262, 219)]
    [InlineData(2006, 405, 378)]
    public async Task Graduation_of_New_York_City_is_held_back_where_the_city_holds_it_back(int cohort, int all, int known)
    {
        var store = await databases.Fresh();
        await using var db = store.OpenFor("import scorecard");
        var file = ScoreFile.Open(Samples.Path("data/scorecard/nyc/graduation.csv.gz"));
        var outcome = await ScoreImport.Run(db, file, await Proposal.Of(db, file, null, Stop), new(AddsSchools: true), Stop);
        Assert.All(outcome.Problems, problem => Assert.Equal("bad-year", problem.Code));
        Assert.Equal(405, outcome.Problems.Count);
        var id = await db.Indicators.Where(one => one.Key == "graduation-4").Select(one => one.Id).SingleAsync(Stop);
        var rows = await db.ScoreValues.Where(one => one.IndicatorId == id && one.Year == cohort).ToListAsync(Stop);
        Assert.Equal((all, known), (rows.Count(row => true), rows.Count(row => row.Value is not null)));
    }

    [Fact]
    public async Task The_state_raised_its_cut_scores_and_the_series_can_be_broken_there()
    {
        var store = await databases.Fresh();
        await using var db = store.OpenFor("import scorecard");
        var file = ScoreFile.Open(Samples.Path("data/scorecard/nyc/math_test_results.csv.gz"));
        var mapping = await Proposal.Of(db, file, null, Stop);
        var sheet = mapping.Sheets[0];
        mapping = mapping with
        {
            Sheets =
            [
                sheet with
                {
                    Columns =
                    [
                        .. sheet.Columns.Select(column =>
                            column.Header == "Number Tested"
                                ? column with
                                {
                                    Role = ColumnRole.Students,
                                    Indicator = "state-math",
                                }
                                : column
                        ),
                    ],
                },
            ],
        };
        await ScoreImport.Run(db, file, mapping, new(AddsSchools: true), Stop);
        var id = await db.Indicators.Where(one => one.Key == "state-math").Select(one => one.Id).SingleAsync(Stop);
        var years = (await db.ScoreValues.Where(one => one.IndicatorId == id && one.Value != null).ToListAsync(Stop))
            .GroupBy(one => one.Year)
            .ToDictionary(
                year => year.Key,
                year => year.Sum(one => one.Value!.Value * one.Counted!.Value) / year.Sum(one => one.Counted!.Value)
            );
        // Percent of each school are rounded to a tenth in the file, and schools of fewer than ten students are left out.
        Assert.Equal(82.864, (double)years[2009], 0.05);
        Assert.Equal(55.136, (double)years[2010], 0.05);
    }

    [Theory]
    [InlineData("north-carolina/spg_all.csv.gz", 9807, 2516, "010303")]
    [InlineData("california-2018/math_2018_academic_indicator.csv.gz", 9801, 9801, "01100170112607")]
    public async Task Codes_of_whole_states_keep_their_zeros(string path, int rows, int schools, string code)
    {
        var store = await databases.Fresh();
        await using var db = store.OpenFor("import scorecard");
        var file = ScoreFile.Open(Samples.Path($"data/scorecard/{path}"));
        var outcome = await ScoreImport.Run(db, file, await Proposal.Of(db, file, null, Stop), new(AddsSchools: true), Stop);
        Assert.Equal((schools, true), (outcome.NewSchools, outcome.Values.Added >= rows - 4 * schools / 100));
        Assert.True(await db.Schools.AnyAsync(one => one.RosterKey == code, Stop));
    }
}
