using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Methods;
using Throughline.Shell.Charts;

namespace Throughline.Accountability.Scorecards.Pages;

/// <summary>One small picture of results against targets over the years; a break of the series is a gap with a mark.</summary>
internal sealed record Multiple(Indicator Indicator, Series Series)
{
    private const int MostYears = 8;
    private const double Left = 34;
    private const double Right = 226;
    private const double Top = 14;
    private const double Bottom = 108;

    /// <summary>The years drawn, without gaps between them.</summary>
    public IReadOnlyList<int> Years
    {
        get
        {
            var last = Series.Points.Max(point => point.Year);
            var first = Math.Max(Series.Points.Min(point => point.Year), last - MostYears + 1);
            return [.. Enumerable.Range(first, last - first + 1)];
        }
    }

    /// <summary>The lowest and highest value on the scale, whole steps around what is drawn.</summary>
    public (decimal Low, decimal High) Span
    {
        get
        {
            var drawn = Years
                .Select(Series.At)
                .SelectMany(point => new[] { point?.Value, point?.Target })
                .OfType<decimal>()
                .DefaultIfEmpty(0)
                .ToList();
            var (low, high) = (drawn.Min(), drawn.Max());
            var room = Math.Max((high - low) * 0.15m, 1);
            return (Math.Floor(low - room), Math.Ceiling(high + room));
        }
    }

    public double X(int year) =>
        Years.Count < 2 ? (Left + Right) / 2 : Left + (Right - Left) * (year - Years[0]) / (Years.Count - 1);

    public double Y(decimal value)
    {
        var (low, high) = Span;
        return Bottom - (Bottom - Top) * (double)((value - low) / (high - low));
    }

    /// <summary>Unbroken runs of results or of targets, as the points of a line.</summary>
    public IEnumerable<string> Lines(Func<SeriesPoint, decimal?> of)
    {
        var run = new List<string>();
        foreach (var year in Years)
        {
            var value = Series.At(year) is { } point ? of(point) : null;
            if (run.Count > 0 && (value is null || Series.Breaks.Contains(year)))
            {
                yield return string.Join(' ', run);
                run.Clear();
            }
            if (value is { } known)
            {
                run.Add($"{Svg.N(X(year))},{Svg.N(Y(known))}");
            }
        }
        if (run.Count > 0)
        {
            yield return string.Join(' ', run);
        }
    }

    /// <summary>Halfway before a year in which the series breaks.</summary>
    public IEnumerable<double> Breaks =>
        Series.Breaks.Where(year => year > Years[0] && year <= Years[^1]).Select(year => (X(year) + X(year - 1)) / 2);
}
