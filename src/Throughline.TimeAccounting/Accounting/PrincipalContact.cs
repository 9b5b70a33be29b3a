namespace Throughline.TimeAccounting.Accounting;

/// <summary>What the calendar shows of an ILD's contact with one principal who was theirs on some day of the window.</summary>
public sealed record PrincipalContact
{
    /// <summary>The principal's id.</summary>
    public required string PrincipalId { get; init; }

    /// <summary>Contacts that start in the window.</summary>
    public required int Count { get; init; }

    /// <summary>Their own lengths in seconds, clipped to the window.</summary>
    public required long Seconds { get; init; }

    /// <summary>Start of the first, in seconds from 1970-01-01 UTC; null without any.</summary>
    public long? First { get; init; }

    /// <summary>Start of the last; null without any.</summary>
    public long? Last { get; init; }

    /// <summary>Most calendar days between the days of two successive contacts; null with fewer than two.</summary>
    public int? LongestGapDays { get; init; }

    /// <summary>Contacts at one of the ILD's schools.</summary>
    public int AtSchool { get; init; }

    /// <summary>Contacts held online, as the place says.</summary>
    public int Online { get; init; }
}
