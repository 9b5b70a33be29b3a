using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Boards;
using Throughline.Accountability.Scorecards.Methods;

namespace Throughline.Accountability.Scorecards.Rounds;

/// <summary>What a person proposes, checked: that there is such a target, that it can be, that what is rare has its reason.</summary>
internal sealed record Proposing(decimal Value, double? Percentile, string Reasoning)
{
    /// <summary>The proposal, or why there is none.</summary>
    /// <param name="line">The indicator.</param>
    /// <param name="method">The method that was chosen.</param>
    /// <param name="value">What was agreed between people; only of <see cref="TargetMethod.Negotiated"/>.</param>
    /// <param name="why">The reason that was given; may be empty.</param>
    public static (Proposing? Found, string? Wrong) Of(IndicatorInRound line, TargetMethod method, decimal? value, string why)
    {
        if (why.Length > TargetProposal.LongestText)
        {
            return (null, $"Shorten the reason to {TargetProposal.LongestText} letters.");
        }
        if (line is { Jump: not null, Review: null })
        {
            return (null, $"{line.Indicator.Name} jumped: the data office looks at the figure first.");
        }
        var (target, reasoning) =
            method == TargetMethod.Negotiated
                ? (value is { } agreed ? Math.Round(agreed, 1, MidpointRounding.AwayFromZero) : null, "Agreed between people.")
            : line.Targets.FirstOrDefault(one => one.Method == method) is { } found ? (found.Rounded, found.Reasoning)
            : ((decimal?)null, "");
        if (target is not { } asked)
        {
            return (null, method == TargetMethod.Negotiated ? "Give the target that was agreed, like 51 or 90.5." : reasoning);
        }
        if (asked < line.Indicator.Lowest || asked > line.Indicator.Highest)
        {
            return (null, $"{line.Indicator.Name} lies between {line.Indicator.Lowest:0.#} and {line.Indicator.Highest:0.#}.");
        }
        if (method == TargetMethod.Negotiated && why.Length == 0)
        {
            return (null, "Say what it was agreed on for; a number alone convinces nobody.");
        }
        var percentile = line.PercentileTo(asked);
        return percentile > Slopes.NeedsReasonAbove && why.Length == 0
            ? (
                null,
                $"{ScoreText.Change(line.SlopeTo(asked)!.Value)} in a year is more than {percentile:0} of 100 schools have ever done. Say why this school can, and what help makes it so."
            )
            : (new Proposing(asked, percentile, reasoning), null);
    }
}
