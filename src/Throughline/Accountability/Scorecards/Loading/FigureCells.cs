using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Loading.Mapping;
using Throughline.Accountability.Scorecards.Loading.Sheets;
using Throughline.Frame.Rosters.Tables;

namespace Throughline.Accountability.Scorecards.Loading;

/// <summary>The figures of one row after the other. A cell that cannot be read is reported and left out, never taken for zero.</summary>
internal sealed class FigureCells(ScoreReading reading, KnownIndicators known, BoundColumns columns, string sheet)
{
    private readonly HashSet<(SchoolName, string, int, bool)> seen = [];
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="school">Its school.</param>
    /// <param name="year">Its school year; null where it could not be read, and only columns that say their own are taken.</param>
    public void Read(SheetRow row, SchoolName school, int? year)
    {
        var named = columns.Indicator >= 0 ? row[columns.Indicator] : "";
        if (columns.Indicator >= 0 && named.Length == 0)
        {
            reading.Report(sheet, row.Number, "", "no-indicator", "this row names no indicator; it is left out.");
            return;
        }
        foreach (var (at, column) in columns.Figures.Where(one => one.Column.Role != ColumnRole.Students))
        {
            var isHeldBack = row[at].Length == 0 && column.Role == ColumnRole.Value && columns.IsHeldBack(row, column);
            if ((row[at].Length == 0 && !isHeldBack) || (column.Year ?? year + column.Ahead) is not { } of)
            {
                continue;
            }
            var text = column.Indicator.Length > 0 ? column.Indicator : named;
            var isTarget = column.Role == ColumnRole.Target;
            var cell =
                isHeldBack ? new ScoreCell(null, Missing.Suppressed, false, false)
                : isTarget ? ScoreCell.OfTarget(row[at])
                : ScoreCell.Of(row[at]);
            if (Wrong(row, column.Header, cell, row[at]) || (isTarget && cell.Value is null))
            {
                continue;
            }
            var key = Key(text, cell, column);
            var value = cell.Value is { } number && column.IsFraction && !cell.IsPercent ? number * 100 : cell.Value;
            if (OutOfRange(row, column.Header, key, value))
            {
                continue;
            }
            if (!seen.Add((school, key, of, isTarget)))
            {
                reading.Report(
                    sheet,
                    row.Number,
                    column.Header,
                    "twice",
                    $"{(school.Name.Length > 0 ? school.Name : school.Code)} has a figure for {SchoolYear.Words(of)} already; this one is left out. Say in the mapping which rows count."
                );
                continue;
            }
            Add(row, school, column, key, of, value, cell.Missing);
        }
    }

    private void Add(
        SheetRow row,
        SchoolName school,
        MappedColumn column,
        string key,
        int year,
        decimal? value,
        Missing? missing
    )
    {
        var students = Students(row, column);
        var tooFew = students < ScoreValue.FewestStudents && column.Role == ColumnRole.Value && value is not null;
        reading.Figures.Add(
            new Figure(
                sheet,
                row.Number,
                column.Header,
                school,
                key,
                year,
                column.Role == ColumnRole.Target,
                tooFew ? null
                    : value is { } number ? Math.Round(number, 4)
                    : null,
                tooFew ? Missing.TooFew : missing,
                students
            )
        );
    }

    private int? Students(SheetRow row, MappedColumn of)
    {
        foreach (var (at, column) in columns.Figures)
        {
            if (
                column.Role == ColumnRole.Students
                && column.Indicator == of.Indicator
                && ScoreCell.Of(row[at]).Value is >= 0 and var number
            )
            {
                return (int)Math.Min(number, 10_000_000);
            }
        }
        return null;
    }

    private bool Wrong(SheetRow row, string header, ScoreCell cell, string text)
    {
        if (cell.IsWrong)
        {
            reading.Report(sheet, row.Number, header, "bad-number", $"'{Cells.Short(text)}' is no figure; it is left out.");
        }
        return cell.IsWrong;
    }

    private bool OutOfRange(SheetRow row, string header, string key, decimal? value)
    {
        var facts = known.Find(key) is { } stored
            ? (stored.Lowest, stored.Highest)
            : AllIndicators.Find(key)?.Range ?? (null, null);
        if (value is not { } number || !(number < facts.Item1 || number > facts.Item2))
        {
            return false;
        }
        reading.Report(
            sheet,
            row.Number,
            header,
            "out-of-range",
            FormattableString.Invariant($"{number:0.####} is not between {facts.Item1} and {facts.Item2}; it is left out.")
        );
        return true;
    }

    // A new indicator is in percent where its figures or its name say so, and none is beyond 100.
    private string Key(string text, ScoreCell cell, MappedColumn column)
    {
        if (!keys.TryGetValue(text, out var key))
        {
            key = known.KeyOf(text) ?? KnownIndicators.NewKey(text);
            keys.Add(text, key);
        }
        if (known.KeyOf(key) is null)
        {
            var isPercent = cell.IsPercent || column.IsFraction || HeaderParts.IsPercent(text);
            var was = reading.New.TryGetValue(key, out var before)
                ? before
                : (Name: text, Scale: isPercent ? Scale.Percent : Scale.Points);
            reading.New[key] = cell.Value is < 0 or > 100 ? (was.Name, Scale.Points) : was;
        }
        return key;
    }
}
