namespace Throughline.Evidence.Triangulation;

/// <summary>One question that sources answer, and the stated rule by which an answer speaks for a form.</summary>
/// <param name="Key">Such as <c>learning-kept</c>; stable, as exports carry it.</param>
/// <param name="Of">Which part of a support it is about.</param>
/// <param name="Asked">What is asked, as a phrase after the figure: "of planned learning minutes held".</param>
/// <param name="Unit">What the figure is.</param>
internal sealed record Question(string Key, Aspect Of, string Asked, Unit Unit)
{
    private const double Most = 0.65;
    private const double FewOnly = 0.35;

    /// <summary>One about a share, that more of speaks for.</summary>
    public static Question Share(string key, Aspect of, string asked, double more = Most, double less = FewOnly) =>
        new(key, of, asked, Unit.Share) { More = more, Less = less };

    /// <summary>One that is shown and speaks for no form.</summary>
    public static Question Shown(string key, Aspect of, string asked, Unit unit) => new(key, of, asked, unit);

    /// <summary>From here on an answer speaks for the more promising form; null where no answer does.</summary>
    public double? More { get; init; }

    /// <summary>Up to here an answer speaks for the less promising form; null where none does.</summary>
    public double? Less { get; init; }

    /// <summary>Set where less is more promising, such as time that accountability takes.</summary>
    public bool IsLowBetter { get; init; }

    /// <summary>Whether no answer speaks for a form.</summary>
    public bool IsShownOnly => (More, Less) is (null, null);

    /// <summary>Two sources that differ by more than this, of the larger, are listed and say nothing by themselves.</summary>
    public double Tolerance { get; init; } = 0.25;

    /// <summary>What is asked as it reads after a figure: "4 of 6 reversals", and not "4 of 6 of reversals".</summary>
    public string After(Finding finding) =>
        finding.IsFew
        && Asked.StartsWith("of ", StringComparison.Ordinal)
        && !Whole.Any(one => Asked.StartsWith(one, StringComparison.Ordinal))
            ? Asked["of ".Length..]
            : Asked;

    private static readonly string[] Whole = ["of the ", "of them ", "of what ", "of these "];

    /// <summary>Which form an answer speaks for; a sampled one only where its whole interval does.</summary>
    public Speaks SpeaksFor(Finding finding)
    {
        if (finding.Value is not { } value)
        {
            return Speaks.Neither;
        }
        var (low, high) = (finding.Low ?? value, finding.High ?? value);
        return IsLowBetter
            ? high <= More
                ? Speaks.More
                : low >= Less
                    ? Speaks.Less
                    : Speaks.Neither
            : low >= More
                ? Speaks.More
                : high <= Less
                    ? Speaks.Less
                    : Speaks.Neither;
    }

    /// <summary>The rule as a sentence.</summary>
    public string Rule =>
        (More, Less) switch
        {
            (null, null) => "Shown, and counts for no form.",
            ({ } more, { } less) =>
                $"{(IsLowBetter ? "Up to" : "From")} {Unit.Said(more)}{(IsLowBetter ? "" : " on")}: more promising. {(IsLowBetter ? "From" : "Up to")} {Unit.Said(less)}{(IsLowBetter ? " on" : "")}: less promising.",
            ({ } more, null) => $"{(IsLowBetter ? "Up to" : "From")} {Unit.Said(more)}: more promising.",
            (null, { } less) => $"{(IsLowBetter ? "From" : "Up to")} {Unit.Said(less)}: less promising.",
        };
}

/// <summary>What a figure is.</summary>
internal enum Unit
{
    /// <summary>0 to 1.</summary>
    Share,

    /// <summary>How many.</summary>
    Number,
}
