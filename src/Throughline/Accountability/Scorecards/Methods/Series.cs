namespace Throughline.Accountability.Scorecards.Methods;

/// <summary>One school's results on one indicator, year by year, and where they cannot be compared.</summary>
/// <param name="Points">By year, oldest first; a year without a figure has none.</param>
/// <param name="Breaks">The first years of another test, cut score or formula.</param>
internal sealed record Series(IReadOnlyList<SeriesPoint> Points, IReadOnlyCollection<int> Breaks)
{
    /// <summary>The point of a year; null where nothing is known of it.</summary>
    public SeriesPoint? At(int year) => Points.FirstOrDefault(point => point.Year == year);

    /// <summary>The result of a year; null where there is none.</summary>
    public decimal? ValueAt(int year) => At(year)?.Value;

    /// <summary>Whether the two years can be compared: no break lies between them.</summary>
    public bool IsOne(int from, int to) => !Breaks.Any(year => year > from && year <= to);

    /// <summary>The change into a year from the one before; null where either is missing or a break lies between.</summary>
    public decimal? ChangeInto(int year) =>
        ValueAt(year) is { } after && ValueAt(year - 1) is { } before && IsOne(year - 1, year) ? after - before : null;

    /// <summary>The last result up to a year that can be compared with it.</summary>
    public SeriesPoint? LatestTo(int year) =>
        Points.LastOrDefault(point => point.Year <= year && point.Value is not null && IsOne(point.Year, year));

    /// <summary>All changes from year to year up to one, with the value from which each began.</summary>
    public IEnumerable<(int Into, decimal From, decimal Change)> Changes(int upTo) =>
        from point in Points
        where point.Year <= upTo
        let change = ChangeInto(point.Year)
        where change is not null
        select (point.Year, point.Value!.Value - change.Value, change.Value);
}

/// <summary>One year of a series.</summary>
/// <param name="Year">The school year, by the year in which it ends.</param>
/// <param name="Value">Null where there is none.</param>
/// <param name="Missing">Why there is none, where a source says so.</param>
/// <param name="Target">What was agreed for that year; null where nothing was.</param>
internal sealed record SeriesPoint(int Year, decimal? Value, Missing? Missing, decimal? Target)
{
    /// <summary>Whether the target was reached; null where there is no result or no target.</summary>
    public bool? IsMet(Indicators.Direction direction) =>
        Value is { } value && Target is { } target
            ? direction == Indicators.Direction.Up
                ? value >= target
                : value <= target
            : null;
}
