using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards;
using Throughline.Accountability.Scorecards.Loading;
using Throughline.Accountability.Scorecards.Loading.Mapping;
using Throughline.Accountability.Scorecards.Loading.Sheets;
using Throughline.Accountability.Scorecards.Methods;
using Throughline.Frame.Networks;
using Throughline.Persistence.Imports;
using Throughline.Tests.Accountability.Scorecards.Loading.Sheets;
using Throughline.TimeAccounting;
using Xunit;

namespace Throughline.Tests.Accountability.Scorecards.Loading;

public sealed class ScoreImportTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Figures_come_in_and_the_same_file_again_changes_nothing_and_undo_takes_all_back(string kind)
    {
        await using var stage = await AccountStage.Set(databases, kind);
        var seaton = await stage.School("Seaton");
        var csv =
            $"school_id,year,indicator,value,target,n\n{seaton.RosterKey},2024-25,Attendance,90.1,91,400\n{seaton.RosterKey},2025-26,Attendance,s,91.5,400\n{seaton.RosterKey},2025-26,Chronic absence,31,,8\n";
        var first = await stage.Load(csv);
        Assert.Equal((3, 2, 0), (first.Values.Added, first.Targets.Added, first.Problems.Count));
        await using var db = stage.Store.OpenFor("test");
        var rows = await db.ScoreValues.OrderBy(one => one.IndicatorId).ThenBy(one => one.Year).ToListAsync(Stop);
        Assert.Equal([90.1m, null, null], rows.Select(one => one.Value));
        Assert.Equal([null, Missing.Suppressed, Missing.TooFew], rows.Select(one => one.Missing));
        Assert.Equal(
            ["attendance", "chronic-absence"],
            await db.Indicators.Select(one => one.Key).OrderBy(key => key).ToListAsync(Stop)
        );
        var again = await stage.Load(csv);
        Assert.True(again.ChangesNothing);
        Assert.Null(again.Import);
        var corrected = await stage.Load(csv.Replace("90.1", "90.4", StringComparison.Ordinal));
        Assert.Equal((0, 1), (corrected.Values.Added, corrected.Values.Changed));
        Assert.Empty(await Undoing.Undo(db, corrected.Import!.Id, Stop));
        Assert.Empty(await Undoing.Undo(db, first.Import!.Id, Stop));
        Assert.Equal(
            0,
            await db.ScoreValues.CountAsync(Stop) + await db.Indicators.CountAsync(Stop) + await db.Targets.CountAsync(Stop)
        );
    }

    [Fact]
    public async Task Each_cell_that_is_left_out_is_named_by_file_line_and_field()
    {
        await using var stage = await AccountStage.Set(databases);
        var seaton = await stage.School("Seaton");
        var outcome = await stage.Load(
            $"school_id,year,indicator,value\n{seaton.RosterKey},2026,Attendance,ninety\nno-such,2026,Attendance,90\n{seaton.RosterKey},last year,Attendance,90\n{seaton.RosterKey},2025,Attendance,190\n{seaton.RosterKey},2024,Attendance,89\n{seaton.RosterKey},2024,Attendance,88\n"
        );
        Assert.Equal(1, outcome.Values.Added);
        Assert.Equal(
            [
                "figures.csv:2: value: 'ninety' is no figure; it is left out.",
                "figures.csv:3: no-such: the district has no school of this code; its 1 figures are left out. Import the roster first, or add the file's schools.",
                "figures.csv:4: year: 'last year' is no school year like 2017 or 2016-17; the row is left out.",
                "figures.csv:5: value: 190 is not between 0 and 100; it is left out.",
                $"figures.csv:7: value: {seaton.RosterKey} has a figure for 2023-24 already; this one is left out. Say in the mapping which rows count.",
            ],
            outcome.Problems.Select(problem => problem.ToString()).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_code_that_lost_its_zeros_finds_its_school_and_a_new_school_keeps_them()
    {
        await using var stage = await AccountStage.Set(databases);
        await stage.Load("school_code,School name,year,Attendance\n010303,Zebulon,2016-17,93.1\n", new(AddsSchools: true));
        var outcome = await stage.Load("school_code,year,Attendance\n10303,2017-18,93.5\n");
        Assert.Empty(outcome.Problems);
        await using var db = stage.Store.OpenFor("test");
        var school = await stage.School("Zebulon");
        Assert.Equal("010303", school.RosterKey);
        Assert.Equal(
            [2017, 2018],
            await db
                .ScoreValues.Where(one => one.SchoolId == school.Id)
                .OrderBy(one => one.Year)
                .Select(one => one.Year)
                .ToListAsync(Stop)
        );
    }

    [Fact]
    public async Task A_list_of_students_is_refused_whole()
    {
        await using var stage = await AccountStage.Set(databases);
        var refused = await Assert.ThrowsAsync<UnsoundFileException>(() =>
            stage.Load("School,Student ID,Score\nSeaton High School,1017,88\n")
        );
        Assert.Equal(("about-students", "Student ID"), (refused.Problem.Code, refused.Problem.Subject));
        await using var db = stage.Store.OpenFor("test");
        Assert.Equal(0, await db.ScoreValues.CountAsync(Stop));
    }

    [Fact]
    public async Task Rows_about_groups_are_left_aside_for_the_one_about_everybody()
    {
        await using var stage = await AccountStage.Set(databases);
        var key = (await stage.School("Seaton")).RosterKey;
        var outcome = await stage.Load(
            $"School ID,Student group,Year,Graduation rate\n{key},Female,2025,80\n{key},All Students,2025,74\n{key},Male,2025,68\n{key},All Students,2026,75\n"
        );
        Assert.Empty(outcome.Problems);
        await using var db = stage.Store.OpenFor("test");
        Assert.Equal(
            [74m, 75m],
            await db.ScoreValues.OrderBy(one => one.Year).Select(one => one.Value!.Value).ToListAsync(Stop)
        );
    }

    [Fact]
    public async Task A_workbook_with_titles_lost_codes_and_renamed_columns_is_read_and_its_mapping_is_remembered()
    {
        await using var stage = await AccountStage.Set(databases);
        await using var db = stage.Store.OpenFor("test");
        var keys = await db.Schools.OrderBy(one => one.Id).Select(one => one.RosterKey).Take(4).ToArrayAsync(Stop);
        var book = new SmallWorkbook()
            .Sheet(
                "Summary",
                [
                    ["2014-15 results"],
                    ["DBN", "Student attendance rate"],
                    [keys[0], "0.91"],
                    [keys[1], "0.92"],
                    [keys[2], "0.93"],
                    [keys[3], "N/A"],
                ],
                first: 3
            )
            .Sheet(
                "Targets",
                [
                    [
                        "Metric Value - Credits",
                        "Metric Value - Pass rate",
                        "Metric Value - Something",
                        "Meeting Target Range - Credits",
                        "Principal at time of review",
                    ],
                    ["0.5", "0.6", "0.7", "49.1% to 55.4%", "Somebody"],
                    ["0.55", "0.65", "0.75", "55.5% or higher", "Somebody else"],
                    ["0.4", "0.45", "0.48", "", ""],
                    ["0.41", "0.46", "0.49", "50.1% to 60%", ""],
                ],
                first: 4
            )
            .Bytes();
        var file = ScoreFile.Of("hs_2014_2015.xlsx", book);
        var mapping = await Proposal.Of(db, file, null, Stop);
        Assert.Equal((2015, "Summary"), (mapping.Year, mapping.Sheets[1].RowsAs));
        Assert.True(mapping.IsGuessed);
        var outcome = await stage.Load(file, mapping: FileMapping.Read("m.json", mapping.Write()));
        Assert.Equal((16, 3), (outcome.Values.Added, outcome.Targets.Added));
        Assert.All(await db.Targets.Select(one => one.Year).ToListAsync(Stop), year => Assert.Equal(2016, year));
        Assert.Equal([49.1m, 50.1m, 55.5m], (await db.Targets.Select(one => one.Value).ToListAsync(Stop)).Order());
        Assert.DoesNotContain(
            await db.Indicators.Select(one => one.Name).ToListAsync(Stop),
            name => name.Contains("Principal", StringComparison.Ordinal)
        );
        var next = await Proposal.Of(
            db,
            ScoreFile.Of("2015-16.csv", Encoding.UTF8.GetBytes($"DBN,Metric Value - Credits\n{keys[0]},0.6\n")),
            null,
            Stop
        );
        Assert.Equal(
            (ColumnRole.Value, "credits", Certainty.Remembered, true),
            next.Sheets[0].Columns[1] is var column
                ? (column.Role, column.Indicator, column.Certainty, column.IsFraction)
                : default
        );
        Assert.False(next.IsGuessed);
    }

    [Fact]
    public async Task A_mapping_that_does_not_fit_is_refused_with_the_column_that_is_missing()
    {
        await using var stage = await AccountStage.Set(databases);
        var mapping = FileMapping.Read(
            "m.json",
            """{ "year": 2026, "sheets": [ { "sheet": "figures", "columns": [ { "header": "School", "role": "schoolName" }, { "header": "Rate", "role": "value", "indicator": "attendance" } ] } ] }"""
        );
        var refused = await Assert.ThrowsAsync<UnsoundFileException>(() =>
            stage.Load("School,Other\nSeaton High School,90\n", mapping: mapping)
        );
        Assert.Equal("figures.csv:1: Rate: the mapping names this column, and it is not there.", refused.Message);
        var typo = Assert.Throws<UnsoundFileException>(() =>
            FileMapping.Read("m.json", """{ "sheets": [ { "sheet": "x", "rolle": 1 } ] }""")
        );
        Assert.StartsWith("m.json:1", typo.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_do_not_agree_with_their_sheet_of_codes_are_not_guessed()
    {
        string[][] With(params string[] skip) =>
            [
                ["DBN", "a", "b", "c"],
                .. Enumerable
                    .Range(0, 9)
                    .Select(at => new[] { $"{at}x", $"0.{at}1", $"0.{at}2", $"0.{at}3" })
                    .Where(row => !skip.Contains(row[0])),
            ];
        var header = new SheetRow(1, ["a", "b", "c", "Target"]);
        var coded = With().Index().Select(one => new SheetRow(one.Index + 1, one.Item)).ToList();
        var without = With("3x", "4x")
            .Skip(1)
            .Index()
            .Select(one => new SheetRow(one.Index + 2, [.. one.Item.Skip(1), "0.5"]))
            .ToList();
        without.Insert(4, new SheetRow(99, ["0.77", "0.78", "0.79", "0.5"]));
        var places = new RowsInOrder(header, without, coded[0], coded[1..]).Places();
        Assert.Equal([0, 1, 2, 5, -1, 6, 7, 8], places);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_target_that_a_round_agreed_on_is_kept_apart_from_what_a_file_has()
    {
        await using var stage = await AccountStage.Set(databases);
        await stage.Figures("Seaton", "Reading", 2025, 60);
        var school = await stage.School("Seaton");
        await using var db = stage.Store.OpenFor("test");
        var indicator = await db.Indicators.SingleAsync(Stop);
        db.Targets.Add(
            new Target
            {
                SchoolId = school.Id,
                IndicatorId = indicator.Id,
                Year = 2026,
                Value = 63.3m,
                Method = TargetMethod.HalveTheGap.Words(),
            }
        );
        await db.SaveChangesAsync(Stop);
        var other = await stage.School("Bramwell");
        var outcome = await stage.Load(
            $"school_id,year,indicator,value,target\n{school.RosterKey},2026,Reading,61,70\n{other.RosterKey},2026,Reading,55,58\n"
        );
        Assert.Equal((1, 0, 1), (outcome.Targets.Added, outcome.Targets.Changed, outcome.AgreedKept));
        Assert.Contains(
            outcome.Problems,
            one =>
                one.ToString()
                    .Contains(
                        "the target 63.3 was agreed in a round (halve the gap) and stays; the file's 70 is left out",
                        StringComparison.Ordinal
                    )
        );
        Assert.Equal(
            63.3m,
            await db.Targets.Where(one => one.SchoolId == school.Id).Select(one => one.Value).SingleAsync(Stop)
        );
        // What came from a file may be put right by a file.
        var again = await stage.Load($"school_id,year,indicator,value,target\n{other.RosterKey},2026,Reading,55,59\n");
        Assert.Equal((0, 1, 0), (again.Targets.Added, again.Targets.Changed, again.AgreedKept));
    }
}
