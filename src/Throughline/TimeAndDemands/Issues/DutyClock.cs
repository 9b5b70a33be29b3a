using NodaTime;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Issues;

/// <summary>Business hours of the district: its working day, Monday to Friday, without its holidays, in its own zone.</summary>
/// <param name="days">Which days it works.</param>
/// <param name="zone">Its zone.</param>
/// <param name="start">When its day begins.</param>
/// <param name="end">When its day ends.</param>
internal sealed class DutyClock(DutyDays days, DateTimeZone zone, TimeOnly start, TimeOnly end)
{
    // Longer than this no clock runs; a district without a working day would otherwise never end.
    private const int MostDays = 3660;

    /// <summary>Business minutes from one instant to a later one; 0 where the second is not later.</summary>
    public int Minutes(DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (Local(from), Local(to));
        var total = 0.0;
        for (var (day, count) = (first.Day, 0); day <= last.Day && count < MostDays; day = day.AddDays(1), count++)
        {
            if (days.Includes(day))
            {
                var begin = day == first.Day && first.Time > start ? first.Time : start;
                var stop = day == last.Day && last.Time < end ? last.Time : end;
                total += stop > begin ? (stop - begin).TotalMinutes : 0;
            }
        }
        return (int)total;
    }

    /// <summary>The day on which so many business minutes after an instant are over.</summary>
    public DateOnly DayAfter(DateTimeOffset from, int minutes)
    {
        var (day, time) = Local(from);
        var left = (double)minutes;
        for (var count = 0; count < MostDays; count++, day = day.AddDays(1), time = start)
        {
            var begin = time > start ? time : start;
            var room = days.Includes(day) && end > begin ? (end - begin).TotalMinutes : 0;
            if (room >= left && room > 0)
            {
                return day;
            }
            left -= room;
        }
        return day;
    }

    private (DateOnly Day, TimeOnly Time) Local(DateTimeOffset instant)
    {
        var local = Instant.FromDateTimeOffset(instant).InZone(zone).LocalDateTime;
        return (new DateOnly(local.Year, local.Month, local.Day), new TimeOnly(local.Hour, local.Minute));
    }
}
