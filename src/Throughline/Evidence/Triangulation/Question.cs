namespace Throughline.Evidence.Triangulation;

/// <summary>One question that sources answer, and the stated rule by which an answer speaks for a form.</summary>
/// <param name="Key">Such as <c>learning-kept</c>; stable, as exports carry it.</param>
/// <param name="Of">Which part of a support it is about.</param>
/// <param name="Asked">What is asked, as a phrase after the figure: "of planned learning minutes held".</param>
/// <param name="Unit">What the figure is.</param>
internal sealed record Question(string Key, Aspect Of, string Asked, Unit Unit)
{
    /// <summary>From here on an answer speaks for the more promising form; null where no answer does.</summary>
    public double? More { get; init; }

    /// <summary>Up to here an answer speaks for the less promising form; null where none does.</summary>
    public double? Less { get; init; }

    /// <summary>Set where less is more promising, such as time that accountability takes.</summary>
    public bool IsLowBetter { get; init; }

    /// <summary>Two sources that differ by more than this, of the larger, are listed and say nothing by themselves.</summary>
    public double Tolerance { get; init; } = 0.25;

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
