using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.Analyze.Tables;

namespace Throughline.TimeAndDemands.Analyze;

/// <summary>One ILD's rows of every table, ready to be written.</summary>
internal sealed class IldTables : IDisposable
{
    /// <summary>Files refused as a whole.</summary>
    public List<Problem> Refused { get; } = [];

    /// <summary>Events left out or read with a doubt.</summary>
    public IReadOnlyList<Problem> Warnings { get; private set; } = [];

    /// <summary>Rows by table, in the tables' order.</summary>
    public IReadOnlyList<CsvRows> Rows { get; private set; } = [];

    public int Occurrences { get; private set; }

    public void Take(IldTime time, IReadOnlyList<Problem> warnings)
    {
        Warnings = warnings;
        Occurrences = time.Occurrences.Count;
        Rows = [.. AnalyzeTable.All.Select(table => Written(table, time))];
    }

    public void Dispose()
    {
        foreach (var rows in Rows)
        {
            rows.Dispose();
        }
    }

    private static CsvRows Written(AnalyzeTable table, IldTime time)
    {
        var rows = new CsvRows();
        table.Write(time, rows);
        return rows;
    }
}
