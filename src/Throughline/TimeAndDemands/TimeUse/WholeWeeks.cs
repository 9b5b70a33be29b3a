using Throughline.TimeAccounting;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>Whole weeks, Monday to Sunday, that figures are made over.</summary>
/// <param name="From">A Monday.</param>
/// <param name="To">A Sunday; before <paramref name="From"/> when there is no whole week yet.</param>
internal readonly record struct WholeWeeks(DateOnly From, DateOnly To)
{
    private const int DaysOfWeek = 7;

    /// <summary>How many there are; 0 when none is whole yet.</summary>
    public int Count => Math.Max(0, (To.DayNumber - From.DayNumber + 1) / DaysOfWeek);

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysOfWeek));

    /// <summary>The last weeks that are over.</summary>
    public static WholeWeeks Last(int count, DateOnly today)
    {
        var end = MondayOf(today).AddDays(-1);
        return new WholeWeeks(end.AddDays(1 - count * DaysOfWeek), end);
    }

    /// <summary>The school year so far: from the week of its first day to the last week that is over.</summary>
    public static WholeWeeks SchoolYear(DateOnly today, DateOnly? firstDay) =>
        new(MondayOf(YearStart(today, firstDay)), MondayOf(today).AddDays(-1));

    /// <summary>The whole weeks that two days lie in, in either order.</summary>
    public static WholeWeeks Around(DateOnly one, DateOnly other) =>
        one <= other
            ? new WholeWeeks(MondayOf(one), MondayOf(other).AddDays(DaysOfWeek - 1))
            : new WholeWeeks(MondayOf(other), MondayOf(one).AddDays(DaysOfWeek - 1));

    /// <summary>The days, for the engine.</summary>
    public Window ToWindow() => new(From, To);

    /// <summary>The first day of the school year that a day is in; month and day recur. The year is the calendar's where the district says nothing.</summary>
    public static DateOnly YearStart(DateOnly today, DateOnly? firstDay)
    {
        var (month, day) = firstDay is { } first ? (first.Month, first.Day) : (1, 1);
        var thisYear = new DateOnly(today.Year, month, Math.Min(day, DateTime.DaysInMonth(today.Year, month)));
        return thisYear <= today
            ? thisYear
            : new DateOnly(today.Year - 1, month, Math.Min(day, DateTime.DaysInMonth(today.Year - 1, month)));
    }
}
