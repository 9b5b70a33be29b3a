using Throughline.TimeAccounting;

namespace Throughline.Frame.Rosters.Tables;

/// <summary>One row of a <see cref="CsvTable"/>. What is wrong with a cell is reported where it is read.</summary>
internal sealed class CsvRow(CsvTable table, string[] cells, RowPlace place, ICollection<Problem> problems)
{
    /// <summary>Where the row begins.</summary>
    public RowPlace Place => place;

    /// <summary>Whether the row counts against the limit of rows.</summary>
    public bool Kept { get; private set; } = true;

    /// <summary>The cell as it is written; empty when the table has no such column.</summary>
    public string Raw(string column) => table.IndexOf(column) is >= 0 and var at ? cells[at] : "";

    /// <summary>The cell without white space around it; empty when the table has no such column.</summary>
    public string Text(string column) => Raw(column).Trim();

    /// <summary>The items of a cell that holds a list by <c>;</c>.</summary>
    public string[] List(string column) =>
        Text(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Reports what is wrong with a cell.</summary>
    public void Report(string column, string code, string message) =>
        problems.Add(new Problem(place.File, place.Line, column, code, message));

    /// <summary>The row is about somebody whom the roster does not keep; it leaves no trace.</summary>
    public void Drop() => Kept = false;

    /// <summary>Whether the row has a cell for each column; reports it if not.</summary>
    public bool FitsHeader()
    {
        if (cells.Length == table.Header.Length)
            return true;
        if (cells.Length > table.Header.Length && cells.AsSpan(table.Header.Length).IndexOfAnyExcept("") < 0)
            return true;
        Report(
            "",
            "cell-count",
            $"this row has {cells.Length} cells and the header {table.Header.Length}; put a text with a comma in quotation marks."
        );
        return false;
    }
}
