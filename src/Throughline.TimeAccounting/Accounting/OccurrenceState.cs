namespace Throughline.TimeAccounting.Accounting;

/// <summary>What becomes of an occurrence: the first that holds. Only counted ones are minutes.</summary>
public enum OccurrenceState
{
    /// <summary>The owner declined.</summary>
    Declined,

    /// <summary>Cancelled.</summary>
    Cancelled,

    /// <summary>Days rather than times; may declare leave or a protected day.</summary>
    AllDay,

    /// <summary>Private: leaves contract time, is never minutes.</summary>
    Private,

    /// <summary>No longer than zero.</summary>
    Zero,

    /// <summary>Shown as free.</summary>
    Free,

    /// <summary>Out of office, or Focus leave.</summary>
    Leave,

    /// <summary>Minutes.</summary>
    Counted,
}

/// <summary>How the state is decided, and how it is spelled in tables.</summary>
public static class OccurrenceStates
{
    private static readonly string[] Spelled =
    [
        "declined",
        "cancelled",
        "all_day",
        "private",
        "zero",
        "free",
        "leave",
        "counted",
    ];

    /// <summary>As in the column state of <c>occurrences.csv</c>.</summary>
    public static string Word(this OccurrenceState state) => Spelled[(int)state];

    /// <summary>The first state that holds (time.md, "State").</summary>
    public static OccurrenceState Of(Occurrence occurrence, Focus? focus) =>
        occurrence.Entry switch
        {
            { DeclinedByOwner: true } => OccurrenceState.Declined,
            { IsCancelled: true } => OccurrenceState.Cancelled,
            _ when occurrence.HasVanished => OccurrenceState.Cancelled,
            _ when occurrence.IsAllDay => OccurrenceState.AllDay,
            { IsPrivate: true } => OccurrenceState.Private,
            _ when occurrence.End <= occurrence.Start => OccurrenceState.Zero,
            { IsFree: true } => OccurrenceState.Free,
            { IsOutOfOffice: true } => OccurrenceState.Leave,
            _ => focus == Focus.Leave ? OccurrenceState.Leave : OccurrenceState.Counted,
        };
}
