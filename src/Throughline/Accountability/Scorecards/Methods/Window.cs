namespace Throughline.Accountability.Scorecards.Methods;

/// <summary>Where the window of halving the gap begins once a round has closed: the district's dated choice.</summary>
internal enum WindowRule
{
    /// <summary>A new window of the same length from the last result on.</summary>
    FromLastResult,

    /// <summary>The same end point as before, over the years that are left.</summary>
    SameEnd,
}

/// <summary>A window of years in which half the gap is to go.</summary>
/// <param name="FromYear">The year of the result from which it began.</param>
/// <param name="Start">That result.</param>
/// <param name="Years">Its length.</param>
internal sealed record Window(int FromYear, decimal Start, int Years)
{
    /// <summary>What it ends with: half the way to the best.</summary>
    public decimal End(decimal best) => Start + (best - Start) / 2;

    /// <summary>The next target by the district's rule.</summary>
    /// <param name="latest">The last result.</param>
    /// <param name="latestYear">Its year.</param>
    /// <param name="best">The best that can be.</param>
    /// <param name="rule">How the window goes on.</param>
    /// <returns>The target of the year after <paramref name="latestYear"/>: 60 that came to 71 gives 73.4 in a new window, 72.8 with the same end.</returns>
    public decimal Next(decimal latest, int latestYear, decimal best, WindowRule rule)
    {
        if (rule == WindowRule.FromLastResult)
        {
            return latest + (best - latest) / 2 / Years;
        }
        var left = Math.Max(1, FromYear + Years - latestYear);
        var end = End(best);
        var isThere = best >= Start ? latest >= end : latest <= end;
        return isThere ? latest : latest + (end - latest) / left;
    }
}
