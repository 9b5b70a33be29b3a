using System.Globalization;
using System.Text;
using Throughline.TimeAccounting.Standing;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>Protected time as an iCalendar file: every stretch of the next half year by itself, holidays and exceptions already taken out.</summary>
/// <remarks>
/// Entries are marked free, so that in an ILD's own calendar they declare protected time and never count as minutes (time.md);
/// a free/busy component beside them tells scheduling assistants the same as busy.
/// </remarks>
internal static class FeedText
{
    private const int DaysBack = 28;
    private const int DaysAhead = 182;

    public static byte[] Write(RosterIndex index, IReadOnlyCollection<string> networks, DateOnly today, bool onlyBusy)
    {
        var known = new ProtectedDays(index.Roster);
        var stretches = Enumerable
            .Range(-DaysBack, DaysBack + DaysAhead)
            .Select(today.AddDays)
            .SelectMany(day => known.On(day, networks).Select(part => (Day: day, Part: part)))
            .ToList();
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append("\r\n");
        string At(DateOnly day, TimeOnly time) =>
            DateTimeOffset
                .FromUnixTimeSeconds(index.Zone.InstantOf(day, time))
                .UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

        var stamp = today.ToString("yyyyMMdd'T000000Z'", CultureInfo.InvariantCulture);
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Throughline//Protected time//EN");
        Line("X-WR-CALNAME:Protected time");
        Line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        foreach (var (day, part) in onlyBusy ? [] : stretches)
        {
            Line("BEGIN:VEVENT");
            Line($"UID:protected-{day:yyyyMMdd}-{part.From:HHmm}@throughline");
            Line($"DTSTAMP:{stamp}");
            Line($"DTSTART:{At(day, part.From)}");
            Line($"DTEND:{At(day, part.To)}");
            Line("SUMMARY:Protected: nobody is pulled out of schools");
            Line("TRANSP:TRANSPARENT");
            Line("END:VEVENT");
        }
        Line("BEGIN:VFREEBUSY");
        Line("UID:protected-busy@throughline");
        Line($"DTSTAMP:{stamp}");
        Line($"DTSTART:{At(today.AddDays(-DaysBack), TimeOnly.MinValue)}");
        Line($"DTEND:{At(today.AddDays(DaysAhead), TimeOnly.MinValue)}");
        foreach (var (day, part) in stretches)
        {
            Line($"FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:{At(day, part.From)}/{At(day, part.To)}");
        }
        Line("END:VFREEBUSY");
        Line("END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
