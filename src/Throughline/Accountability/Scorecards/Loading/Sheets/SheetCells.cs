using System.Globalization;
using System.Xml;
using Throughline.Frame.Rosters;

namespace Throughline.Accountability.Scorecards.Loading.Sheets;

/// <summary>The rows of one worksheet as its XML tells them. Rows and cells may say where they stand, or follow one another.</summary>
internal sealed class SheetCells(string file, XmlReader xml, List<string> shared)
{
    private readonly List<string> cells = [];

    /// <summary>The rows that hold anything, in their order.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        var last = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
            {
                continue;
            }
            var number = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var said) ? said : last + 1;
            if (number <= last)
            {
                throw Refusal.Of(
                    file,
                    "rows-out-of-order",
                    "rows of a sheet are out of order; save the workbook anew.",
                    number
                );
            }
            last = number;
            var row = new SheetRow(number, Cells(number));
            if (!row.IsEmpty)
            {
                yield return row;
            }
        }
    }

    private string[] Cells(int row)
    {
        cells.Clear();
        if (xml.IsEmptyElement)
        {
            return [];
        }
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
            {
                continue;
            }
            var column = Column(xml.GetAttribute("r")) ?? cells.Count;
            if (column >= SheetLimits.Columns || column < cells.Count)
            {
                throw Refusal.Of(
                    file,
                    "too-many-columns",
                    "a cell stands beyond the 2,000th column or out of order; delete what is not needed there.",
                    row
                );
            }
            while (cells.Count < column)
            {
                cells.Add("");
            }
            cells.Add(Value(row));
        }
        return [.. cells];
    }

    // The formula itself is passed over; <v> holds what it last gave.
    private string Value(int row)
    {
        var type = xml.GetAttribute("t");
        if (xml.IsEmptyElement)
        {
            return "";
        }
        var (depth, value) = (xml.Depth, "");
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "is")
            {
                value = SharedTexts.Text(xml, file);
            }
        }
        return type switch
        {
            "s" => int.TryParse(value, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < shared.Count
                ? shared[at]
                : throw Refusal.Of(file, "unknown-text", "a cell names a text that the workbook does not have.", row),
            "b" => value == "1" ? "TRUE" : "FALSE",
            "str" or "inlineStr" or "e" => value,
            _ => Number(value),
        };
    }

    // A workbook keeps 0.857 as 0.85699999999999998; a double shows the shortest text that means it.
    private static string Number(string value) =>
        value.Length > 12 && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("G15", CultureInfo.InvariantCulture)
            : value;

    private static int? Column(string? place)
    {
        var (column, letters) = (0, 0);
        foreach (var one in place ?? "")
        {
            if (one is < 'A' or > 'Z' || letters == 3)
            {
                break;
            }
            column = column * 26 + (one - 'A' + 1);
            letters++;
        }
        return letters == 0 ? null : column - 1;
    }
}
