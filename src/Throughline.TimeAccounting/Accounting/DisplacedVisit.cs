namespace Throughline.TimeAccounting.Accounting;

/// <summary>How a visit was displaced.</summary>
public enum DisplacedKind
{
    /// <summary>Called off.</summary>
    Cancelled,

    /// <summary>Moved because something else took its slot.</summary>
    Bumped,

    /// <summary>Gone from the calendar before it had started; seen by comparing two imports.</summary>
    Vanished,
}

/// <summary>A contact with one principal that did not happen when it should have.</summary>
/// <param name="Visit">The visit as it stands now.</param>
/// <param name="PrincipalId">The principal.</param>
/// <param name="Kind">Cancelled or bumped.</param>
/// <param name="Start">Start of the old slot, in seconds from 1970-01-01 UTC.</param>
/// <param name="End">Its end.</param>
/// <param name="Cause">What now covers the most of the slot; null when not known.</param>
/// <param name="CauseUnit">The unit of the cause's organizer; may be empty.</param>
public sealed record DisplacedVisit(
    CodedOccurrence Visit,
    string PrincipalId,
    DisplacedKind Kind,
    long Start,
    long End,
    CodedOccurrence? Cause,
    string CauseUnit
);
