using System.Globalization;

namespace Throughline.Accountability.Scorecards.Loading;

/// <summary>What a cell of figures says: a number, why there is none, nothing, or something that cannot be read.</summary>
internal readonly record struct ScoreCell(decimal? Value, Missing? Missing, bool IsEmpty, bool IsPercent)
{
    private static readonly HashSet<string> Suppressed = new(StringComparer.OrdinalIgnoreCase)
    {
        "s",
        ".s",
        "*",
        "**",
        "***",
        "tfs",
        "ds",
        "suppressed",
        "masked",
        "redacted",
        "ps",
        "n<10",
        "n<5",
    };

    private static readonly HashSet<string> None = new(StringComparer.OrdinalIgnoreCase)
    {
        "n/a",
        "na",
        "n.a.",
        "not applicable",
        "none",
        "null",
        "-",
        "--",
        "–",
        "—",
        ".",
        "?",
        "#n/a",
    };

    /// <summary>Whether it could not be read.</summary>
    public bool IsWrong => Value is null && Missing is null && !IsEmpty;

    /// <summary>Reads a cell.</summary>
    public static ScoreCell Of(string text)
    {
        if (text.Length == 0)
        {
            return new(null, null, true, false);
        }
        if (Suppressed.Contains(text))
        {
            return new(null, Scorecards.Missing.Suppressed, false, false);
        }
        if (None.Contains(text))
        {
            return new(null, Scorecards.Missing.NotApplicable, false, false);
        }
        // "< 5" and "> 95" are how a state hides a figure, not the figure.
        if (text[0] is '<' or '>' or '≤' or '≥')
        {
            return new(null, Scorecards.Missing.Suppressed, false, false);
        }
        var isPercent = text[^1] == '%';
        return Number(isPercent ? text[..^1] : text) is { } number
            ? new(number, null, false, isPercent)
            : new(null, null, false, false);
    }

    /// <summary>The least that meets a target written as a range: "49.1% to 55.4%", "55.5% or higher".</summary>
    public static ScoreCell OfTarget(string text)
    {
        var cut = text.IndexOf(" to ", StringComparison.OrdinalIgnoreCase);
        cut = cut >= 0 ? cut : text.IndexOf(" or ", StringComparison.OrdinalIgnoreCase);
        return Of(cut > 0 ? text[..cut].Trim() : text);
    }

    private static decimal? Number(string text) =>
        text.Length <= 40
        && decimal.TryParse(
            text.Trim(),
            NumberStyles.AllowLeadingSign
                | NumberStyles.AllowDecimalPoint
                | NumberStyles.AllowThousands
                | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? Math.Round(number, 6)
            : null;
}
