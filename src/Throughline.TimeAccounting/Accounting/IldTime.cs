namespace Throughline.TimeAccounting.Accounting;

/// <summary>The whole account of one ILD's time over a window.</summary>
public sealed record IldTime
{
    /// <summary>The ILD.</summary>
    public required string IldId { get; init; }

    /// <summary>The days accounted for.</summary>
    public required Window Window { get; init; }

    /// <summary>Every occurrence in the window, in order of start.</summary>
    public required IReadOnlyList<CodedOccurrence> Occurrences { get; init; }

    /// <summary>Every week of the window, in order, weeks without any time too.</summary>
    public required IReadOnlyList<WeekTime> Weeks { get; init; }

    /// <summary>Every principal who was the ILD's own on some day, in order of id.</summary>
    public required IReadOnlyList<PrincipalContact> Contacts { get; init; }

    /// <summary>Meetings that took protected time, in order of start.</summary>
    public required IReadOnlyList<ProtectedBreak> Breaks { get; init; }

    /// <summary>Visits that were displaced, in order of slot.</summary>
    public required IReadOnlyList<DisplacedVisit> Displaced { get; init; }

    /// <summary>Protected stretches as they stood, leave and holidays taken out; start and end in seconds from 1970-01-01 UTC.</summary>
    public required IReadOnlyList<(long Start, long End)> ProtectedStretches { get; init; }
}
