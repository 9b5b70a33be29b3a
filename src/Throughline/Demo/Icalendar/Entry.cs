using NodaTime;

namespace Throughline.Demo.Icalendar;

/// <summary>One VEVENT: a single entry, the master of a series, or one instance of a series that went otherwise.</summary>
internal sealed record Entry
{
    public required string Uid { get; init; }

    public required string Summary { get; init; }

    public required LocalDateTime Start { get; init; }

    /// <summary>Length in minutes; of an all-day entry in days of 1440.</summary>
    public required int Minutes { get; init; }

    public string Location { get; init; } = "";

    /// <summary>Empty when nobody was invited: a block in one's own calendar.</summary>
    public IReadOnlyList<Party> Invited { get; init; } = [];

    public Party? Organizer { get; init; }

    /// <summary>The RRULE of a series; empty for anything else.</summary>
    public string Rule { get; init; } = "";

    public IReadOnlyList<LocalDateTime> Except { get; init; } = [];

    /// <summary>The start that the series had for this instance.</summary>
    public LocalDateTime? InsteadOf { get; init; }

    /// <summary>When it was put into the calendar; a week before it starts unless said.</summary>
    public LocalDateTime? Created { get; init; }

    public bool AllDay { get; init; }

    public bool Private { get; init; }

    public bool Free { get; init; }

    public bool Away { get; init; }

    public bool Cancelled { get; init; }

    public LocalDateTime End => Start.PlusMinutes(Minutes);

    public bool Overlaps(LocalDateTime start, int minutes) => Start < start.PlusMinutes(minutes) && start < End;
}
