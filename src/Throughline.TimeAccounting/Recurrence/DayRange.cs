using System.Numerics;

namespace Throughline.TimeAccounting.Recurrence;

/// <summary>Which days of a stretch of days a rule's date parts let through.</summary>
/// <remarks>
/// Expanding and limiting (the table of RFC 5545, 3.3.10) come to the same here: a period offers all its days, each part
/// that is there lets some through, and what the rule leaves open is taken from DTSTART.
/// </remarks>
internal sealed class DayRange
{
    private readonly RecurrenceRule _rule;
    private readonly int[] _monthDays;
    private readonly int _months;
    private readonly int _weekdays;
    private readonly (int Nth, int Weekday)[] _nth;
    private readonly bool _nthInMonth;

    public DayRange(RecurrenceRule rule, int startDay)
    {
        _rule = rule;
        var start = Days.Date(startDay);
        var open = rule.ByDay.Length == 0 && rule.ByMonthDay.Length == 0 && rule.ByYearDay.Length == 0;
        var plain = open && rule.ByWeekNumber.Length == 0;
        var fromStart = rule.Frequency == Frequency.Monthly ? open : rule.Frequency == Frequency.Yearly && plain;
        _monthDays = fromStart ? [start.Day] : rule.ByMonthDay;
        _months = Bits(rule.Frequency == Frequency.Yearly && plain && rule.ByMonth.Length == 0 ? [start.Month] : rule.ByMonth);
        _nthInMonth = rule.Frequency == Frequency.Monthly || rule.ByMonth.Length > 0;
        var counted = rule.Frequency is Frequency.Monthly or Frequency.Yearly && rule.ByWeekNumber.Length == 0;
        _nth = counted ? [.. rule.ByDay.Where(day => day.Nth != 0)] : [];
        _weekdays = Bits(rule.ByDay.Where(day => day.Nth == 0 || !counted).Select(day => day.Weekday));
        var weekdayFromStart =
            (rule.Frequency == Frequency.Weekly && rule.ByDay.Length == 0)
            || (rule.Frequency == Frequency.Yearly && open && rule.ByWeekNumber.Length > 0);
        _weekdays = weekdayFromStart ? 1 << Days.Weekday(startDay) : _weekdays;
    }

    /// <summary>The first month of a year in which a day can be let through.</summary>
    public int FirstMonth => _months == 0 ? 1 : BitOperations.TrailingZeroCount(_months);

    /// <summary>The last such month.</summary>
    public int LastMonth => _months == 0 ? 12 : BitOperations.Log2((uint)_months);

    /// <summary>Whether the rule's date parts let the day through.</summary>
    public bool Has(int day)
    {
        if ((_weekdays != 0 || _nth.Length > 0) && (_weekdays >> Days.Weekday(day) & 1) == 0 && !IsNth(day))
        {
            return false;
        }
        if (_months == 0 && _monthDays.Length == 0 && _rule.ByYearDay.Length == 0 && _rule.ByWeekNumber.Length == 0)
        {
            return true;
        }
        var date = Days.Date(day);
        return (_months == 0 || (_months >> date.Month & 1) != 0)
            && (_monthDays.Length == 0 || FromEitherEnd(_monthDays, date.Day, DateTime.DaysInMonth(date.Year, date.Month)))
            && (
                _rule.ByYearDay.Length == 0
                || FromEitherEnd(_rule.ByYearDay, date.DayOfYear, DateTime.IsLeapYear(date.Year) ? 366 : 365)
            )
            && (_rule.ByWeekNumber.Length == 0 || IsInWeek(day));
    }

    /// <summary>The first day of the year's week 1: the first week with at least four days in the year.</summary>
    public int FirstWeek(int year)
    {
        var fourth = Days.Of(year, 1, 4);
        return fourth - (Days.Weekday(fourth) - _rule.WeekStart + 7) % 7;
    }

    private bool IsInWeek(int day)
    {
        var week = day - (Days.Weekday(day) - _rule.WeekStart + 7) % 7;
        var year = Days.Date(Math.Min(week + 3, Days.Last)).Year;
        var weeks = year < 9999 ? (FirstWeek(year + 1) - FirstWeek(year)) / 7 : 52;
        return FromEitherEnd(_rule.ByWeekNumber, (week - FirstWeek(year)) / 7 + 1, weeks);
    }

    private bool IsNth(int day)
    {
        foreach (var (nth, weekday) in _nth)
        {
            if (weekday != Days.Weekday(day))
            {
                continue;
            }
            var date = Days.Date(day);
            var (at, of) = _nthInMonth
                ? (date.Day, DateTime.DaysInMonth(date.Year, date.Month))
                : (date.DayOfYear, DateTime.IsLeapYear(date.Year) ? 366 : 365);
            if (nth > 0 ? (at - 1) / 7 + 1 == nth : (of - at) / 7 + 1 == -nth)
            {
                return true;
            }
        }
        return false;
    }

    private static bool FromEitherEnd(int[] list, int at, int of)
    {
        foreach (var item in list)
        {
            if (item == at || item == at - of - 1)
            {
                return true;
            }
        }
        return false;
    }

    private static int Bits(IEnumerable<int> numbers) => numbers.Aggregate(0, (bits, number) => bits | 1 << number);
}
