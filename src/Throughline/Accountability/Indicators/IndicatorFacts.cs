namespace Throughline.Accountability.Indicators;

/// <summary>An indicator as it is shipped: what it is, how it is counted, from where. A district changes its own copy.</summary>
/// <param name="Key">What files and mappings call it; never changed once shipped.</param>
/// <param name="Name">As it stands above a column.</param>
internal sealed record IndicatorFacts(string Key, string Name)
{
    /// <summary>What it tells of a school, in a sentence.</summary>
    public required string Definition { get; init; }

    /// <summary>How it is counted: of what, and who is left out.</summary>
    public required string Formula { get; init; }

    /// <summary>Where its figures come from.</summary>
    public required string Source { get; init; }

    public Perspective Perspective { get; init; } = Perspective.Learning;
    public Direction Direction { get; init; } = Direction.Up;
    public Scale Scale { get; init; } = Scale.Percent;
    public Frequency Frequency { get; init; } = Frequency.Yearly;

    /// <summary>The lowest and highest value that can be; null where there is no bound.</summary>
    public (decimal? Lowest, decimal? Highest) Range { get; init; } = (0, 100);

    /// <summary>What columns of real files are called that hold it, whatever their case, marks and order of years.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
