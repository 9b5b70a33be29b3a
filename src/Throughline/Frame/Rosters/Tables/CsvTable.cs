using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Throughline.Frame.Rosters.Files;
using Throughline.TimeAccounting;

namespace Throughline.Frame.Rosters.Tables;

/// <summary>A CSV file (RFC 4180, UTF-8) as rows under a header; columns are found by name, in any order.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly CsvParser parser;
    private readonly bool oddQuotes;
    private readonly ICollection<Problem> problems;
    private int lineBefore;

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="files">The roster that it belongs to.</param>
    /// <param name="file">Its name.</param>
    /// <param name="problems">Where rows and cells that are left out are reported.</param>
    /// <param name="needed">The columns that must be there; others may be.</param>
    /// <exception cref="UnsoundFileException">The file is no such table.</exception>
    public CsvTable(RosterFiles files, string file, ICollection<Problem> problems, params ReadOnlySpan<string> needed)
    {
        File = file;
        this.problems = problems;
        var bytes = files.Read(file);
        oddQuotes = bytes.Span.Count((byte)'"') % 2 == 1;
        parser = new CsvParser(Utf8Text.Open(file, bytes), Reading());
        Header = Next() ? [.. parser.Record!.Select(name => name.Trim())] : [];
        CheckHeader(needed);
    }

    /// <summary>Name of the file.</summary>
    public string File { get; }

    /// <summary>Names of the columns.</summary>
    public string[] Header { get; }

    /// <summary>Where a column stands, whatever its case; -1 when it is not there.</summary>
    public int IndexOf(string column) => columns.GetValueOrDefault(column, -1);

    /// <summary>The rows that have a cell for each column; the others are reported.</summary>
    /// <exception cref="UnsoundFileException">The quoting is broken, or a limit is passed.</exception>
    public IEnumerable<CsvRow> Rows()
    {
        for (var kept = 0; Next(); )
        {
            var cells = parser.Record!;
            if (cells is [""])
                continue;
            var row = new CsvRow(this, cells, new RowPlace(File, lineBefore), problems);
            if (!row.FitsHeader())
                continue;
            yield return row;
            if (row.Kept && ++kept > RosterLimits.Rows)
                throw Unsound(lineBefore, "", "too-many-rows", "there are more than 200,000 rows; split the roster.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => parser.Dispose();

    private bool Next()
    {
        lineBefore = parser.RawRow + 1;
        try
        {
            if (parser.Read())
                return true;
        }
        catch (MaxFieldSizeException)
        {
            throw Unsound(lineBefore, "", "field-too-long", "a field here is longer than 32,768 characters; check its quotes.");
        }
        return oddQuotes ? throw BrokenQuotes(parser.RawRow) : false;
    }

    // The columns needed come first: only then is the first line a header, and may be quoted.
    private void CheckHeader(ReadOnlySpan<string> needed)
    {
        foreach (var column in needed)
            if (!Header.Contains(column, StringComparer.OrdinalIgnoreCase))
                throw Unsound(1, column, "missing-column", "this column is missing; name it in the first line.");
        for (var at = 0; at < Header.Length; at++)
            if (Header[at].Length > 0 && !columns.TryAdd(Header[at], at))
                throw Unsound(1, Header[at], "duplicate-column", "this column is there twice; keep one of them.");
    }

    private CsvConfiguration Reading() =>
        new(CultureInfo.InvariantCulture)
        {
            IgnoreBlankLines = false,
            MaxFieldSize = RosterLimits.FieldCharacters,
            BadDataFound = found => throw BrokenQuotes(found.Context.Parser!.RawRow),
        };

    private UnsoundFileException BrokenQuotes(int endLine) =>
        Unsound(
            Math.Min(lineBefore, Math.Max(endLine, 1)),
            "",
            "broken-quotes",
            "a quotation mark in the row that begins here is not closed or stands inside a plain field; double it or close it."
        );

    private UnsoundFileException Unsound(int line, string column, string code, string message) =>
        new(new Problem(File, line, column, code, message));
}
