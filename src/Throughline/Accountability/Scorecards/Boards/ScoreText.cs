using System.Globalization;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Methods;

namespace Throughline.Accountability.Scorecards.Boards;

/// <summary>Figures in words: neutral, and never a zero for what is missing.</summary>
internal static class ScoreText
{
    /// <summary>"63.3", "71".</summary>
    public static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A figure with its unit where it has one.</summary>
    public static string Of(decimal value, Scale scale) => scale == Scale.Percent ? $"{Number(value)}%" : Number(value);

    /// <summary>"+3", "−0.7", "±0".</summary>
    public static string Change(decimal change)
    {
        var rounded = Math.Round(change, 1, MidpointRounding.AwayFromZero);
        return rounded == 0 ? "±0"
            : rounded > 0 ? $"+{Number(rounded)}"
            : $"−{Number(-rounded)}";
    }

    /// <summary>How rare a change is: "above 58 of 100 past changes"; "above all past changes" of what none has ever done.</summary>
    public static string Rare(double? percentile) =>
        percentile switch
        {
            null => "too few past changes",
            >= 100 => "above all past changes",
            { } among => string.Create(
                CultureInfo.InvariantCulture,
                $"above {Math.Min(99, Math.Round(among, MidpointRounding.AwayFromZero)):0} of 100 past changes"
            ),
        };

    /// <summary>What stands under a figure: "met, target 52; +1", "not yet, target 64", "no target".</summary>
    public static string Under(Series series, int year, Direction direction)
    {
        if (series.At(year) is not { Value: not null } point)
        {
            return series.At(year)?.Missing?.Words() ?? "not reported";
        }
        var target = point.Target is { } asked
            ? $"{(point.IsMet(direction) == true ? "✓ met" : "not yet")}, target {Number(asked)}"
            : "no target";
        return series.ChangeInto(year) is { } change ? $"{target}; {Change(change)}"
            : series.ValueAt(year - 1) is not null && !series.IsOne(year - 1, year) ? $"{target}; counted otherwise than before"
            : target;
    }
}
