namespace Throughline.Accountability.Scorecards.Loading.Sheets;

/// <summary>One table of a file: rows of texts, as they stand there. Nothing is computed.</summary>
/// <param name="Name">The sheet's name; of a CSV file, the file's.</param>
/// <param name="Rows">The rows that hold anything, with their numbers.</param>
internal sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows);

/// <summary>One row of a sheet.</summary>
/// <param name="Number">The row in the sheet, or the line in the file, from 1.</param>
/// <param name="Cells">From the first column on; may be shorter than the header.</param>
internal readonly record struct SheetRow(int Number, string[] Cells)
{
    /// <summary>The cell without white space around it; empty where there is none.</summary>
    public string this[int column] => column >= 0 && column < Cells.Length ? Cells[column] : "";

    public bool IsEmpty => Array.TrueForAll(Cells, cell => cell.Length == 0);
}
