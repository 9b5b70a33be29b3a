using System.Text;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Reading;
using Throughline.TimeAccounting.Zones;

namespace Throughline.Tests.TimeAccounting;

/// <summary>Calendars for tests: from the lines of events to what the reader makes of them.</summary>
internal static class CalendarText
{
    public const string Zone = "America/New_York";

    /// <summary>A VCALENDAR with one VEVENT for each list of lines.</summary>
    public static string Of(params string[][] events) => Around(string.Concat(events.Select(Event)));

    /// <summary>A VEVENT; lines may hold several lines each.</summary>
    public static string Event(params string[] lines) => Joined(["BEGIN:VEVENT", .. lines, "END:VEVENT"]);

    /// <summary>A VCALENDAR around components that are written already.</summary>
    public static string Around(string components) => $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{components}END:VCALENDAR\r\n";

    /// <summary>Lines as a file has them.</summary>
    public static string Joined(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\r\n"));

    /// <summary>What the reader makes of a file in <see cref="Zone"/>.</summary>
    public static CalendarContent Read(string text, params string[] owner) => Read(Encoding.UTF8.GetBytes(text), owner);

    /// <inheritdoc cref="Read(string, string[])"/>
    public static CalendarContent Read(byte[] bytes, params string[] owner) =>
        new CalendarReader(DistrictZone.Find(Zone)!, CalendarLimits.Default).Read("a.ics", bytes, owner);

    /// <summary>Occurrences over days, both included, in order of start.</summary>
    public static List<Occurrence> Occurrences(this CalendarContent content, string from, string to)
    {
        var problems = new List<Problem>();
        var found = content.Occurrences(
            new Window(DateOnly.Parse(from, null), DateOnly.Parse(to, null)),
            DistrictZone.Find(Zone)!,
            CalendarLimits.Default,
            problems
        );
        return [.. found.OrderBy(one => one.Start).ThenBy(one => one.End)];
    }

    /// <summary>An instant as calendars write it in UTC.</summary>
    public static string Utc(long seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);
}
