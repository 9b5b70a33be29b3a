using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Extensions;

namespace Throughline.Evidence.Reproduction;

/// <summary>The calendars of a sample district's ILDs as iCalendar files, from rows that say what comes back when, and with whom.</summary>
internal sealed class YearCalendars(YearFrame frame, YearFiles files)
{
    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb[frame.Zone];

    /// <summary>One ILD's calendar of the year.</summary>
    public byte[] Of(int ild)
    {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Throughline//Sample year//EN\r\n");
        var visits = 0;
        foreach (var (at, row) in files[YearFiles.Calendars].Concat(files[YearFiles.Meetings]).Index())
        {
            if (!IsOf(row, ild))
            {
                continue;
            }
            foreach (var day in frame.Days(row))
            {
                Write(text, $"{at}-{day:yyyyMMdd}-{ild}", row, day, ild, row.Text("with") == "principal" ? visits++ : 0);
            }
        }
        return Encoding.UTF8.GetBytes(text.Append("END:VCALENDAR\r\n").ToString());
    }

    /// <summary>Whether a row is in that ILD's calendar: all of them, or one half.</summary>
    public static bool IsOf(YearRow row, int ild) => row.Text("who") != "half" || ild % 2 == 1;

    private void Write(StringBuilder text, string uid, YearRow row, DateOnly day, int ild, int visit)
    {
        var start = zone.AtLeniently(day.ToLocalDate().At(row.Time("start").ToLocalTime())).ToInstant();
        var end = start.Plus(Duration.FromMinutes(row.Number("minutes")));
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{uid}@sample.example");
        Line(text, $"DTSTAMP:{Stamp(start)}");
        Line(text, $"DTSTART:{Stamp(start)}");
        Line(text, $"DTEND:{Stamp(end)}");
        Line(text, $"SUMMARY:{row.Text("title").Replace(",", "\\,", StringComparison.Ordinal)}");
        var caller =
            row.Text("unit") is { Length: > 0 } unit ? YearFrame.Unit(unit)
            : row.Text("with") is "ilds" or "leader" ? YearFrame.Leader
            : YearFrame.Ild(ild);
        if (row.Text("with") != "alone")
        {
            Line(text, $"ORGANIZER:mailto:{YearFrame.Email(caller)}");
        }
        foreach (var guest in Guests(row.Text("with"), ild, visit))
        {
            Line(text, $"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{YearFrame.Email(guest)}");
        }
        Line(text, "END:VEVENT");
    }

    private IEnumerable<string> Guests(string with, int ild, int visit) =>
        with switch
        {
            "principal" => [YearFrame.Ild(ild), YearFrame.Principal(ild, 1 + visit % frame.Schools)],
            "principals" => Enumerable
                .Range(1, frame.Schools)
                .Select(at => YearFrame.Principal(ild, at))
                .Prepend(YearFrame.Ild(ild)),
            "ilds" => Enumerable.Range(1, frame.Ilds).Select(YearFrame.Ild),
            "alone" => [],
            _ => [YearFrame.Ild(ild)],
        };

    private static string Stamp(Instant instant) => instant.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append("\r\n");
}
