using System.Diagnostics;
using Throughline.Accountability.Scorecards.Loading.Sheets;
using Throughline.TimeAccounting;
using Xunit;

namespace Throughline.Tests.Accountability.Scorecards.Loading.Sheets;

public sealed class WorkbookTests
{
    private const string Sheet = "xl/worksheets/sheet1.xml";

    [Fact]
    public void Codes_keep_their_leading_zeros_and_numbers_their_shortest_form()
    {
        var book = new SmallWorkbook()
            .Sheet(
                "One",
                [
                    ["Code", "Rate"],
                    ["010303", "0.85699999999999998"],
                ]
            )
            .Bytes();
        var sheet = Assert.Single(Workbook.Read("a.xlsx", book));
        Assert.Equal(["010303", "0.857"], sheet.Rows[1].Cells);
    }

    [Fact]
    public void Shared_texts_rich_texts_empty_cells_and_gaps_are_read_as_they_are_shown()
    {
        var book = Raw(
                "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"D2\" t=\"b\"><v>1</v></c></row><row r=\"5\"><c t=\"s\"><v>0</v></c><c><v>3</v></c></row>"
            )
            .Part(
                "xl/sharedStrings.xml",
                "<sst><si><t>plain</t></si><si><r><t>two </t></r><r><t>runs</t></r><rPh><t>aside</t></rPh></si></sst>"
            );
        var rows = Workbook.Read("a.xlsx", book.Bytes())[0].Rows;
        Assert.Equal([2, 5], rows.Select(row => row.Number));
        Assert.Equal(["", "two runs", "", "TRUE"], rows[0].Cells);
        Assert.Equal(["plain", "3"], rows[1].Cells);
    }

    [Fact]
    public void A_formula_is_never_computed_its_last_result_is_read()
    {
        var book = Raw("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>7</v></c><c r=\"B1\"><f>HYPERLINK(\"http://x\")</f></c></row>");
        Assert.Equal(["7", ""], Workbook.Read("a.xlsx", book.Bytes())[0].Rows[0].Cells);
    }

    [Theory]
    [InlineData(
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>"
    )]
    [InlineData("<worksheet><sheetData><row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row></sheetData></worksheet>")]
    [InlineData(
        "<worksheet><sheetData><row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>"
    )]
    [InlineData(
        "<worksheet><sheetData><row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row></sheetData></worksheet>"
    )]
    [InlineData("<worksheet><sheetData><row r=\"1\"><c t=\"s\"><v>99</v></c></row></sheetData></worksheet>")]
    [InlineData("<worksheet><sheetData><row r=\"1\">")]
    [InlineData("not xml at all")]
    public void A_spoilt_sheet_is_refused_in_a_sentence(string xml)
    {
        var book = new SmallWorkbook().Sheet("One", []).Part(Sheet, xml).Bytes();
        var refused = Assert.Throws<UnsoundFileException>(() => Workbook.Read("a.xlsx", book));
        Assert.StartsWith("a.xlsx", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_grows_more_than_a_hundredfold_is_refused_before_it_is_unpacked()
    {
        var bomb = Raw($"<row r=\"1\"><c t=\"str\"><v>{new string(' ', 60_000_000)}</v></c></row>").Bytes();
        var watch = Stopwatch.StartNew();
        var refused = Assert.Throws<UnsoundFileException>(() => Workbook.Read("bomb.xlsx", bomb));
        Assert.Equal("too-dense", refused.Problem.Code);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_merged_cell_over_the_whole_sheet_costs_nothing()
    {
        var book = new SmallWorkbook()
            .Sheet("One", [])
            .Part(
                Sheet,
                "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c><v>1</v></c></row><row r=\"1048576\"><c><v>2</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells></worksheet>"
            );
        Assert.Equal(2, Workbook.Read("a.xlsx", book.Bytes())[0].Rows.Count);
    }

    [Fact]
    public void Elements_nested_without_end_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 5_000)) + string.Concat(Enumerable.Repeat("</a>", 5_000));
        var book = new SmallWorkbook().Sheet("One", []).Part("xl/workbook.xml", $"<workbook>{deep}</workbook>").Bytes();
        Assert.Equal("too-deep", Assert.Throws<UnsoundFileException>(() => Workbook.Read("a.xlsx", book)).Problem.Code);
    }

    [Fact]
    public void An_old_or_encrypted_workbook_is_named_as_that()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];
        var refused = Assert.Throws<UnsoundFileException>(() => Workbook.Read("a.xls", old));
        Assert.Contains("save it as .xlsx", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Each mutant is either read or refused in a sentence; nothing else, and not for long.</summary>
    [Fact]
    public void Two_thousand_mutants_are_read_or_refused()
    {
        var sound = new SmallWorkbook()
            .Sheet(
                "One",
                [
                    ["Code", "Rate"],
                    ["01", "0.5"],
                    ["02", "N/A"],
                ]
            )
            .Part("xl/sharedStrings.xml", "<sst><si><t>x</t></si></sst>")
            .Bytes();
        var refusals = 0;
        for (var seed = 0; seed < 2_000; seed++)
        {
            var dice = new Random(seed);
            var mutant = sound.ToArray();
            for (var change = dice.Next(1, 8); change > 0; change--)
            {
                mutant[dice.Next(mutant.Length)] = (byte)dice.Next(256);
            }
            try
            {
                Workbook.Read("m.xlsx", dice.Next(4) == 0 ? mutant[..dice.Next(1, mutant.Length)] : mutant);
            }
            catch (UnsoundFileException refused)
            {
                refusals++;
                Assert.False(string.IsNullOrWhiteSpace(refused.Problem.Message), $"seed {seed}");
            }
        }
        Assert.InRange(refusals, 200, 2_000);
    }

    private static SmallWorkbook Raw(string rows) =>
        new SmallWorkbook().Sheet("One", []).Part(Sheet, $"<worksheet><sheetData>{rows}</sheetData></worksheet>");
}
