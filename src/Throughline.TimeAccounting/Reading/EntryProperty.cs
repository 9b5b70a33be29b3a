using System.Text;

namespace Throughline.TimeAccounting.Reading;

/// <summary>The properties of an event that the rules use; every other line is skipped unread.</summary>
internal enum EntryProperty
{
    None,
    Uid,
    Summary,
    Location,
    Categories,
    Organizer,
    Attendee,
    Status,
    Class,
    Transparency,
    BusyStatus,
    Sequence,
    Start,
    End,
    Duration,
    Rule,
    ExceptionRule,
    ExtraDate,
    ExceptionDate,
    RecurrenceId,
}

/// <summary>Recognises a property by the head of its line.</summary>
internal static class EntryProperties
{
    /// <summary>Which property the line is of.</summary>
    public static EntryProperty Of(ReadOnlySpan<byte> line) =>
        line.Length < 4
            ? EntryProperty.None
            : (line[0] | 0x20) switch
            {
                'a' => Has(line, "ATTENDEE"u8) ? EntryProperty.Attendee : EntryProperty.None,
                'c' => Has(line, "CATEGORIES"u8) ? EntryProperty.Categories
                : Has(line, "CLASS"u8) ? EntryProperty.Class
                : EntryProperty.None,
                'd' => OfD(line),
                'e' => Has(line, "EXDATE"u8) ? EntryProperty.ExceptionDate
                : Has(line, "EXRULE"u8) ? EntryProperty.ExceptionRule
                : EntryProperty.None,
                'l' => Has(line, "LOCATION"u8) ? EntryProperty.Location : EntryProperty.None,
                'o' => Has(line, "ORGANIZER"u8) ? EntryProperty.Organizer : EntryProperty.None,
                'r' => OfR(line),
                's' => OfS(line),
                't' => Has(line, "TRANSP"u8) ? EntryProperty.Transparency : EntryProperty.None,
                'u' => Has(line, "UID"u8) ? EntryProperty.Uid : EntryProperty.None,
                'x' => Has(line, "X-MICROSOFT-CDO-BUSYSTATUS"u8) ? EntryProperty.BusyStatus : EntryProperty.None,
                _ => EntryProperty.None,
            };

    /// <summary>The code under which a fault in the property is reported.</summary>
    public static string Code(this EntryProperty property) =>
        property is EntryProperty.Rule or EntryProperty.ExceptionRule ? "bad-rule" : "bad-date";

    /// <summary>Whether the line is of the named property.</summary>
    public static bool Has(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name) =>
        line.Length > name.Length
        && line[name.Length] is (byte)':' or (byte)';'
        && Ascii.EqualsIgnoreCase(line[..name.Length], name);

    private static EntryProperty OfD(ReadOnlySpan<byte> line) =>
        Has(line, "DTSTART"u8) ? EntryProperty.Start
        : Has(line, "DTEND"u8) ? EntryProperty.End
        : Has(line, "DURATION"u8) ? EntryProperty.Duration
        : EntryProperty.None;

    private static EntryProperty OfR(ReadOnlySpan<byte> line) =>
        Has(line, "RRULE"u8) ? EntryProperty.Rule
        : Has(line, "RECURRENCE-ID"u8) ? EntryProperty.RecurrenceId
        : Has(line, "RDATE"u8) ? EntryProperty.ExtraDate
        : EntryProperty.None;

    private static EntryProperty OfS(ReadOnlySpan<byte> line) =>
        Has(line, "SUMMARY"u8) ? EntryProperty.Summary
        : Has(line, "STATUS"u8) ? EntryProperty.Status
        : Has(line, "SEQUENCE"u8) ? EntryProperty.Sequence
        : EntryProperty.None;
}
