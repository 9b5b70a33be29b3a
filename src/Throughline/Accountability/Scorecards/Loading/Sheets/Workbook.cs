using System.Xml;
using Throughline.Frame.Rosters;

namespace Throughline.Accountability.Scorecards.Loading.Sheets;

/// <summary>Reads an .xlsx workbook's sheets as texts, in one pass. Formulas are never computed: what the file keeps as their last result is read.</summary>
/// <remarks>Our own, because the libraries tried trust a workbook's sizes and unpack it whole: see docs/decisions.</remarks>
internal sealed class Workbook
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly string file;
    private readonly WorkbookParts parts;
    private readonly List<string> shared;
    private int cells;

    private Workbook(string file, WorkbookParts parts)
    {
        this.file = file;
        this.parts = parts;
        var main = Main();
        var targets = Targets(main);
        Names = [.. SheetIds(main).Select(sheet => (sheet.Name, Part(main, targets, sheet.Relation)))];
        shared =
            targets.Values.FirstOrDefault(target => target.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase))
                is { } texts
            && parts.Has(Within(main, texts))
                ? parts.Read(Within(main, texts), xml => SharedTexts.Read(xml, file))
                : [];
    }

    private IReadOnlyList<(string Name, string Part)> Names { get; }

    /// <summary>Whether the bytes begin as a zip does, and so may be a workbook.</summary>
    public static bool Looks(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <summary>All sheets of a workbook.</summary>
    /// <exception cref="TimeAccounting.UnsoundFileException">It is damaged or over a limit.</exception>
    public static List<Sheet> Read(string file, byte[] bytes)
    {
        using var opened = new WorkbookParts(file, bytes);
        var book = new Workbook(file, opened);
        return [.. book.Names.Select(sheet => new Sheet(sheet.Name, book.Rows(sheet.Part)))];
    }

    private List<SheetRow> Rows(string part) =>
        parts.Read(
            part,
            xml =>
            {
                var rows = new List<SheetRow>();
                foreach (var row in new SheetCells(file, xml, shared).Rows())
                {
                    parts.CheckDepth(xml);
                    cells += row.Cells.Length;
                    if (rows.Count >= SheetLimits.Rows || cells > SheetLimits.Cells)
                    {
                        throw Refusal.Of(file, "too-many-cells", "this workbook has too many cells; split it.", row.Number);
                    }
                    rows.Add(row);
                }
                return rows;
            }
        );

    private string Main()
    {
        const string Usual = "xl/workbook.xml";
        if (parts.Has(Usual) || !parts.Has("_rels/.rels"))
        {
            return Usual;
        }
        return
            parts
                .Read("_rels/.rels", xml => Elements(xml, "Relationship", "Type", "Target"))
                .FirstOrDefault(one => one[0].EndsWith("/officeDocument", StringComparison.Ordinal))
                is { } main
            ? main[1].TrimStart('/')
            : Usual;
    }

    private Dictionary<string, string> Targets(string main)
    {
        var slash = main.LastIndexOf('/') + 1;
        var rels = $"{main[..slash]}_rels/{main[slash..]}.rels";
        return parts
            .Read(rels, xml => Elements(xml, "Relationship", "Id", "Target"))
            .DistinctBy(one => one[0], StringComparer.Ordinal)
            .ToDictionary(one => one[0], one => one[1], StringComparer.Ordinal);
    }

    private List<(string Name, string Relation)> SheetIds(string main)
    {
        var found = parts.Read(main, xml => Elements(xml, "sheet", "name", "id"));
        return found.Count is > 0 and <= SheetLimits.Sheets
            ? found.ConvertAll(one => (one[0], one[1]))
            : throw Refusal.Of(file, "no-sheets", "this workbook has no sheet, or more than 100; save the sheets that matter.");
    }

    private string Part(string main, Dictionary<string, string> targets, string relation) =>
        targets.TryGetValue(relation, out var target)
            ? Within(main, target)
            : throw Refusal.Of(file, "missing-part", "the workbook names a sheet that is not in it; save it anew.");

    private static string Within(string main, string target) =>
        target.StartsWith('/') ? target[1..] : main[..(main.LastIndexOf('/') + 1)] + target;

    private List<string[]> Elements(XmlReader xml, string element, string first, string second)
    {
        var found = new List<string[]>();
        while (xml.Read())
        {
            parts.CheckDepth(xml);
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element && found.Count < SheetLimits.Entries)
            {
                var id = second == "id" ? xml.GetAttribute("id", Relations) ?? Strict(xml) : xml.GetAttribute(second);
                found.Add([xml.GetAttribute(first) ?? "", id ?? ""]);
            }
        }
        return found;
    }

    // Strict workbooks have another namespace for the same attribute.
    private static string? Strict(XmlReader xml) =>
        xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
}
