using NodaTime;

namespace Throughline.Shell.Wording;

/// <summary>Days and clock times of the district, in English, the way a calendar on the wall says them. No machine's culture changes them.</summary>
public static class Dates
{
    private static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    /// <summary>"Thursday, November 19".</summary>
    public static string WithWeekday(LocalDate day) => $"{day.DayOfWeek}, {MonthDay(day)}";

    /// <summary>"November 19".</summary>
    public static string MonthDay(LocalDate day) => $"{Months[day.Month - 1]} {day.Day}";

    /// <summary>"November 19, 2026".</summary>
    public static string WithYear(LocalDate day) => $"{MonthDay(day)}, {day.Year}";

    /// <summary>"Nov 19".</summary>
    public static string Brief(LocalDate day) => $"{Months[day.Month - 1][..3]} {day.Day}";

    /// <summary>"Nov 19, 2026", for a cell: it is never broken into two lines.</summary>
    public static string BriefWithYear(LocalDate day) => $"{Brief(day)}, {day.Year}".Replace(' ', '\u00a0');

    /// <summary>"Thu 19".</summary>
    public static string WeekdayShort(LocalDate day) => $"{day.DayOfWeek.ToString()[..3]} {day.Day}";

    /// <summary>Both days included: "November 16 to 20", "November 30 to December 4", "December 28, 2026 to January 1, 2027".</summary>
    public static string Range(LocalDate first, LocalDate last) =>
        (first.Year == last.Year, first.Month == last.Month) switch
        {
            _ when first == last => MonthDay(first),
            (true, true) => $"{MonthDay(first)} to {last.Day}",
            (true, false) => $"{MonthDay(first)} to {MonthDay(last)}",
            _ => $"{WithYear(first)} to {WithYear(last)}",
        };

    /// <summary>"8:30", "1:00", "noon"; before 7 in the morning and from 6 in the evening with "a.m." or "p.m.", as nobody expects those.</summary>
    public static string Clock(LocalTime time)
    {
        if (time == LocalTime.Noon)
        {
            return "noon";
        }
        var said = $"{(time.Hour + 11) % 12 + 1}:{time.Minute:00}";
        return time.Hour switch
        {
            < 7 => said + " a.m.",
            >= 18 => said + " p.m.",
            _ => said,
        };
    }

    /// <summary>"8:30–10:00", for a line where room is short.</summary>
    public static string Span(LocalTime start, LocalTime end) => $"{Clock(start)}–{Clock(end)}";

    /// <summary>"8:30 to 10:00", within a sentence.</summary>
    public static string Between(LocalTime start, LocalTime end) => $"{Clock(start)} to {Clock(end)}";

    /// <summary>"2026-11-19", for <c>time</c> elements, addresses and file names.</summary>
    public static string Iso(LocalDate day) => $"{day.Year:0000}-{day.Month:00}-{day.Day:00}";
}
