using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.TimeAndDemands.Demands.ByMail;

/// <summary>Finds the day by which a letter wants something, as people write it in English.</summary>
internal static partial class LetterDates
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>The day that follows "by" or "due", else the first one that lies ahead; null when none is named.</summary>
    /// <param name="text">The letter's own words.</param>
    /// <param name="today">The day from which "tomorrow" and "Friday" count.</param>
    public static DateOnly? Due(string text, DateOnly today)
    {
        var found = All(text, today).OrderBy(one => one.At).ToList();
        var wanted = found.Find(one => Before().IsMatch(text[Math.Max(0, one.At - 24)..one.At]));
        return wanted.At > 0 || wanted.Day != default
            ? wanted.Day
            : found.Where(one => one.Day >= today).Select(one => (DateOnly?)one.Day).FirstOrDefault();
    }

    /// <summary>A time of the clock that the letter names, such as "at 9:30 am"; null when none is.</summary>
    public static TimeOnly? At(string text)
    {
        var match = Clock().Match(text);
        if (!match.Success)
        {
            return null;
        }
        var hour = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["m"].Success ? int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value.ToLowerInvariant();
        hour =
            half.StartsWith('p') && hour < 12 ? hour + 12
            : half.StartsWith('a') && hour == 12 ? 0
            : hour;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static IEnumerable<(int At, DateOnly Day)> All(string text, DateOnly today)
    {
        foreach (Match one in Iso().Matches(text))
        {
            if (DateOnly.TryParseExact(one.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                yield return (one.Index, day);
            }
        }
        foreach (Match one in Named().Matches(text))
        {
            var month =
                Array.FindIndex(
                    Months,
                    name =>
                        name.Length > 0 && name.StartsWith(one.Groups["month"].Value[..3], StringComparison.OrdinalIgnoreCase)
                ) + 1;
            if (Day(one.Groups["year"].Value, month, one.Groups["day"].Value, today) is { } day)
            {
                yield return (one.Index, day);
            }
        }
        foreach (Match one in Slashed().Matches(text))
        {
            var month = int.Parse(one.Groups["month"].Value, CultureInfo.InvariantCulture);
            if (Day(one.Groups["year"].Value, month, one.Groups["day"].Value, today) is { } day)
            {
                yield return (one.Index, day);
            }
        }
        foreach (Match one in Near().Matches(text))
        {
            yield return (one.Index, Relative(one.Value.ToLowerInvariant(), today));
        }
    }

    // Without a year, the next such day is meant.
    private static DateOnly? Day(string year, int month, string day, DateOnly today)
    {
        var date = int.Parse(day, CultureInfo.InvariantCulture);
        var named = year.Length > 0 ? int.Parse(year, CultureInfo.InvariantCulture) : today.Year;
        named = named < 100 ? named + 2000 : named;
        if (month is < 1 or > 12 || named is < 2000 or > 2200 || date < 1 || date > DateTime.DaysInMonth(named, month))
        {
            return null;
        }
        var found = new DateOnly(named, month, date);
        return year.Length == 0 && found < today.AddDays(-60) ? found.AddYears(1) : found;
    }

    private static DateOnly Relative(string words, DateOnly today)
    {
        if (words.StartsWith("end of", StringComparison.Ordinal))
        {
            return words.EndsWith("month", StringComparison.Ordinal)
                ? new DateOnly(today.Year, today.Month, DateTime.DaysInMonth(today.Year, today.Month))
                : Next(today, DayOfWeek.Friday, 0);
        }
        return words switch
        {
            "today" => today,
            "tomorrow" => today.AddDays(1),
            _ => Next(
                today,
                Enum.GetValues<DayOfWeek>().First(day => words.EndsWith(day.ToString(), StringComparison.OrdinalIgnoreCase)),
                1
            ),
        };
    }

    private static DateOnly Next(DateOnly today, DayOfWeek day, int least)
    {
        var away = ((int)day - (int)today.DayOfWeek + 7) % 7;
        return today.AddDays(away < least ? away + 7 : away);
    }

    [GeneratedRegex(
        @"(?:by|due|due on|before|until|deadline|no later than|needed on|needed)[:, ]*(?:the|end of|close of business|cob|noon|on|is|day)*[:, ]*(?:monday|tuesday|wednesday|thursday|friday|mon|tue|wed|thu|fri)?[:,. ]*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Before();

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"\b(?:(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?|(?<day>\d{1,2})(?:st|nd|rd|th)?\.? (?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?: (?<year>\d{4}))?)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\b(?<month>\d{1,2})/(?<day>\d{1,2})(?:/(?<year>\d{4}|\d{2}))?\b",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Slashed();

    [GeneratedRegex(
        @"\b(?:today|tomorrow|end of (?:the |this )?(?:week|month)|(?:next |this )?(?:monday|tuesday|wednesday|thursday|friday))\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Near();

    [GeneratedRegex(
        @"\b(?:(?<h>\d{1,2}):(?<m>\d{2})\s*(?<half>am|pm|a\.m\.|p\.m\.)?|(?<h>\d{1,2})\s*(?<half>am|pm|a\.m\.|p\.m\.))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Clock();
}
