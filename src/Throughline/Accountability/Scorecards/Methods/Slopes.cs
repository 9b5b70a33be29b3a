namespace Throughline.Accountability.Scorecards.Methods;

/// <summary>All changes from one year to the next that schools of the district really made on an indicator, within unbroken series.</summary>
/// <remarks>A large city has 16,000 of them on each of 40 indicators, so that nothing here walks through all of them for one question.</remarks>
internal sealed class Slopes
{
    /// <summary>With fewer nothing is said of rarity.</summary>
    public const int Fewest = 12;

    /// <summary>A required slope above this share of what schools have done needs a reason.</summary>
    public const double NeedsReasonAbove = 90;

    private readonly decimal[] all;
    private readonly (decimal Sum, decimal Squares) sums;
    private readonly int? left;

    public Slopes(IEnumerable<decimal> changes)
    {
        all = [.. changes.Order()];
        sums = (all.Sum(), all.Sum(one => one * one));
    }

    private Slopes(Slopes whole, int left) => (all, sums, this.left) = (whole.all, whole.sums, left);

    /// <summary>The same without one such change; the same where none is so large.</summary>
    public Slopes Without(decimal change) => Array.BinarySearch(all, change) is >= 0 and var at ? new(this, at) : this;

    public IReadOnlyList<decimal> Sorted => left is { } at ? [.. all.AsSpan(0, at), .. all.AsSpan(at + 1)] : all;

    public int Count => all.Length - (left is null ? 0 : 1);

    public bool AreEnough => Count >= Fewest;

    /// <summary>Where a change stands among them, 0 to 100, ties half; of what less is better, falling counts as rising. Null with too few.</summary>
    public double? PercentileOf(decimal change, Indicators.Direction direction)
    {
        if (!AreEnough)
        {
            return null;
        }
        var (less, upTo) = (Below(change, orSame: false), Below(change, orSame: true));
        if (left is { } at)
        {
            less -= all[at] < change ? 1 : 0;
            upTo -= all[at] <= change ? 1 : 0;
        }
        var below = direction == Indicators.Direction.Up ? less : Count - upTo;
        return 100.0 * (below + (upTo - less) / 2.0) / Count;
    }

    /// <summary>How many standard deviations a change lies from their mean; null with too few, or where none differs.</summary>
    public double? DeviationsOf(decimal change)
    {
        if (!AreEnough || all[left == 0 ? 1 : 0] == all[left == all.Length - 1 ? ^2 : ^1])
        {
            return null;
        }
        var (sum, squares) = left is { } at ? (sums.Sum - all[at], sums.Squares - all[at] * all[at]) : sums;
        var mean = sum / Count;
        var variance = (squares - sum * mean) / (Count - 1);
        return variance <= 0 ? null : Math.Abs((double)(change - mean)) / Math.Sqrt((double)variance);
    }

    // How many of all lie below a change, or are it too.
    private int Below(decimal change, bool orSame)
    {
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle] < change || (orSame && all[middle] == change) ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
