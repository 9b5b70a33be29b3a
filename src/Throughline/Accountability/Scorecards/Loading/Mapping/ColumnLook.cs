using Throughline.Accountability.Scorecards.Loading.Sheets;

namespace Throughline.Accountability.Scorecards.Loading.Mapping;

/// <summary>What stands in a column below its header, as far as was looked.</summary>
internal sealed class ColumnLook
{
    private const int LookedAt = 2_000;
    private readonly List<string> filled;
    private readonly List<decimal> numbers;
    private readonly int read;
    private readonly int readAsTargets;

    public ColumnLook(IEnumerable<SheetRow> rows, int column)
    {
        filled = [.. rows.Take(LookedAt).Select(row => row[column]).Where(cell => cell.Length > 0)];
        var cells = filled.ConvertAll(ScoreCell.OfTarget);
        numbers = [.. cells.Where(cell => cell.Value is not null).Select(cell => cell.Value!.Value)];
        readAsTargets = cells.Count(cell => !cell.IsWrong);
        read = filled.Count(cell => !ScoreCell.Of(cell).IsWrong);
        HasPercentSigns = cells.Exists(cell => cell.IsPercent);
    }

    public bool HasPercentSigns { get; }

    /// <summary>Whether it holds figures: some numbers, and hardly anything else.</summary>
    public bool IsFigures => numbers.Count > 0 && read * 10 >= filled.Count * 9;

    /// <summary>The same of targets, which may be ranges.</summary>
    public bool IsTargets => numbers.Count > 0 && readAsTargets * 10 >= filled.Count * 9;

    public bool IsYears =>
        filled.Count > 0 && filled.Count(cell => SchoolYear.Parse(cell) is not null) * 10 >= filled.Count * 5;

    /// <summary>Whether its numbers are parts of one: 0.633 for 63.3 percent.</summary>
    public bool IsFraction =>
        !HasPercentSigns
        && numbers.Count > 0
        && numbers.TrueForAll(number => number is >= 0 and <= 1)
        && numbers.Exists(number => number % 1 != 0);

    /// <summary>Whether its numbers may be percent.</summary>
    public bool IsPercent => HasPercentSigns || (numbers.Count > 0 && numbers.TrueForAll(number => number is >= 0 and <= 100));

    /// <summary>The value that stands for everybody, where the column tells groups apart: "All Students", "Total Cohort". Empty where none does.</summary>
    public string Everybody
    {
        get
        {
            var values = filled
                .GroupBy(cell => cell, StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(one => one.Count())
                .ToList();
            return values.Count is < 2 or > 100
                ? ""
                : values
                    .Select(one => one.Key)
                    .FirstOrDefault(value => value.Split(' ', '-', '_')[0].ToUpperInvariant() is "ALL" or "TOTAL", "");
        }
    }
}
