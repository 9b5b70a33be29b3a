using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Throughline.Frame.Rosters;
using Throughline.Frame.Rosters.Tables;

namespace Throughline.Accountability.Scorecards.Loading.Sheets;

/// <summary>A CSV file (RFC 4180, UTF-8) as one sheet. Commas, semicolons or tabs, whichever its first lines have most of.</summary>
internal static class CsvSheet
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>Reads it.</summary>
    /// <exception cref="TimeAccounting.UnsoundFileException">It is no such file, or over a limit.</exception>
    public static Sheet Read(string file, byte[] bytes)
    {
        Utf8Text.Check(file, bytes);
        var rows = new List<SheetRow>();
        var pool = new Dictionary<string, string>(StringComparer.Ordinal);
        var broken = 0;
        using var parser = new CsvParser(
            Utf8Text.Reader(bytes),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = Separator(bytes).ToString(),
                IgnoreBlankLines = false,
                MaxFieldSize = SheetLimits.CellCharacters,
                BadDataFound = _ => broken++,
            }
        );
        var (line, cells) = (1, 0);
        while (Next(parser, file, line))
        {
            var row = new SheetRow(line, [.. parser.Record!.Select(cell => Pooled(pool, cell.Trim()))]);
            line = parser.RawRow + 1;
            cells += row.Cells.Length;
            if (broken > 0)
            {
                throw BrokenQuotes(file, row.Number);
            }
            if (row.Cells.Length > SheetLimits.Columns || rows.Count >= SheetLimits.Rows || cells > SheetLimits.Cells)
            {
                throw Refusal.Of(
                    file,
                    "too-many-cells",
                    "there are more than 2,000 columns or 1,000,000 rows; split it.",
                    line
                );
            }
            if (!row.IsEmpty)
            {
                rows.Add(row);
            }
        }
        if (bytes.AsSpan().Count((byte)'"') % 2 == 1)
        {
            throw BrokenQuotes(file, rows.Count > 0 ? rows[^1].Number : 1);
        }
        return new Sheet(Path.GetFileNameWithoutExtension(file), rows);
    }

    private static bool Next(CsvParser parser, string file, int line)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw Refusal.Of(file, "field-too-long", "a field here is longer than 32,768 characters; check its quotes.", line);
        }
    }

    private static TimeAccounting.UnsoundFileException BrokenQuotes(string file, int line) =>
        Refusal.Of(
            file,
            "broken-quotes",
            "a quotation mark here is not closed or stands inside a plain field; double it or close it.",
            line
        );

    private static char Separator(byte[] bytes)
    {
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, 20_000));
        var counts = new int[Separators.Length];
        for (var at = 0; at < Separators.Length; at++)
        {
            counts[at] = head.Count((byte)Separators[at]);
        }
        return Separators[Array.IndexOf(counts, counts.Max())];
    }

    // The same school, year and "s" stand in thousands of rows.
    private static string Pooled(Dictionary<string, string> pool, string cell)
    {
        if (pool.TryGetValue(cell, out var known))
        {
            return known;
        }
        if (pool.Count < 100_000)
        {
            pool.Add(cell, cell);
        }
        return cell;
    }
}
