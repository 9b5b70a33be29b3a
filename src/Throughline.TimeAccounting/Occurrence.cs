namespace Throughline.TimeAccounting;

/// <summary>One instance of an entry, after recurrence.</summary>
/// <param name="Entry">What it is.</param>
/// <param name="IsAllDay">Days rather than instants.</param>
/// <param name="Start">Seconds from 1970-01-01 UTC; for an all-day one, midnight of its first date.</param>
/// <param name="End">Likewise; not included.</param>
/// <param name="Slot">
/// Start of the slot that its series had for it (RECURRENCE-ID); its own start for one that was never touched. With the UID
/// it names the instance from one import to the next.
/// </param>
/// <param name="SlotEnd">End of that slot by the series' own length.</param>
public sealed record Occurrence(CalendarEntry Entry, bool IsAllDay, long Start, long End, long Slot, long SlotEnd)
{
    /// <summary>It was moved from its slot to another start.</summary>
    public bool IsMoved => !IsAllDay && Slot != Start;

    /// <summary>One of a series, or an edited instance of one: UID and slot name it. A single event is named by its UID alone.</summary>
    public bool IsOfSeries { get; init; }

    /// <summary>It was gone from a later import before it had started: no minutes, but perhaps a displaced visit.</summary>
    public bool HasVanished { get; init; }

    /// <summary>What a person said of it, which no rule overwrites.</summary>
    public PersonCode? ByPerson { get; init; }

    /// <summary>First day, for an all-day one.</summary>
    public DateOnly FirstDate => Days.Date(Days.OfSeconds(Start));

    /// <summary>Day after the last, for an all-day one.</summary>
    public DateOnly EndDate => Days.Date(Days.OfSeconds(End));
}
