using Throughline.TimeAccounting.Coding;

namespace Throughline.TimeAccounting.Accounting;

/// <summary>An occurrence with its state and, unless it is all-day or private, its codes.</summary>
/// <param name="Occurrence">When and what.</param>
/// <param name="State">Whether it is minutes, and if not why.</param>
/// <param name="Code">The two codes; null for an all-day or private one.</param>
/// <param name="Day">The local day on which it starts.</param>
public sealed record CodedOccurrence(Occurrence Occurrence, OccurrenceState State, OccurrenceCode? Code, DateOnly Day)
{
    // Shorter meetings are no contact: study practice counts talks of a quarter of an hour or more.
    internal const int ContactSeconds = 900;

    /// <summary>Seconds of its whole length, outside the window too.</summary>
    public long Seconds => Occurrence.End - Occurrence.Start;

    /// <summary>Whom it pulls out of schools when it falls on protected time.</summary>
    public Pulled Pulls { get; init; }

    /// <summary>Counted, with a principal, and a quarter of an hour or more.</summary>
    public bool IsContact => IsCounted && CouldBeContact;

    internal int DayNumber => Days.Of(Day);

    internal bool IsCounted => State == OccurrenceState.Counted;

    /// <summary>With a principal and long enough: a contact if it is counted, a displaced one if it is not.</summary>
    internal bool CouldBeContact => Code is { IsWithPrincipals: true } && Seconds >= ContactSeconds;
}
