using System.IO.Compression;
using System.Security;
using System.Text;

namespace Throughline.Tests.Accountability.Scorecards.Loading.Sheets;

/// <summary>A workbook as bytes, built part by part so that a test can spoil any of them.</summary>
internal sealed class SmallWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly Dictionary<string, string> parts = [];
    private readonly List<string> names = [];

    /// <summary>Adds a sheet of texts and numbers from row <paramref name="first"/> on.</summary>
    public SmallWorkbook Sheet(string name, string[][] rows, int first = 1)
    {
        names.Add(name);
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        foreach (var (at, cells) in rows.Index())
        {
            xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{first + at}\">");
            foreach (var (column, cell) in cells.Index())
            {
                var place = $"{(char)('A' + column)}{first + at}";
                xml.Append(
                    cell.Length == 0 ? ""
                    : double.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _) && cell[0] != '0'
                    || cell.StartsWith("0.", StringComparison.Ordinal)
                        ? $"<c r=\"{place}\"><v>{cell}</v></c>"
                    : $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>"
                );
            }
            xml.Append("</row>");
        }
        return Part($"xl/worksheets/sheet{names.Count}.xml", xml.Append("</sheetData></worksheet>").ToString());
    }

    /// <summary>Puts any text in the place of a part.</summary>
    public SmallWorkbook Part(string name, string text)
    {
        parts[name] = text;
        return this;
    }

    public byte[] Bytes()
    {
        var relations = names.Select((_, at) => $"<Relationship Id=\"r{at + 1}\" Target=\"worksheets/sheet{at + 1}.xml\"/>");
        var sheets = names.Select((name, at) => $"<sheet name=\"{name}\" sheetId=\"{at + 1}\" r:id=\"r{at + 1}\"/>");
        parts.TryAdd(
            "xl/workbook.xml",
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{string.Concat(sheets)}</sheets></workbook>"
        );
        parts.TryAdd(
            "xl/_rels/workbook.xml.rels",
            $"<Relationships>{string.Concat(relations)}<Relationship Id=\"s\" Target=\"sharedStrings.xml\"/></Relationships>"
        );
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return packed.ToArray();
    }
}
