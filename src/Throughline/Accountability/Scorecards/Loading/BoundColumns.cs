using Throughline.Accountability.Scorecards.Loading.Mapping;
using Throughline.Accountability.Scorecards.Loading.Sheets;
using Throughline.Frame.Rosters;

namespace Throughline.Accountability.Scorecards.Loading;

/// <summary>A sheet's mapping, found in its header: where each mapped column stands.</summary>
internal sealed class BoundColumns
{
    private readonly List<(int At, string Value)> only = [];
    private readonly ILookup<string, int> groups;

    /// <summary>Finds the columns.</summary>
    /// <exception cref="TimeAccounting.UnsoundFileException">A mapped column is not there.</exception>
    public BoundColumns(string place, SheetRow header, SheetMapping mapped)
    {
        groups = header
            .Cells.Index()
            .Where(one => Group(one.Item).Length > 0)
            .ToLookup(one => Group(one.Item), one => one.Index, StringComparer.Ordinal);
        foreach (var column in mapped.Columns.Where(column => column.Role != ColumnRole.Ignore))
        {
            var at = At(header, column);
            if (at < 0)
            {
                throw Refusal.Of(
                    place,
                    "missing-column",
                    "the mapping names this column, and it is not there.",
                    header.Number,
                    column.Header
                );
            }
            switch (column.Role)
            {
                case ColumnRole.School:
                    School = at;
                    break;
                case ColumnRole.SchoolName:
                    Name = at;
                    break;
                case ColumnRole.Year:
                    (Year, YearHeader) = (at, column.Header);
                    break;
                case ColumnRole.Indicator:
                    Indicator = at;
                    break;
                case ColumnRole.Only:
                    only.Add((at, column.Only));
                    break;
                default:
                    Figures.Add((at, column));
                    break;
            }
        }
        if (Indicator < 0 && Figures.Find(one => one.Column.Indicator.Length == 0) is { Column: { } bare })
        {
            throw Refusal.Of(
                place,
                "no-indicator",
                "the mapping does not say of which indicator this column is.",
                header.Number,
                bare.Header
            );
        }
    }

    public int School { get; } = -1;
    public int Name { get; } = -1;
    public int Year { get; } = -1;
    public string YearHeader { get; } = "";
    public int Indicator { get; } = -1;

    /// <summary>Columns of figures, targets and numbers of students.</summary>
    public List<(int At, MappedColumn Column)> Figures { get; } = [];

    /// <summary>Whether some column of figures says no year itself.</summary>
    public bool NeedsYear => Figures.Exists(one => one.Column.Year is null);

    /// <summary>Whether the row has the values without which it is not taken.</summary>
    public bool Takes(SheetRow row) =>
        only.TrueForAll(one => row[one.At].Equals(one.Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an empty cell is empty because its source holds it back: "Graduates - n" says s, "Graduates - %" says nothing.</summary>
    public bool IsHeldBack(SheetRow row, MappedColumn column) =>
        Group(column.Header) is { Length: > 0 } group
        && groups[group].Any(at => ScoreCell.Of(row[at]).Missing == Missing.Suppressed);

    private static string Group(string header) =>
        header.LastIndexOf(" - ", StringComparison.Ordinal) is > 0 and var cut ? header[..cut] : "";

    private static int At(SheetRow header, MappedColumn column)
    {
        var there = column.Column - 1;
        return there >= 0 && header[there] == column.Header ? there : Array.IndexOf(header.Cells, column.Header);
    }
}
