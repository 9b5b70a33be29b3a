using Throughline.Accountability.Indicators;

namespace Throughline.Accountability.Scorecards.Methods;

/// <summary>From what the next target of one school on one indicator is found. All values in the indicator's own scale.</summary>
internal sealed record TargetBasis
{
    /// <summary>The last result that can be compared with the target's year; null where there is none.</summary>
    public decimal? Latest { get; init; }

    /// <summary>The result from which the window of years counts; null where there is none.</summary>
    public decimal? Start { get; init; }
    public Direction Direction { get; init; } = Direction.Up;

    /// <summary>The best that can be: 100 of a percentage of which more is better, 0 of one of which less is.</summary>
    public decimal? Best { get; init; }

    /// <summary>Years of the window in which half the gap goes; 1 or more.</summary>
    public int Window { get; init; } = 6;

    /// <summary>Which year of the window the target is for, 1 to <see cref="Window"/>.</summary>
    public int Step { get; init; } = 1;

    /// <summary>The standard to grow to; null where none is set.</summary>
    public decimal? Standard { get; init; }

    /// <summary>Years until the standard is to be reached, the target's own among them; 1 or more.</summary>
    public int YearsToStandard { get; init; } = 3;

    /// <summary>How much schools that began near this one have changed in a year.</summary>
    public IReadOnlyList<decimal> PeerChanges { get; init; } = [];

    /// <summary>What people agreed on; null where they did not.</summary>
    public decimal? Agreed { get; init; }

    /// <summary>The better of two values.</summary>
    public decimal Better(decimal one, decimal other) => IsBetter(one, other) ? one : other;

    /// <summary>The worse of two values.</summary>
    public decimal Worse(decimal one, decimal other) => IsBetter(one, other) ? other : one;

    /// <summary>Whether the first is better.</summary>
    public bool IsBetter(decimal one, decimal other) => Direction == Direction.Up ? one > other : one < other;

    /// <summary>Never better than can be.</summary>
    public decimal Capped(decimal value) => Best is { } best ? Worse(value, best) : value;
}

/// <summary>A target that a method proposes, or the reason why it proposes none.</summary>
/// <param name="Method">How it was found.</param>
/// <param name="Value">Exact; rounded to a tenth when it is agreed. Null where the method cannot say.</param>
/// <param name="Reasoning">Why this, in words and numbers.</param>
internal sealed record MethodTarget(TargetMethod Method, decimal? Value, string Reasoning)
{
    /// <summary>As it would be agreed: rounded to a tenth.</summary>
    public decimal? Rounded => Value is { } value ? Math.Round(value, 1, MidpointRounding.AwayFromZero) : null;
}
