using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Extensions;

namespace Throughline.ProfessionalLearning.Meetings;

/// <summary>A meeting as an iCalendar invitation. Its title says that it is learning, so that the entry is coded without a person; nothing of a case is in it.</summary>
internal static class Invitation
{
    private const int LineBytes = 75;

    /// <summary>What the entry is known by in every calendar into which it was taken.</summary>
    public static string Uid(long meeting) => string.Create(CultureInfo.InvariantCulture, $"learning-{meeting}@throughline");

    /// <summary>One meeting, in UTC (RFC 5545); its sequence rises with each change, so that a calendar takes the newer one.</summary>
    public static string Text(Meeting meeting, int learningMinutes, string address, DateTimeZone zone, DateTimeOffset now)
    {
        var start = meeting
            .Day.ToLocalDate()
            .At(new LocalTime(meeting.StartsAt.Hour, meeting.StartsAt.Minute))
            .InZoneLeniently(zone);
        var lines = new List<string>
        {
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Throughline//Learning//EN",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            $"UID:{Uid(meeting.Id)}",
            string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{meeting.Version}"),
            $"DTSTAMP:{Utc(Instant.FromDateTimeOffset(now))}",
            $"DTSTART:{Utc(start.ToInstant())}",
            $"DTEND:{Utc(start.PlusMinutes(meeting.Minutes).ToInstant())}",
            $"SUMMARY:{Escaped(Summary(meeting, learningMinutes))}",
            $"LOCATION:{Escaped(meeting.Place)}",
            $"URL:{address}",
            meeting.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        };
        return string.Join("\r\n", lines.Select(Folded));
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
