using System.Text;
using Throughline.Frame.Rosters;
using Throughline.TimeAccounting;
using Xunit;

namespace Throughline.Tests.Frame.Rosters.PlainCsv;

/// <summary>A set that is unsound as a whole is refused, with a sentence and the place.</summary>
public sealed class UnsoundSetTests
{
    private const string PeopleHeader = "id,role,name,email,zone,school_id,unit,network_id\n";

    [Theory]
    [InlineData("people.csv")]
    [InlineData("schools.csv")]
    [InlineData("assignments.csv")]
    [InlineData("district.csv")]
    [InlineData("networks.csv")]
    public void Without_a_file_that_it_needs(string file)
    {
        using var folder = RosterFolder.Plain().Without(file);

        var problem = Refused(folder);

        Assert.Equal((file, "missing-file"), (problem.File, problem.Code));
    }

    [Theory]
    [InlineData("people.csv", "id,role,email\n", "name")]
    [InlineData("assignments.csv", "kind,person_id,target_id,start,ends\n", "end")]
    [InlineData("rules.csv", "id,focus,words\n", "summary_words")]
    public void Without_a_column_that_it_needs(string file, string text, string column)
    {
        using var folder = RosterFolder.Plain().WithText(file, text);

        var problem = Refused(folder);

        Assert.Equal((file, 1, column, "missing-column"), (problem.File, problem.Line, problem.Subject, problem.Code));
    }

    [Theory]
    [InlineData("Harbor,Mars/Olympus,,,,,", "zone", "unknown-zone")]
    [InlineData("Harbor,,,,,,", "zone", "missing-value")]
    [InlineData("Harbor,UTC,,forty,,,", "contract_hours", "bad-number")]
    [InlineData("Harbor,UTC,,0,,,", "contract_hours", "bad-number")]
    [InlineData("Harbor,UTC,,169,,,", "contract_hours", "bad-number")]
    [InlineData("Harbor,UTC,,,7.30,,", "workday_start", "bad-time")]
    [InlineData("Harbor,UTC,,,16:00,08:00,", "workday_end", "end-before-start")]
    [InlineData("Harbor,UTC,,,,,2026-02-30", "school_year_start", "bad-date")]
    public void With_a_district_on_which_no_figure_could_rest(string row, string field, string code)
    {
        using var folder = RosterFolder
            .Plain()
            .With("district.csv", "name,zone,email_domains,contract_hours,workday_start,workday_end,school_year_start", row);

        var problem = Refused(folder);

        Assert.Equal(("district.csv", 2, field, code), (problem.File, problem.Line, problem.Subject, problem.Code));
    }

    [Fact]
    public void Without_the_districts_own_row()
    {
        using var folder = RosterFolder.Plain().With("district.csv", "name,zone,email_domains");

        Assert.Equal("missing-row", Refused(folder).Code);
    }

    [Fact]
    public void Of_two_districts_the_second_is_left_out()
    {
        using var folder = RosterFolder.Plain().Plus("district.csv", "Other,UTC,");

        Assert.Equal("second-district", Assert.Single(RosterReading.Read(folder.Path, null).Problems).Code);
    }

    [Theory]
    [InlineData("", 0, "empty-file")]
    [InlineData("\uFEFF\r\n", 0, "empty-file")]
    [InlineData(PeopleHeader + "x1,ild,Nul\0,,,,,\n", 2, "nul-byte")]
    [InlineData(PeopleHeader + "x1,ild,\"open,,,,,\nx2,ild,Somebody,,,,,\n", 2, "broken-quotes")]
    [InlineData(PeopleHeader + "x0,ild,Somebody,,,,,\nx1,ild,so\"me,,,,,\n", 3, "broken-quotes")]
    [InlineData(PeopleHeader + "x1,ild,\"open\"\"", 2, "broken-quotes")]
    [InlineData("%PDF-1.7\n", 0, "wrong-type")]
    [InlineData("PK\u0003\u0004 a workbook", 0, "wrong-type")]
    [InlineData("id,role,name,email,Email\n", 1, "duplicate-column")]
    [InlineData("id;role;name;email\n", 1, "wrong-separator")]
    [InlineData("<html><body>Sign in to download</body></html>\n", 1, "missing-column")]
    public void With_a_file_that_is_no_table(string text, int line, string code)
    {
        using var folder = RosterFolder.Plain().WithText("people.csv", text);

        var problem = Refused(folder);

        Assert.Equal(("people.csv", line, code), (problem.File, problem.Line, problem.Code));
    }

    [Fact]
    public void With_a_line_that_is_not_UTF_8()
    {
        byte[] latin = [.. Encoding.UTF8.GetBytes(PeopleHeader), .. Encoding.Latin1.GetBytes("x1,ild,Zoë,,,,,\n")];
        using var folder = RosterFolder.Plain().WithBytes("people.csv", latin);

        var problem = Refused(folder);

        Assert.Equal((2, "not-utf8"), (problem.Line, problem.Code));
    }

    [Fact]
    public void With_text_in_UTF_16()
    {
        using var folder = RosterFolder
            .Plain()
            .WithBytes("people.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(PeopleHeader)]);

        Assert.Equal("wrong-type", Refused(folder).Code);
    }

    [Fact]
    public void With_a_field_of_more_than_32_kB()
    {
        using var folder = RosterFolder.Plain().Plus("people.csv", $"x1,ild,{new string('x', 33_000)},,,,,");

        var problem = Refused(folder);

        Assert.Equal((5, "field-too-long"), (problem.Line, problem.Code));
    }

    [Theory]
    [InlineData("2026-01-01", 200_001)]
    [InlineData("2026-01-01,x,y", 200_001)]
    [InlineData("", 2_000_001)]
    public void With_more_rows_than_any_district_has(string row, int rows)
    {
        using var folder = RosterFolder
            .Plain()
            .WithText("holidays.csv", "date\n" + string.Concat(Enumerable.Repeat(row + "\n", rows)));

        var problem = Refused(folder);

        Assert.Equal(("holidays.csv", rows + 1, "too-many-rows"), (problem.File, problem.Line, problem.Code));
    }

    [Fact]
    public void In_a_folder_that_is_not_there_or_holds_something_else()
    {
        using var folder = new RosterFolder().With("holiday-photo.jpg", "x");

        Assert.Equal("unknown-format", Refused(folder).Code);
        Assert.Equal(
            "missing-file",
            Assert.Throws<UnsoundFileException>(() => RosterReading.Read("/no/such/place", null)).Problem.Code
        );
        Assert.Equal(
            "unknown-format",
            Assert.Throws<UnsoundFileException>(() => RosterReading.Read(folder.Path, "sif")).Problem.Code
        );
    }

    private static Problem Refused(RosterFolder folder) =>
        Assert.Throws<UnsoundFileException>(() => RosterReading.Read(folder.Path, null)).Problem;
}
