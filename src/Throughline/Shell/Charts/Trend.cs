namespace Throughline.Shell.Charts;

/// <summary>Shares over time as a line, with its table under it.</summary>
/// <param name="Title">What is drawn, such as "Time with principals, by week".</param>
/// <param name="PointName">What one point is, for the table's first column: "Week of".</param>
/// <param name="Points">Oldest first; two or more.</param>
/// <example><code><![CDATA[<partial name="_Trend" model='new Trend("Time with principals, by week", "Week of", points) { Target = 0.75, TargetName = "commitment" }' />]]></code></example>
public sealed record Trend(string Title, string PointName, IReadOnlyList<TrendPoint> Points)
{
    private const double Left = 40;
    private const double Right = 610;
    private const double Top = 14;
    private const double Bottom = 170;
    private const int MostLabels = 7;

    /// <summary>A dashed line, 0 to 1; null for none.</summary>
    public double? Target { get; init; }

    /// <summary>What the dashed line is, after its number: "75% commitment".</summary>
    public string TargetName { get; init; } = "target";

    /// <summary>Lowest and highest share on the scale: whole tenths around what is drawn.</summary>
    internal (int Low, int High) Scale
    {
        get
        {
            var drawn = Points.Select(point => point.Share).Append(Target).OfType<double>().DefaultIfEmpty(0).ToArray();
            var low = Math.Clamp((int)Math.Floor(10 * drawn.Min()), 0, 9);
            return (low, Math.Clamp((int)Math.Ceiling(10 * drawn.Max()), low + 1, 10));
        }
    }

    internal double X(int at) => Points.Count < 2 ? Right : Left + 14 + (Right - Left - 28) * at / (Points.Count - 1);

    internal double Y(double share)
    {
        var (low, high) = Scale;
        return Bottom - (Bottom - Top) * (10 * share - low) / (high - low);
    }

    /// <summary>Unbroken runs of known points: a gap stays a gap.</summary>
    internal IEnumerable<string> Lines()
    {
        var run = new List<string>();
        for (var at = 0; at <= Points.Count; at++)
        {
            if (at < Points.Count && Points[at].Share is { } share)
            {
                run.Add($"{Svg.N(X(at))},{Svg.N(Y(share))}");
            }
            else if (run.Count > 0)
            {
                yield return string.Join(' ', run);
                run.Clear();
            }
        }
    }

    /// <summary>Whether a point's name stands under it; with many, only some do, and always the last.</summary>
    internal bool IsNamed(int at) => (Points.Count - 1 - at) % ((Points.Count + MostLabels - 1) / MostLabels) == 0;
}

/// <summary>One point of a trend.</summary>
/// <param name="Name">Such as "Nov 16".</param>
/// <param name="Share">0 to 1; null when nothing is known, which is a gap and never 0.</param>
public sealed record TrendPoint(string Name, double? Share);
