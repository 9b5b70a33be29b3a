using NodaTime;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Zones;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>Instants of the engine in the district's words.</summary>
internal static class LocalTimes
{
    extension(DistrictZone zone)
    {
        /// <summary>Local date and time of seconds from 1970-01-01 UTC.</summary>
        public LocalDateTime Local(long instant) => LocalDateTime.FromDateTime(zone.LocalOf(instant));

        /// <summary>"8:30 to 10:00".</summary>
        public string Between(long start, long end) => Dates.Between(zone.Local(start).TimeOfDay, zone.Local(end).TimeOfDay);

        /// <summary>"today 8:30", "tomorrow 8:30", "Friday 8:30", further away "November 30, 8:30".</summary>
        public string When(long start, DateOnly today)
        {
            var local = zone.Local(start);
            return $"{DayWord(local.Date, today)} {Dates.Clock(local.TimeOfDay)}";
        }
    }

    /// <summary>"today", "tomorrow", "yesterday", a weekday within the week, else "November 30".</summary>
    public static string DayWord(LocalDate day, DateOnly today) =>
        Period.DaysBetween(LocalDate.FromDateOnly(today), day) switch
        {
            0 => "today",
            1 => "tomorrow",
            -1 => "yesterday",
            > 1 and < 7 => $"{day.DayOfWeek}",
            _ => $"{Dates.MonthDay(day)},",
        };

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
