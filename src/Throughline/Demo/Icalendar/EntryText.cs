using NodaTime;

namespace Throughline.Demo.Icalendar;

/// <summary>Writes one VEVENT.</summary>
internal static class EntryText
{
    public static void Write(ContentLines lines, Entry entry, Flavour flavour)
    {
        lines.Add("BEGIN:VEVENT");
        lines.Add($"UID:{entry.Uid}");
        Times(lines, entry, flavour);
        var cancelled = entry.Cancelled ? flavour.MarksCancelled : "";
        lines.AddText("SUMMARY", cancelled + entry.Summary);
        if (entry.Location.Length > 0)
        {
            lines.AddText("LOCATION", entry.Location);
        }

        People(lines, entry);
        States(lines, entry, flavour);
        lines.Add("END:VEVENT");
    }

    private static void Times(ContentLines lines, Entry entry, Flavour flavour)
    {
        var created = Stamp(entry);
        lines.Add($"DTSTAMP:{created}");
        lines.Add($"CREATED:{created}");
        lines.Add($"DTSTART{Value(entry.Start, entry.AllDay, flavour)}");
        lines.Add($"DTEND{Value(entry.End, entry.AllDay, flavour)}");
        if (entry.InsteadOf is { } instead)
        {
            lines.Add($"RECURRENCE-ID{Value(instead, entry.AllDay, flavour)}");
        }

        if (entry.Rule.Length > 0)
        {
            lines.Add($"RRULE:{entry.Rule}");
        }

        foreach (var except in entry.Except)
        {
            lines.Add($"EXDATE{Value(except, entry.AllDay, flavour)}");
        }
    }

    private static string Value(LocalDateTime time, bool allDay, Flavour flavour) =>
        allDay ? $";VALUE=DATE:{ContentLines.Day(time)}" : $";TZID={flavour.ZoneName}:{ContentLines.Time(time)}";

    private static void People(ContentLines lines, Entry entry)
    {
        if (entry.Organizer is { } organizer)
        {
            lines.Add($"ORGANIZER;CN={ContentLines.Quoted(organizer.Name)}:mailto:{organizer.Email}");
        }

        foreach (var party in entry.Invited)
        {
            var answer = party.Declined ? "DECLINED" : "ACCEPTED";
            lines.Add($"ATTENDEE;CN={ContentLines.Quoted(party.Name)};PARTSTAT={answer}:mailto:{party.Email}");
        }
    }

    private static void States(ContentLines lines, Entry entry, Flavour flavour)
    {
        if (entry.Private)
        {
            lines.Add("CLASS:PRIVATE");
        }

        if (entry.Cancelled && !flavour.IsOutlook)
        {
            lines.Add("STATUS:CANCELLED");
        }

        if (entry.InsteadOf is not null)
        {
            lines.Add("SEQUENCE:1");
        }

        lines.Add(entry.Free || (entry.AllDay && !entry.Away) ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
        if (entry.Away)
        {
            lines.Add("X-MICROSOFT-CDO-BUSYSTATUS:OOF");
        }
        else if (flavour.IsOutlook)
        {
            lines.Add($"X-MICROSOFT-CDO-BUSYSTATUS:{(entry.Free || entry.AllDay ? "FREE" : "BUSY")}");
        }
    }

    // What is planned after today was known by the evening before it.
    private static string Stamp(Entry entry)
    {
        var known = HarborYear.Today.PlusDays(-1).At(new LocalTime(17, 5));
        var created = entry.Created ?? entry.Start.PlusDays(-7).Date.At(new LocalTime(15, 40));
        var local = LocalDateTime.Min(known, created);
        var utc = local.InZoneLeniently(DateTimeZoneProviders.Tzdb[HarborYear.Zone]).WithZone(DateTimeZone.Utc);
        return ContentLines.Time(utc.LocalDateTime) + "Z";
    }
}
