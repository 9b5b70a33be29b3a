using Throughline.TimeAndDemands.TimeUse.Today;

namespace Throughline.TimeAndDemands.TimeUse.QuickCapture;

/// <summary>What a tap says: a visit with a principal, or one line to be placed later.</summary>
/// <param name="SentAs">The phone's or the form's name for it.</param>
/// <param name="Principal">With whom; null for a line.</param>
/// <param name="Was">What kind of visit; null for "later".</param>
/// <param name="Line">The line; empty for a visit.</param>
/// <param name="Minutes">How long it was.</param>
/// <param name="EndedAt">When it was over.</param>
internal sealed record NewCapture(
    Guid SentAs,
    long? Principal,
    VisitAnswer? Was,
    string Line,
    int Minutes,
    DateTimeOffset EndedAt
)
{
    public const int LongestLine = 200;
    public const int Shortest = 5;
    public const int Longest = 240;

    /// <summary>What waited longer on a phone is no longer remembered well enough to count.</summary>
    public const int DaysBack = 30;

    // Clocks of phones run ahead a little.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(10);

    /// <summary>Why it cannot be kept, in a sentence for whoever tapped; null where it can.</summary>
    public string? Problem(DateTimeOffset now) =>
        SentAs == Guid.Empty ? "This form is no longer whole. Open the page again."
        : Principal is null && Line.Length == 0 ? "Tap who it was with, or write one line."
        : Principal is not null && Line.Length > 0 ? "Tap a name or write a line, one at a time."
        : Line.Length > LongestLine ? $"Keep it to one line: at most {LongestLine} characters."
        : Was is VisitAnswer.Missed ? "A visit that did not happen is said on Today."
        : Minutes is < Shortest or > Longest ? "Say a length between 5 minutes and 4 hours."
        : EndedAt > now + Slack ? "It ended in the future. Write it down when it is over."
        : EndedAt < now.AddDays(-DaysBack) ? $"It ended more than {DaysBack} days ago. Bring it in with your calendar."
        : null;

    /// <summary>When it began and when it was over, in seconds; whole minutes, never later than now.</summary>
    public (long Start, long End) Time(DateTimeOffset now)
    {
        var ended = Math.Min(EndedAt.ToUnixTimeSeconds(), now.ToUnixTimeSeconds());
        var end = ended - ended % 60;
        return (end - Minutes * 60, end);
    }
}
