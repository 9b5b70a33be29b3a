namespace Throughline.Demo.Icalendar;

/// <summary>Writes one calendar: its head, the zone by its rules since 2007, and the entries by start.</summary>
internal static class CalendarText
{
    public static string Write(string name, Flavour flavour, IEnumerable<Entry> entries)
    {
        var lines = new ContentLines();
        lines.Add("BEGIN:VCALENDAR");
        lines.Add("VERSION:2.0");
        lines.Add($"PRODID:{flavour.Product}");
        lines.Add("CALSCALE:GREGORIAN");
        lines.AddText("X-WR-CALNAME", name);
        lines.Add($"X-WR-TIMEZONE:{HarborYear.Zone}");
        Zone(lines, flavour);
        foreach (
            var entry in entries
                .OrderBy(entry => entry.InsteadOf ?? entry.Start)
                .ThenBy(entry => entry.Uid, StringComparer.Ordinal)
                .ThenBy(entry => entry.InsteadOf is not null)
        )
        {
            EntryText.Write(lines, entry, flavour);
        }

        lines.Add("END:VCALENDAR");
        return lines.ToString();
    }

    private static void Zone(ContentLines lines, Flavour flavour)
    {
        lines.Add("BEGIN:VTIMEZONE");
        lines.Add($"TZID:{flavour.ZoneName}");
        Part(lines, "DAYLIGHT", "20070311T020000", "-0500", "-0400", "EDT", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU");
        Part(lines, "STANDARD", "20071104T020000", "-0400", "-0500", "EST", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU");
        lines.Add("END:VTIMEZONE");
    }

    private static void Part(ContentLines lines, string kind, string start, string from, string to, string name, string rule)
    {
        lines.Add($"BEGIN:{kind}");
        lines.Add($"DTSTART:{start}");
        lines.Add($"RRULE:{rule}");
        lines.Add($"TZOFFSETFROM:{from}");
        lines.Add($"TZOFFSETTO:{to}");
        lines.Add($"TZNAME:{name}");
        lines.Add($"END:{kind}");
    }
}
