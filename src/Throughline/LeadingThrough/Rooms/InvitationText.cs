using System.Globalization;
using System.Text;

namespace Throughline.LeadingThrough.Rooms;

/// <summary>A declared visit as iCalendar (RFC 5545). Its title says the room before anyone walks in.</summary>
internal static class InvitationText
{
    public static string Of(DeclaredVisit visit, (string Name, string? Mail) ild, (string Name, string? Mail) principal)
    {
        var text = new StringBuilder();
        void Line(string line) => Fold(text, line);
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Throughline//Two rooms//EN");
        Line("METHOD:PUBLISH");
        Line("BEGIN:VEVENT");
        Line($"UID:visit-{visit.Id}@throughline");
        Line($"DTSTAMP:{Stamp(visit.DeclaredAt.ToUnixTimeSeconds())}");
        Line($"DTSTART:{Stamp(visit.Start)}");
        Line($"DTEND:{Stamp(visit.End)}");
        Line($"SUMMARY:{Escape($"{visit.Room.Said()} visit: {ild.Name} with {principal.Name}")}");
        Line($"DESCRIPTION:{Escape($"{visit.Room.Said()} room. {visit.Promise}")}");
        Line($"CATEGORIES:{visit.Room.Said()}");
        if (visit.Place.Length > 0)
        {
            Line($"LOCATION:{Escape(visit.Place)}");
        }
        Party(Line, "ORGANIZER", ild);
        Party(Line, "ATTENDEE", principal);
        Line("END:VEVENT");
        Line("END:VCALENDAR");
        return text.ToString();
    }

    private static void Party(Action<string> line, string property, (string Name, string? Mail) who)
    {
        if (who.Mail is { } mail)
        {
            line($"{property};CN=\"{who.Name.Replace("\"", "'", StringComparison.Ordinal)}\":mailto:{mail}");
        }
    }

    private static string Stamp(long seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string words) =>
        words
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .ReplaceLineEndings("\\n");

    // At most 75 bytes in a line, never within a letter.
    private static void Fold(StringBuilder text, string line)
    {
        var width = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (width + rune.Utf8SequenceLength > 74)
            {
                text.Append("\r\n ");
                width = 1;
            }
            text.Append(rune.ToString());
            width += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
