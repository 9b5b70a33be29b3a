namespace Throughline.Accountability.Scorecards.Methods;

/// <summary>All changes from one year to the next that schools of the district really made on an indicator, within unbroken series.</summary>
internal sealed class Slopes
{
    /// <summary>With fewer nothing is said of rarity.</summary>
    public const int Fewest = 12;

    /// <summary>A required slope above this share of what schools have done needs a reason.</summary>
    public const double NeedsReasonAbove = 90;

    private readonly decimal[] sorted;

    public Slopes(IEnumerable<decimal> changes) => sorted = [.. changes.Order()];

    private Slopes(decimal[] sorted) => this.sorted = sorted;

    /// <summary>The same of changes that are in order already.</summary>
    public static Slopes OfSorted(decimal[] sorted) => new(sorted);

    public IReadOnlyList<decimal> Sorted => sorted;

    public bool AreEnough => sorted.Length >= Fewest;

    /// <summary>Where a change stands among them, 0 to 100, ties half; of what less is better, falling counts as rising. Null with too few.</summary>
    public double? PercentileOf(decimal change, Indicators.Direction direction)
    {
        if (!AreEnough)
        {
            return null;
        }
        var sign = direction == Indicators.Direction.Up ? 1 : -1;
        var below = sorted.Count(one => sign * one < sign * change);
        var same = sorted.Count(one => one == change);
        return 100.0 * (below + same / 2.0) / sorted.Length;
    }

    /// <summary>How many standard deviations a change lies from their mean; null with too few, or where none differs.</summary>
    public double? DeviationsOf(decimal change)
    {
        if (!AreEnough)
        {
            return null;
        }
        var mean = sorted.Average();
        var deviation = Math.Sqrt(
            sorted.Average(one => Math.Pow((double)(one - mean), 2)) * sorted.Length / (sorted.Length - 1)
        );
        return deviation <= 0 ? null : Math.Abs((double)(change - mean)) / deviation;
    }
}
