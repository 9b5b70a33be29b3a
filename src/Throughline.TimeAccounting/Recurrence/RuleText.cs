using System.Globalization;
using System.Text;
using Throughline.TimeAccounting.Reading;

namespace Throughline.TimeAccounting.Recurrence;

/// <summary>Reads the text of a RRULE.</summary>
internal static class RuleText
{
    private const string Weekdays = "MOTUWETHFRSASU";

    /// <summary>The rule; null with a reason when a part is missing, unknown or out of range.</summary>
    public static RecurrenceRule? Read(ReadOnlySpan<byte> text, out string reason)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (
            var part in Encoding
                .UTF8.GetString(text)
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !parts.TryAdd(part[..equals], part[(equals + 1)..].ToUpperInvariant()))
            {
                reason = $"the rule part \"{part}\" cannot be read";
                return null;
            }
        }
        try
        {
            reason = string.Empty;
            return Build(parts);
        }
        catch (FormatException refused)
        {
            reason = refused.Message;
            return null;
        }
    }

    private static RecurrenceRule Build(Dictionary<string, string> parts)
    {
        string Take(string name) => parts.Remove(name, out var value) ? value : string.Empty;
        int[] Numbers(string name, int least, int most, bool signed = false) =>
            Take(name) is { Length: > 0 } list ? Sorted(name, list, least, most, signed) : [];

        if (!Enum.TryParse<Frequency>(Take("FREQ"), true, out var frequency) || !Enum.IsDefined(frequency))
        {
            throw new FormatException("the rule has no known FREQ");
        }
        var rule = new RecurrenceRule
        {
            Frequency = frequency,
            Interval = Take("INTERVAL") is { Length: > 0 } interval ? Number("INTERVAL", interval, 1, int.MaxValue) : 1,
            Count = Take("COUNT") is { Length: > 0 } count ? Number("COUNT", count, 1, int.MaxValue) : null,
            Until = Take("UNTIL") is { Length: > 0 } until ? UntilOf(until) : null,
            BySecond = Numbers("BYSECOND", 0, 60),
            ByMinute = Numbers("BYMINUTE", 0, 59),
            ByHour = Numbers("BYHOUR", 0, 23),
            ByDay = [.. Split(Take("BYDAY")).Select(Day)],
            ByMonthDay = Numbers("BYMONTHDAY", 1, 31, true),
            ByYearDay = Numbers("BYYEARDAY", 1, 366, true),
            ByWeekNumber = Numbers("BYWEEKNO", 1, 53, true),
            ByMonth = Numbers("BYMONTH", 1, 12),
            BySetPosition = Numbers("BYSETPOS", 1, 366, true),
            WeekStart = Take("WKST") is { Length: > 0 } start ? Weekday(start) : 0,
        };
        // RFC 7529 only names what RFC 5545 does anyway when it says Gregorian and OMIT.
        if (Take("RSCALE") is not ("" or "GREGORIAN") || Take("SKIP") is not ("" or "OMIT"))
        {
            throw new FormatException("the rule uses a calendar other than the Gregorian");
        }
        var unknown = parts.Keys.FirstOrDefault(name => !name.StartsWith("X-", StringComparison.OrdinalIgnoreCase));
        return unknown is null ? rule : throw new FormatException($"the rule has an unknown part {unknown}");
    }

    private static int[] Sorted(string name, string list, int least, int most, bool signed) =>
        [.. Split(list).Select(item => Number(name, item, least, most, signed)).Distinct().Order()];

    private static string[] Split(string list) =>
        list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int Number(string name, string text, int least, int most, bool signed = false)
    {
        var read = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value);
        var size = signed && value != int.MinValue ? Math.Abs(value) : value;
        return read && size >= least && size <= most
            ? value
            : throw new FormatException($"the rule's {name} cannot be \"{text}\"");
    }

    private static Moment UntilOf(string text) =>
        Moment.TryRead(Encoding.UTF8.GetBytes(text), out var until)
            ? until
            : throw new FormatException($"the rule's UNTIL is no date: \"{text}\"");

    private static (int Nth, int Weekday) Day(string text)
    {
        if (text.Length < 2)
        {
            throw new FormatException($"the rule's BYDAY cannot be \"{text}\"");
        }
        var nth = text.Length == 2 ? 0 : Number("BYDAY", text[..^2], 1, 53, true);
        return (nth, Weekday(text[^2..]));
    }

    private static int Weekday(string text)
    {
        var at = text.Length == 2 ? Weekdays.IndexOf(text, StringComparison.Ordinal) : -1;
        return at >= 0 && at % 2 == 0 ? at / 2 : throw new FormatException($"the rule names no weekday with \"{text}\"");
    }
}
