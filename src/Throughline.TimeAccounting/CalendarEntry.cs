namespace Throughline.TimeAccounting;

/// <summary>What a calendar says of a meeting apart from its times: all that the rules ask, and nothing else.</summary>
/// <remarks>A private entry keeps no word of what it is: its texts, people and UID are empty.</remarks>
public sealed class CalendarEntry
{
    /// <summary>UID of the event; empty for a private entry.</summary>
    public string Uid { get; init; } = string.Empty;

    /// <summary>Title.</summary>
    public string Summary { get; init; } = string.Empty;

    /// <summary>Place.</summary>
    public string Location { get; init; } = string.Empty;

    /// <summary>Categories as written.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The organizer's address in lower case without <c>mailto:</c>; empty when there is none.</summary>
    public string Organizer { get; init; } = string.Empty;

    /// <summary>Addresses, in lower case, of attendees who are people and have not declined; the owner too.</summary>
    public IReadOnlyList<string> Attendees { get; init; } = [];

    /// <summary>An attendee line of the owner says DECLINED.</summary>
    public bool DeclinedByOwner { get; init; }

    /// <summary>Cancelled by status, by the calendar's method, or by Outlook's word before the title.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Private or confidential.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Transparent, or shown as free.</summary>
    public bool IsFree { get; init; }

    /// <summary>Shown as out of office.</summary>
    public bool IsOutOfOffice { get; init; }

    /// <summary>Its title has a word of leave; counts for an all-day entry only.</summary>
    public bool SaysLeave { get; init; }

    /// <summary>Its title starts with "blackout" or "protected"; counts for an all-day or free entry only.</summary>
    public bool SaysProtected { get; init; }
}
