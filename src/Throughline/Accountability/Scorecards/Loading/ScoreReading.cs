using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Loading.Mapping;
using Throughline.Accountability.Scorecards.Loading.Sheets;
using Throughline.Frame.Rosters;
using Throughline.TimeAccounting;

namespace Throughline.Accountability.Scorecards.Loading;

/// <summary>What a file says by its mapping: figures, and each cell or row that is left out, with its place and why.</summary>
internal sealed class ScoreReading
{
    private readonly ScoreFile file;
    private readonly FileMapping mapping;
    private readonly KnownIndicators known;

    private ScoreReading(ScoreFile file, FileMapping mapping, KnownIndicators known) =>
        (this.file, this.mapping, this.known) = (file, mapping, known);

    public List<Figure> Figures { get; } = [];
    public List<Problem> Problems { get; } = [];

    /// <summary>The names of indicators that are new, by the key they get.</summary>
    public Dictionary<string, (string Name, Scale Scale)> New { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads.</summary>
    /// <exception cref="UnsoundFileException">The mapping does not fit the file.</exception>
    public static ScoreReading Of(ScoreFile file, FileMapping mapping, KnownIndicators known)
    {
        var reading = new ScoreReading(file, mapping, known);
        foreach (var sheet in mapping.Sheets.Where(sheet => sheet.HasFigures))
        {
            reading.Read(sheet);
        }
        if (!mapping.Sheets.Any(sheet => sheet.HasFigures))
        {
            throw Refusal.Of(
                file.Name,
                "no-figures",
                "no column of figures was recognised; print the mapping with --show-mapping, say which columns hold what, and give it with --mapping."
            );
        }
        return reading;
    }

    /// <summary>A place of the file as problems name it.</summary>
    public string Place(string sheet) => file.Sheets.Count == 1 ? file.Name : $"{file.Name}[{sheet}]";

    private void Read(SheetMapping mapped)
    {
        var sheet = Sheet(mapped.Sheet);
        var columns = new BoundColumns(Place(sheet.Name), Header(sheet, mapped), mapped);
        var rows = sheet.Rows.Where(row => row.Number > mapped.HeaderRow).ToList();
        var schools = columns.School >= 0 || columns.Name >= 0 ? null : SchoolsOfOther(sheet, mapped, rows);
        if (columns.Year < 0 && mapping.Year is null && columns.NeedsYear)
        {
            throw Refusal.Of(
                Place(sheet.Name),
                "missing-year",
                "no school year is known; give it, such as --year 2017 for 2016-17."
            );
        }
        var cells = new FigureCells(this, known, columns, sheet.Name);
        foreach (var (at, row) in rows.Index())
        {
            var school = schools is null ? new SchoolName(row[columns.School], row[columns.Name]) : schools[at];
            if (!columns.Takes(row))
            {
                continue;
            }
            if (school is { Code: "", Name: "" })
            {
                Report(
                    sheet.Name,
                    row.Number,
                    "",
                    "no-school",
                    schools is null
                        ? "there is no school in this row; it is left out."
                        : $"it cannot be told which school of {mapped.RowsAs} this row is of; it is left out."
                );
                continue;
            }
            cells.Read(row, school, YearOf(row, columns, sheet.Name));
        }
    }

    private int? YearOf(SheetRow row, BoundColumns columns, string sheet)
    {
        if (columns.Year < 0)
        {
            return mapping.Year;
        }
        if (SchoolYear.Parse(row[columns.Year]) is { } year)
        {
            return year;
        }
        Report(
            sheet,
            row.Number,
            columns.YearHeader,
            "bad-year",
            $"'{Frame.Rosters.Tables.Cells.Short(row[columns.Year])}' is no school year like 2017 or 2016-17; the row is left out."
        );
        return null;
    }

    private List<SchoolName> SchoolsOfOther(Sheet sheet, SheetMapping mapped, List<SheetRow> rows)
    {
        if (mapped.RowsAs.Length == 0)
        {
            throw Refusal.Of(Place(sheet.Name), "no-school-column", "no column says which school a row is of; map one.");
        }
        var other = Sheet(mapped.RowsAs);
        var otherMapped =
            mapping.Sheets.FirstOrDefault(one => one.Sheet == mapped.RowsAs)
            ?? throw Refusal.Of(
                Place(sheet.Name),
                "no-school-column",
                $"the sheet {mapped.RowsAs} is not mapped; map its codes."
            );
        var codes = new BoundColumns(Place(other.Name), Header(other, otherMapped), otherMapped);
        var others = other.Rows.Where(row => row.Number > otherMapped.HeaderRow).ToList();
        var places = Via(sheet, mapped, rows, other, otherMapped, others);
        return places.ConvertAll(at =>
            at < 0 ? new SchoolName("", "") : new SchoolName(others[at][codes.School], others[at][codes.Name])
        );
    }

    // Two sheets without codes may have columns in common where the one with codes has none.
    private List<int> Via(
        Sheet sheet,
        SheetMapping mapped,
        List<SheetRow> rows,
        Sheet other,
        SheetMapping otherMapped,
        List<SheetRow> others
    )
    {
        var direct = new RowsInOrder(Header(sheet, mapped), rows, Header(other, otherMapped), others);
        if (direct.Shared >= RowsInOrder.FewestShared || direct.AreOfOneLength)
        {
            return direct.Places();
        }
        foreach (var third in mapping.Sheets.Where(one => one.Sheet != mapped.Sheet && one.Sheet != other.Name))
        {
            var between = Sheet(third.Sheet);
            var betweenRows = between.Rows.Where(row => row.Number > third.HeaderRow).ToList();
            var first = new RowsInOrder(Header(sheet, mapped), rows, Header(between, third), betweenRows);
            var second = new RowsInOrder(Header(between, third), betweenRows, Header(other, otherMapped), others);
            if (first.Shared >= RowsInOrder.FewestShared && second.AreOfOneLength)
            {
                var onwards = second.Places();
                return first.Places().ConvertAll(at => at < 0 ? -1 : onwards[at]);
            }
        }
        return direct.Places();
    }

    internal void Report(string sheet, int row, string field, string code, string message) =>
        Problems.Add(new Problem(Place(sheet), row, field, code, message));

    private Sheet Sheet(string name) =>
        file.Sheets.FirstOrDefault(one => one.Name == name)
        ?? (
            file.Sheets.Count == 1
                ? file.Sheets[0]
                : throw Refusal.Of(file.Name, "no-such-sheet", $"there is no sheet {name} in it.")
        );

    private SheetRow Header(Sheet sheet, SheetMapping mapped) =>
        sheet.Rows.FirstOrDefault(row => row.Number == mapped.HeaderRow) is { Cells: not null } header
            ? header
            : throw Refusal.Of(
                Place(sheet.Name),
                "no-header",
                $"row {mapped.HeaderRow} holds no headers; say in which row they stand."
            );
}
