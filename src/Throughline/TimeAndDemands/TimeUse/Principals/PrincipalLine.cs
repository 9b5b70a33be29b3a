using NodaTime;

namespace Throughline.TimeAndDemands.TimeUse.Principals;

/// <summary>What the calendar shows of an ILD's contact with one principal.</summary>
/// <param name="Name">The principal.</param>
/// <param name="School">Their school.</param>
/// <param name="Count">Contacts in the period.</param>
/// <param name="Minutes">Their length.</param>
/// <param name="Last">Day of the last one.</param>
/// <param name="DaysSince">Calendar days since then.</param>
/// <param name="LongestGap">Most calendar days between two that follow one another.</param>
/// <param name="Where">At the school, elsewhere, online.</param>
/// <param name="Next">Day of the next one that is booked.</param>
/// <param name="IsNow">Whether the principal is of the network today.</param>
internal sealed record PrincipalLine(
    string Name,
    string School,
    int Count,
    long Minutes,
    LocalDate? Last,
    int? DaysSince,
    int? LongestGap,
    string Where,
    LocalDate? Next,
    bool IsNow
)
{
    /// <summary>What the principal says against a contact, the latest first; the ILD sees it beside the principal.</summary>
    public IReadOnlyList<string> Disputes { get; init; } = [];

    /// <summary>The line below the name.</summary>
    public string? Note =>
        string.Join(" ", Disputes.Prepend(IsNow ? "" : "no longer in the network").Where(word => word.Length > 0))
            is { Length: > 0 } words
            ? words
            : null;

    /// <summary>From this many days on a gap is told.</summary>
    public const int LongGap = 21;

    public bool IsUnseen => IsNow && DaysSince is null or >= LongGap;

    /// <summary>For the choice above the list.</summary>
    public string Seen =>
        !IsNow ? "No longer in the network"
        : IsUnseen ? "Not seen for three weeks"
        : "Seen within three weeks";
}
