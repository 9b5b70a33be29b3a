using MiniExcelLibs;
using Throughline.Evidence.Triangulation;
using Throughline.Shell.Lists;

namespace Throughline.Evidence.Reports;

/// <summary>The report as a workbook: ratings, findings, differences, rules. Numbers are numbers; texts cannot start a formula.</summary>
internal static class ReportWorkbook
{
    /// <summary>The file's bytes.</summary>
    public static byte[] Of(DistrictReport report)
    {
        var sheets = new Dictionary<string, object>
        {
            ["Ratings"] = Rows(ReportTables.Ratings(report)),
            ["Findings"] = Rows(ReportTables.Findings(report)),
            ["Differences"] = Rows(ReportTables.Gaps(report)),
            ["Rules"] = Rows(ReportTables.Rules()),
        };
        using var bytes = new MemoryStream();
        bytes.SaveAs(sheets);
        return bytes.ToArray();
    }

    // The library takes the header from the first row: a sheet of nothing has one empty row below it.
    private static List<Dictionary<string, object?>> Rows(OpenTable table)
    {
        var rows = table
            .Rows.Select(row =>
                table
                    .Columns.Select((column, at) => (column.Name, Value: row[at]))
                    .ToDictionary(one => one.Name, one => Safe(one.Value), StringComparer.Ordinal)
            )
            .ToList();
        return rows.Count > 0
            ? rows
            : [table.Columns.ToDictionary(column => column.Name, _ => (object?)null, StringComparer.Ordinal)];
    }

    private static object? Safe(object? value) =>
        value switch
        {
            string words => FormulaGuard.Safe(words),
            DateOnly day => day.ToDateTime(TimeOnly.MinValue),
            _ => value,
        };
}
