using System.Globalization;
using NodaTime.Extensions;
using Throughline.Shell.Wording;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>Minutes and days of asks in words.</summary>
internal static class Hours
{
    public static string Of(double minutes) => Durations.Of(minutes * 60);

    /// <summary>Minutes as a form shows hours: "1.5".</summary>
    public static string Number(int minutes) => (minutes / 60.0).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => Dates.WithWeekday(day.ToLocalDate());

    public static string Brief(DateOnly day) => Dates.Brief(day.ToLocalDate());

    /// <summary>"9:00 am".</summary>
    public static string Clock(TimeOnly time) => Dates.Clock(time.ToLocalTime());

    /// <summary>"today", "tomorrow", "in 12 days", "3 days ago".</summary>
    public static string Away(DateOnly day, DateOnly today) =>
        (day.DayNumber - today.DayNumber) switch
        {
            0 => "today",
            1 => "tomorrow",
            -1 => "yesterday",
            > 0 and var days => $"in {days} days",
            var days => $"{-days} days ago",
        };

    /// <summary>"6 ILDs", "9 principals", "6 ILDs and 9 principals".</summary>
    public static string People(int ilds, int principals) =>
        (ilds, principals) switch
        {
            (_, 0) => Counts.Of(ilds, "ILD", "ILDs"),
            (0, _) => Counts.Of(principals, "principal", "principals"),
            _ => $"{Counts.Of(ilds, "ILD", "ILDs")} and {Counts.Of(principals, "principal", "principals")}",
        };
}
