using Throughline.TimeAccounting;

namespace Throughline.Frame.Rosters.Tables;

/// <summary>One row of a <see cref="CsvTable"/>.</summary>
internal sealed class CsvRow(CsvTable table, string[] cells, RowPlace place, ICollection<Problem> problems)
    : RosterRow(place, problems)
{
    /// <summary>Whether the row counts against the limit of rows.</summary>
    public bool Kept { get; private set; } = true;

    /// <inheritdoc/>
    public override string Raw(string field) => table.IndexOf(field) is >= 0 and var at ? cells[at] : "";

    /// <inheritdoc/>
    public override string[] List(string field) =>
        Text(field).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The row is about somebody whom the roster does not keep; it leaves no trace.</summary>
    public void Drop() => Kept = false;

    /// <summary>Whether the row has a cell for each column; reports it if not.</summary>
    public bool FitsHeader()
    {
        if (cells.Length == table.Header.Length)
        {
            return true;
        }
        if (cells.Length > table.Header.Length && cells.AsSpan(table.Header.Length).IndexOfAnyExcept("") < 0)
        {
            return true;
        }
        Report(
            "",
            "cell-count",
            $"this row has {cells.Length} cells and the header {table.Header.Length}; put a text with a comma in quotation marks."
        );
        return false;
    }
}
