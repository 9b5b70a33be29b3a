using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Throughline.Frame.Rosters.Files;
using Throughline.TimeAccounting;

namespace Throughline.Frame.Rosters.Tables;

/// <summary>A CSV file (RFC 4180, UTF-8) as rows under a header; columns are found by name, in any order.</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly ICollection<Problem> problems;
    private readonly byte[] bytes;

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
        bytes = files.Read(file);
        Utf8Text.Check(file, bytes);
        Header = Records().Select(record => record.Cells.Select(name => name.Trim()).ToArray()).FirstOrDefault([]);
        CheckHeader(needed);
    }

    /// <summary>Name of the file.</summary>
    public string File { get; }

    /// <summary>Names of the columns.</summary>
    public string[] Header { get; }

    /// <summary>Where a column stands, whatever its case; -1 when it is not there.</summary>
    public int IndexOf(string column) => columns.GetValueOrDefault(column, -1);

    /// <summary>The rows that have a cell for each column, from the first at each call; the others are reported.</summary>
    /// <exception cref="UnsoundFileException">The quoting is broken, or a limit is passed.</exception>
    public IEnumerable<CsvRow> Rows() => Rows(problems);

    /// <summary>The same rows once more, without another report of those left out.</summary>
    public IEnumerable<CsvRow> RowsAgain() => Rows([]);

    private IEnumerable<CsvRow> Rows(ICollection<Problem> reports)
    {
        var (read, kept) = (0, 0);
        foreach (var (cells, line) in Records().Skip(1))
        {
            if (++read > RosterLimits.RowsRead)
            {
                throw Refusal.Of(File, "too-many-rows", "there are more than 2,000,000 rows; split the roster.", line);
            }
            if (cells is [""])
            {
                continue;
            }
            var row = new CsvRow(this, cells, new RowPlace(File, line), reports);
            if (row.FitsHeader())
            {
                yield return row;
            }
            if (row.Kept && ++kept > RosterLimits.Rows)
            {
                throw Refusal.Of(File, "too-many-rows", "there are more than 200,000 rows; split the roster.", line);
            }
        }
    }

    private IEnumerable<(string[] Cells, int Line)> Records()
    {
        using var parser = new CsvParser(Utf8Text.Reader(bytes), Reading());
        var (line, last) = (1, 1);
        while (Next(parser, line) is { } cells)
        {
            yield return (cells, line);
            (line, last) = (parser.RawRow + 1, line);
        }
        // The parser lets one broken quotation pass: a doubled mark as the very last thing in the file.
        if (bytes.AsSpan().Count((byte)'"') % 2 == 1)
        {
            throw BrokenQuotes(last);
        }
    }

    private string[]? Next(CsvParser parser, int line)
    {
        try
        {
            return parser.Read() ? parser.Record : null;
        }
        catch (MaxFieldSizeException)
        {
            throw Refusal.Of(File, "field-too-long", "a field here is longer than 32,768 characters; check its quotes.", line);
        }
        catch (BadDataException)
        {
            throw BrokenQuotes(line);
        }
    }

    // The columns needed come first: only then is the first line a header, and may be quoted.
    private void CheckHeader(ReadOnlySpan<string> needed)
    {
        if (needed.Length > 1 && Header is [var all] && all.IndexOfAny([';', '\t']) >= 0)
        {
            throw Refusal.Of(File, "wrong-separator", "the columns are not separated by commas; save the file with commas.", 1);
        }
        foreach (var column in needed)
        {
            if (!Header.Contains(column, StringComparer.OrdinalIgnoreCase))
            {
                throw Refusal.Of(File, "missing-column", "this column is missing; name it in the first line.", 1, column);
            }
        }
        for (var at = 0; at < Header.Length; at++)
        {
            if (Header[at].Length > 0 && !columns.TryAdd(Header[at], at))
            {
                throw Refusal.Of(File, "duplicate-column", "this column is there twice; keep one of them.", 1, Header[at]);
            }
        }
    }

    private static CsvConfiguration Reading() =>
        new(CultureInfo.InvariantCulture) { IgnoreBlankLines = false, MaxFieldSize = RosterLimits.FieldCharacters };

    private UnsoundFileException BrokenQuotes(int line) =>
        Refusal.Of(
            File,
            "broken-quotes",
            "a quotation mark in the row that begins here is not closed or stands inside a plain field; double it or close it.",
            line
        );
}
