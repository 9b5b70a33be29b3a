using System.Globalization;
using NodaTime;

namespace Throughline.Frame.Rosters.Tables;

/// <summary>Cells read as what they stand for. Each that cannot be read is reported, and false returned.</summary>
internal static class Cells
{
    private static readonly HashSet<string> Zones = [.. DateTimeZoneProviders.Tzdb.Ids];

    /// <summary>A cell that must not be empty.</summary>
    public static bool TryText(this CsvRow row, string column, out string text)
    {
        text = row.Text(column);
        if (text.Length > 0)
            return true;
        row.Report(column, "missing-value", "this cell is empty and must not be.");
        return false;
    }

    /// <summary>An id: not empty, and not the beginning of a formula.</summary>
    public static bool TryId(this CsvRow row, string column, out string id)
    {
        if (!row.TryText(column, out id))
            return false;
        if (row.Raw(column)[0] is not ('=' or '+' or '-' or '@' or '\t' or '\r') && id[0] is not ('=' or '+' or '-' or '@'))
            return true;
        row.Report(
            column,
            "formula-id",
            "an id must not begin with =, +, -, @ or a tab, which a spreadsheet takes for a formula."
        );
        return false;
    }

    /// <summary>A day as <c>2026-09-07</c>.</summary>
    public static bool TryDate(this CsvRow row, string column, out DateOnly date)
    {
        date = default;
        return row.TryText(column, out var text) && TryDate(row, column, text, out date);
    }

    /// <summary>A day, or null for an empty cell.</summary>
    public static bool TryDateOrEmpty(this CsvRow row, string column, out DateOnly? date)
    {
        date = null;
        if (row.Text(column) is not { Length: > 0 } text)
            return true;
        if (!TryDate(row, column, text, out var day))
            return false;
        date = day;
        return true;
    }

    /// <summary>Days by <c>;</c>.</summary>
    public static bool TryDates(this CsvRow row, string column, out List<DateOnly> dates)
    {
        dates = [];
        foreach (var text in row.List(column))
        {
            if (!TryDate(row, column, text, out var day))
                return false;
            dates.Add(day);
        }
        return true;
    }

    /// <summary>A first day, and a last day that may be empty and is not before it.</summary>
    public static bool TryDays(this CsvRow row, string first, string last, out DateOnly start, out DateOnly? end)
    {
        end = null;
        if (!row.TryDate(first, out start) || !row.TryDateOrEmpty(last, out end))
            return false;
        if (end is null || end >= start)
            return true;
        row.Report(last, "end-before-start", $"the end {row.Text(last)} is before the start {row.Text(first)}.");
        return false;
    }

    /// <summary>A time of day as <c>07:30</c>, or null for an empty cell.</summary>
    public static bool TryTimeOrEmpty(this CsvRow row, string column, out TimeOnly? time)
    {
        time = null;
        if (row.Text(column) is not { Length: > 0 } text)
            return true;
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
        row.Report(column, "bad-time", $"'{Short(text)}' is no time of day; write it as 07:30.");
        return false;
    }

    /// <summary>The IANA name of a zone, or an empty cell.</summary>
    public static bool TryZoneOrEmpty(this CsvRow row, string column, out string zone)
    {
        zone = row.Text(column);
        if (zone.Length == 0 || Zones.Contains(zone))
            return true;
        row.Report(column, "unknown-zone", $"'{Short(zone)}' is no time zone; write its IANA name, such as America/New_York.");
        return false;
    }

    /// <summary>The e-mail addresses of a cell; one that is none is reported and left out alone.</summary>
    public static List<string> Emails(this CsvRow row, string column)
    {
        var emails = new List<string>();
        foreach (var item in row.List(column))
        {
            var email = item.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? item[7..] : item;
            if (email.IndexOf('@') is > 0 and var at && at < email.Length - 1 && !email.Any(char.IsWhiteSpace))
                emails.Add(email);
            else
                row.Report(column, "bad-email", $"'{Short(item)}' is no e-mail address; it is left out.");
        }
        return emails;
    }

    /// <summary>At most 60 characters of a cell, on one line, for a message.</summary>
    public static string Short(string text)
    {
        var line = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length <= 60 ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[58]) ? 58 : 59), "…");
    }

    private static bool TryDate(CsvRow row, string column, string text, out DateOnly date)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
            return true;
        row.Report(column, "bad-date", $"'{Short(text)}' is no day of the calendar; write it as 2026-09-07.");
        return false;
    }
}
