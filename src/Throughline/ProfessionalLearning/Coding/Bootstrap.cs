using Throughline.TimeAccounting;

namespace Throughline.ProfessionalLearning.Coding;

/// <summary>How far a figure of agreement could have come out otherwise: units drawn again with replacement, many times, from a stated seed.</summary>
internal static class Bootstrap
{
    /// <summary>How many draws are made where nothing else is asked.</summary>
    public const int Draws = 2_000;

    /// <summary>The percentile interval of a statistic. The same ratings, seed and draws give the same interval on every machine.</summary>
    /// <param name="ratings">What was coded.</param>
    /// <param name="statistic">Such as <c>each => each.Alpha()</c>; null where it is not defined for a draw.</param>
    /// <param name="seed">Stated beside the interval, so that it can be drawn again.</param>
    /// <param name="draws">How many, at least 1.</param>
    /// <param name="level">Share of the draws inside, above 0 and below 1.</param>
    /// <returns>Null where no draw defines the statistic.</returns>
    /// <remarks>B. Efron and R. Tibshirani, <em>An Introduction to the Bootstrap</em> (1993), chapter 13: the percentile interval.</remarks>
    public static Spread? Of(
        Ratings ratings,
        Func<Ratings, Fraction?> statistic,
        ulong seed,
        int draws = Draws,
        double level = 0.95
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(level, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
        var dice = new SplitMix(seed);
        var found = new List<double>(draws);
        for (var draw = 0; ratings.Units > 0 && draw < draws; draw++)
        {
            if (statistic(ratings.Resample(dice)) is { } value)
            {
                found.Add(value.ToDouble());
            }
        }
        if (found.Count == 0)
        {
            return null;
        }
        found.Sort();
        var outside = (1 - level) / 2;
        return new Spread(At(found, outside), At(found, 1 - outside), found.Count, draws - found.Count, seed);
    }

    // Between two draws the value lies on the line between them.
    private static double At(List<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}

/// <summary>An interval that was drawn.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Draws">How many draws it rests on.</param>
/// <param name="Undefined">How many were left out because the figure does not exist for them, as where only one code was drawn.</param>
/// <param name="Seed">With which it is drawn again.</param>
internal sealed record Spread(double Low, double High, int Draws, int Undefined, ulong Seed);
