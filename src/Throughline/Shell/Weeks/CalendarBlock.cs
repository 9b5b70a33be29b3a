using NodaTime;
using Throughline.Shell.Figures;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;

namespace Throughline.Shell.Weeks;

/// <summary>One entry of a day in the week calendar.</summary>
/// <param name="Start">Minutes after local midnight, 0 to 1439.</param>
/// <param name="End">Minutes after local midnight, up to 1440; an entry that crosses midnight is given in two.</param>
/// <param name="Title">Where and with whom, such as "Alder Street, R. Delgado".</param>
/// <param name="Group">Its group; null for an entry whose class is private, of which only start and end are known.</param>
public sealed record CalendarBlock(int Start, int End, string Title, TimeGroup? Group)
{
    /// <summary>More than the group's name, such as "coaching cycle 3" or the cause of a cancelled visit.</summary>
    public string Note { get; init; } = "";

    /// <summary>Cancelled, bumped or declined: struck through, and no minutes.</summary>
    public bool IsOff { get; init; }

    /// <summary>Where the entry is looked at or confirmed; null when there is nothing to open.</summary>
    public string? Href { get; init; }

    /// <summary>"8:30–10:00".</summary>
    public string Span => Dates.Span(At(Start), At(End));

    /// <summary>Group and note after the times, as far as either is known.</summary>
    public string Detail => string.Join(", ", new[] { IsOff ? "" : Group?.Label ?? "", Note }.Where(part => part.Length > 0));

    internal string Style =>
        (IsOff, Group) switch
        {
            (true, _) => "ev--off",
            (_, null) => "ev--private",
            (_, TimeGroup.ToConfirm) => "ev--un",
            (_, { } group) => group.Swatch,
        };

    internal static LocalTime At(int minutes) => LocalTime.FromMinutesSinceMidnight(minutes % NodaConstants.MinutesPerDay);
}
