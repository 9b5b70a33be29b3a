using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Scorecards.Loading.Sheets;
using Throughline.Frame.Rosters;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Loading.Mapping;

/// <summary>Proposes how a file is read: from what was mapped before, from names that are known, and from what stands in the columns.</summary>
internal sealed class Proposal
{
    private readonly ScoreFile file;
    private readonly KnownIndicators known;
    private readonly IReadOnlyDictionary<string, RememberedColumn> remembered;
    private readonly HashSet<(ColumnRole, string, int?)> taken = [];

    private Proposal(ScoreFile file, KnownIndicators known, IReadOnlyDictionary<string, RememberedColumn> remembered) =>
        (this.file, this.known, this.remembered) = (file, known, remembered);

    /// <summary>Proposes.</summary>
    /// <exception cref="TimeAccounting.UnsoundFileException">The file is about students, or holds no table.</exception>
    public static async Task<FileMapping> Of(ThroughlineDb db, ScoreFile file, int? year, CancellationToken stop) =>
        Of(
            file,
            await KnownIndicators.Load(db, stop),
            await db.RememberedColumns.AsNoTracking().ToDictionaryAsync(one => one.Header, StringComparer.Ordinal, stop),
            year
        );

    /// <inheritdoc cref="Of(ThroughlineDb, ScoreFile, int?, CancellationToken)"/>
    public static FileMapping Of(
        ScoreFile file,
        KnownIndicators known,
        IReadOnlyDictionary<string, RememberedColumn> remembered,
        int? year = null
    )
    {
        var proposal = new Proposal(file, known, remembered);
        var sheets = file.Sheets.Select(proposal.Sheet).OfType<SheetMapping>().ToList();
        if (sheets.Count == 0)
        {
            throw Refusal.Of(file.Name, "no-table", "there is no table with a row of headers in this file.");
        }
        return new FileMapping
        {
            Year = year ?? HeaderKey.YearIn(file.Name) ?? proposal.YearAbove(),
            Sheets = RowsAsOther(file, sheets),
        };
    }

    private SheetMapping? Sheet(Sheet sheet)
    {
        var at = HeaderRow.Find(sheet);
        if (at < 0)
        {
            return null;
        }
        var header = sheet.Rows[at];
        if (Array.Find(header.Cells, HeaderParts.IsOfPersons) is { } person)
        {
            throw Refusal.Of(
                file.Name,
                "about-students",
                "this column is about single students or families; bring totals by school only. Nothing was kept.",
                header.Number,
                person
            );
        }
        var rows = sheet.Rows.Skip(at + 1).ToList();
        return new SheetMapping
        {
            Sheet = sheet.Name,
            HeaderRow = header.Number,
            Columns = OnlyEverybody(new SheetProposal(known, remembered, taken).Columns(header, rows), rows),
        };
    }

    // Where a school has several rows a year, one of them is about everybody.
    private static List<MappedColumn> OnlyEverybody(List<MappedColumn> columns, List<SheetRow> rows)
    {
        var keys = columns
            .Where(column => column.Role is ColumnRole.School or ColumnRole.Year or ColumnRole.Indicator)
            .ToList();
        if (
            !keys.Exists(key => key.Role == ColumnRole.School)
            || rows.DistinctBy(row => string.Join('\n', keys.Select(key => row[key.Column - 1]))).Count() == rows.Count
        )
        {
            return columns;
        }
        return columns.ConvertAll(column =>
            column.Role == ColumnRole.Ignore && new ColumnLook(rows, column.Column - 1).Everybody is { Length: > 0 } everybody
                ? column with
                {
                    Role = ColumnRole.Only,
                    Only = everybody,
                    Certainty = Certainty.Guessed,
                }
                : column
        );
    }

    private static List<SheetMapping> RowsAsOther(ScoreFile file, List<SheetMapping> sheets)
    {
        var coded = sheets.Where(sheet => sheet.Columns.Any(column => column.Role == ColumnRole.School)).ToList();
        return sheets.ConvertAll(sheet =>
            coded.Count > 0
            && sheet.HasFigures
            && !sheet.Columns.Any(column => column.Role is ColumnRole.School or ColumnRole.SchoolName)
                ? sheet with
                {
                    RowsAs = coded[0].Sheet,
                }
                : sheet
        );
    }

    private int? YearAbove() =>
        file
            .Sheets.SelectMany(sheet => sheet.Rows.Take(Math.Max(HeaderRow.Find(sheet), 0)))
            .SelectMany(row => row.Cells)
            .Select(HeaderKey.YearIn)
            .FirstOrDefault(year => year is not null);
}
