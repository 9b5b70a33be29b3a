using System.Globalization;
using System.Text;

namespace Throughline.Tests.TimeAndDemands.Calendars;

/// <summary>A calendar of a few entries, written by hand in a test.</summary>
internal static class SmallCalendar
{
    public static byte[] Of(params IEnumerable<string> events) =>
        Encoding.UTF8.GetBytes(
            $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n{string.Concat(events)}END:VCALENDAR\r\n"
        );

    /// <summary>One hour from a local hour of that day of March 2026 on.</summary>
    public static string Hour(string uid, string title, int day, int hour, string more = "") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20260301T000000Z\r\nDTSTART;TZID=America/New_York:202603{day:00}T{hour:00}0000\r\n"
                + $"DTEND;TZID=America/New_York:202603{day:00}T{hour + 1:00}0000\r\nSUMMARY:{title}\r\n{more}END:VEVENT\r\n"
        );
}
