using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Throughline.Shell.Lists;

/// <summary>A list as a file: exactly the rows that were found, in their order.</summary>
internal static class ListExport
{
    public const string Csv = "csv";
    public const string Xlsx = "xlsx";

    /// <summary>The file's bytes.</summary>
    public static byte[] Of<T>(IReadOnlyList<ListColumn<T>> columns, IReadOnlyList<T> rows, string format)
    {
        using var bytes = new MemoryStream();
        if (format == Xlsx)
        {
            WriteXlsx(bytes, columns, rows);
        }
        else
        {
            WriteCsv(bytes, columns, rows);
        }
        return bytes.ToArray();
    }

    /// <summary>A title as the name of a file, without its ending.</summary>
    public static string FileName(string title) => new ListColumn<object>(title, _ => null).Key;

    // With a byte order mark, without which Excel takes it for another encoding.
    private static void WriteCsv<T>(Stream bytes, IReadOnlyList<ListColumn<T>> columns, IReadOnlyList<T> rows)
    {
        using var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        // The guard is our own, as the library's would put an apostrophe before negative numbers too.
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        foreach (var column in columns)
        {
            csv.WriteField(column.Label);
        }
        csv.NextRecord();
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                csv.WriteField(
                    CellText.Exported(column.Value(row)) switch
                    {
                        null => "",
                        string words => FormulaGuard.Safe(words),
                        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
                        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                        var other => other.ToString(),
                    }
                );
            }
            csv.NextRecord();
        }
    }

    private static void WriteXlsx<T>(Stream bytes, IReadOnlyList<ListColumn<T>> columns, IReadOnlyList<T> rows)
    {
        var cells = rows.Select(row =>
            columns.ToDictionary(
                column => column.Label,
                column =>
                    CellText.Exported(column.Value(row)) is string words
                        ? FormulaGuard.Safe(words)
                        : CellText.Exported(column.Value(row)),
                StringComparer.Ordinal
            )
        );
        var days = new OpenXmlConfiguration
        {
            DynamicColumns =
            [
                .. columns
                    .Where(column =>
                        rows.Select(row => CellText.Exported(column.Value(row))).FirstOrDefault(value => value is not null)
                            is DateTime { TimeOfDay.Ticks: 0 }
                    )
                    .Select(column => new DynamicExcelColumn(column.Label) { Format = "yyyy-mm-dd", Width = 12 }),
            ],
        };
        // The library takes the header from the first row: a sheet of nothing has one empty row below it.
        var nothing = columns.ToDictionary(column => column.Label, _ => (object?)null, StringComparer.Ordinal);
        bytes.SaveAs(rows.Count == 0 ? [nothing] : cells, configuration: days);
    }
}
