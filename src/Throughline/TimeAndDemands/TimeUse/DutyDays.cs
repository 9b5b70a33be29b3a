namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>Days on which the district works: Monday to Friday without its holidays.</summary>
internal sealed class DutyDays(IEnumerable<DateOnly> holidays)
{
    /// <summary>A displaced visit is to be made up within so many duty days.</summary>
    public const int ToMakeUp = 10;

    private readonly HashSet<DateOnly> holidays = [.. holidays];

    /// <summary>Whether the district works that day.</summary>
    public bool Includes(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);

    /// <summary>The duty day that is so many after a day; the day itself does not count.</summary>
    public DateOnly After(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (Includes(day))
            {
                count--;
            }
        }
        return day;
    }
}
