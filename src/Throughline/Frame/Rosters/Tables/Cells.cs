using System.Globalization;
using NodaTime;

namespace Throughline.Frame.Rosters.Tables;

/// <summary>Cells read as what they stand for. Each that cannot be read is reported, and false returned.</summary>
internal static class Cells
{
    private static readonly HashSet<string> Zones = [.. DateTimeZoneProviders.Tzdb.Ids];

    /// <summary>A field that must not be empty.</summary>
    public static bool TryText(this RosterRow row, string field, out string text)
    {
        text = row.Text(field);
        if (text.Length > 0)
        {
            return true;
        }
        row.Report(field, "missing-value", "this is empty and must not be.");
        return false;
    }

    /// <summary>An id: not empty, and not the beginning of a formula.</summary>
    public static bool TryId(this RosterRow row, string field, out string id)
    {
        if (!row.TryText(field, out id))
        {
            return false;
        }
        if (row.Raw(field)[0] is not ('=' or '+' or '-' or '@' or '\t' or '\r') && id[0] is not ('=' or '+' or '-' or '@'))
        {
            return true;
        }
        row.Report(
            field,
            "formula-id",
            "an id must not begin with =, +, -, @ or a tab, which a spreadsheet takes for a formula."
        );
        return false;
    }

    /// <summary>A day as <c>2026-09-07</c>.</summary>
    public static bool TryDate(this RosterRow row, string field, out DateOnly date)
    {
        date = default;
        return row.TryText(field, out var text) && TryDate(row, field, text, out date);
    }

    /// <summary>A day, or null for an empty one.</summary>
    public static bool TryDateOrEmpty(this RosterRow row, string field, out DateOnly? date)
    {
        date = null;
        if (row.Text(field) is not { Length: > 0 } text)
        {
            return true;
        }
        if (!TryDate(row, field, text, out var day))
        {
            return false;
        }
        date = day;
        return true;
    }

    /// <summary>Days by <c>;</c>.</summary>
    public static bool TryDates(this RosterRow row, string field, out List<DateOnly> dates)
    {
        dates = [];
        foreach (var text in row.List(field))
        {
            if (!TryDate(row, field, text, out var day))
            {
                return false;
            }
            dates.Add(day);
        }
        return true;
    }

    /// <summary>A first day, and a last day that may be empty and is not before it.</summary>
    public static bool TryDays(this RosterRow row, string first, string last, out DateOnly start, out DateOnly? end)
    {
        end = null;
        if (!row.TryDate(first, out start) || !row.TryDateOrEmpty(last, out end))
        {
            return false;
        }
        if (end is null || end >= start)
        {
            return true;
        }
        row.Report(last, "end-before-start", $"the end {row.Text(last)} is before the start {row.Text(first)}.");
        return false;
    }

    /// <summary>A time of day as <c>07:30</c>, or null for an empty one.</summary>
    public static bool TryTimeOrEmpty(this RosterRow row, string field, out TimeOnly? time)
    {
        time = null;
        if (row.Text(field) is not { Length: > 0 } text)
        {
            return true;
        }
        if (
            TimeOnly.TryParseExact(
                text,
                ["HH:mm", "H:mm", "HH:mm:ss"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var read
            )
        )
        {
            time = read;
            return true;
        }
        row.Report(field, "bad-time", $"'{Short(text)}' is no time of day; write it as 07:30.");
        return false;
    }

    /// <summary>The IANA name of a zone, or nothing.</summary>
    public static bool TryZoneOrEmpty(this RosterRow row, string field, out string zone)
    {
        zone = row.Text(field);
        if (zone.Length == 0 || Zones.Contains(zone))
        {
            return true;
        }
        row.Report(field, "unknown-zone", $"'{Short(zone)}' is no time zone; write its IANA name, such as America/New_York.");
        return false;
    }

    /// <summary>The e-mail addresses of a field; one that is none is reported and left out alone.</summary>
    public static List<string> Emails(this RosterRow row, string field)
    {
        var emails = new List<string>();
        foreach (var item in row.List(field))
        {
            var email = item.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? item[7..] : item;
            if (email.IndexOf('@') is > 0 and var at && at < email.Length - 1 && !email.Any(char.IsWhiteSpace))
            {
                emails.Add(email);
            }
            else
            {
                row.Report(field, "bad-email", $"'{Short(item)}' is no e-mail address; it is left out.");
            }
        }
        return emails;
    }

    /// <summary>At most 60 characters of a cell, on one line, for a message.</summary>
    public static string Short(string text)
    {
        var line = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length <= 60 ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[58]) ? 58 : 59), "…");
    }

    private static bool TryDate(RosterRow row, string field, string text, out DateOnly date)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            return true;
        }
        row.Report(
            field,
            "bad-date",
            $"'{Short(text)}' is no day of the calendar; write year, month and day, such as 2026-09-07."
        );
        return false;
    }
}
