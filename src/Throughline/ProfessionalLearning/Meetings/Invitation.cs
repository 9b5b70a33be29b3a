using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Extensions;

namespace Throughline.ProfessionalLearning.Meetings;

/// <summary>Meetings as iCalendar invitations. A title says that it is learning, so that the entry is coded without a person; nothing of a case is in it.</summary>
internal static class Invitation
{
    private const int LineBytes = 75;

    /// <summary>What the entry is known by in every calendar into which it was taken.</summary>
    public static string Uid(long meeting) => string.Create(CultureInfo.InvariantCulture, $"learning-{meeting}@throughline");

    /// <summary>Meetings in UTC (RFC 5545); a sequence rises with each change, so that a calendar takes the newer one.</summary>
    /// <param name="meetings">Each with its minutes of learning.</param>
    /// <param name="address">Of a meeting's page.</param>
    /// <param name="zone">The district's.</param>
    /// <param name="now">The present.</param>
    public static string Text(
        IEnumerable<(Meeting Meeting, int Learning)> meetings,
        Func<long, string> address,
        DateTimeZone zone,
        DateTimeOffset now
    )
    {
        var lines = new List<string>
        {
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Throughline//Learning//EN",
            "METHOD:PUBLISH",
        };
        foreach (var (meeting, learning) in meetings)
        {
            lines.AddRange(Event(meeting, learning, address(meeting.Id), zone, now));
        }
        lines.AddRange(["END:VCALENDAR", ""]);
        return string.Join("\r\n", lines.Select(Folded));
    }

    private static IEnumerable<string> Event(
        Meeting meeting,
        int learning,
        string address,
        DateTimeZone zone,
        DateTimeOffset now
    )
    {
        var start = meeting
            .Day.ToLocalDate()
            .At(new LocalTime(meeting.StartsAt.Hour, meeting.StartsAt.Minute))
            .InZoneLeniently(zone);
        return
        [
            "BEGIN:VEVENT",
            $"UID:{Uid(meeting.Id)}",
            string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{meeting.Version}"),
            $"DTSTAMP:{Utc(Instant.FromDateTimeOffset(now))}",
            $"DTSTART:{Utc(start.ToInstant())}",
            $"DTEND:{Utc(start.PlusMinutes(meeting.Minutes).ToInstant())}",
            $"SUMMARY:{Escaped(Summary(meeting, learning))}",
            $"LOCATION:{Escaped(meeting.Place)}",
            $"URL:{address}",
            meeting.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED",
            "END:VEVENT",
        ];
    }

    private static string Summary(Meeting meeting, int learningMinutes) =>
        learningMinutes * 2 >= meeting.Minutes ? $"{meeting.Title} (professional learning)" : meeting.Title;

    private static string Utc(Instant instant) => instant.ToString("uuuuMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .ReplaceLineEndings("\\n");

    // A line holds 75 bytes at most; what follows begins with a space.
    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LineBytes)
            {
                folded.Append("\r\n ");
                bytes = 1;
            }
            folded.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }
        return folded.ToString();
    }
}
