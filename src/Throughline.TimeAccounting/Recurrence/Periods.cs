namespace Throughline.TimeAccounting.Recurrence;

/// <summary>The periods of a rule in days or longer: the n-th day, week, month or year, found by arithmetic.</summary>
internal readonly struct Periods
{
    private readonly RecurrenceRule _rule;
    private readonly DayRange _days;
    private readonly int _base;

    public Periods(RecurrenceRule rule, DayRange days, int startDay)
    {
        _rule = rule;
        _days = days;
        var start = Days.Date(startDay);
        _base = rule.Frequency switch
        {
            Frequency.Yearly => YearOf(startDay),
            Frequency.Monthly => start.Year * 12 + start.Month - 1,
            Frequency.Weekly => startDay - (Days.Weekday(startDay) - rule.WeekStart + 7) % 7,
            _ => startDay,
        };
    }

    /// <summary>A number of period that begins no later than the day, near to it.</summary>
    public long Before(int day)
    {
        var date = Days.Date(Math.Clamp(day, Days.First, Days.Last));
        long behind = _rule.Frequency switch
        {
            Frequency.Yearly => date.Year - _base,
            Frequency.Monthly => date.Year * 12 + date.Month - 1 - _base,
            Frequency.Weekly => (day - _base) / 7,
            _ => day - _base,
        };
        return Math.Max(0, behind / _rule.Interval - 1);
    }

    /// <summary>
    /// First and last day of a period, both included; of a year only the months that the rule lets through. False beyond the
    /// last year that can be written.
    /// </summary>
    public bool TryGet(long number, out int first, out int last)
    {
        var at = _base + number * _rule.Interval;
        (first, last) = (0, 0);
        switch (_rule.Frequency)
        {
            case Frequency.Yearly when at <= 9998:
                (first, last) = YearDays((int)at);
                return true;
            case Frequency.Monthly when at / 12 <= 9998:
                first = Days.Of((int)(at / 12), (int)(at % 12) + 1, 1);
                last = first + DateTime.DaysInMonth((int)(at / 12), (int)(at % 12) + 1) - 1;
                return true;
            case Frequency.Weekly when _base + number * _rule.Interval * 7 <= Days.Last - 7:
                first = (int)(_base + number * _rule.Interval * 7);
                last = first + 6;
                return true;
            case Frequency.Daily when at <= Days.Last:
                first = last = (int)at;
                return true;
            default:
                return false;
        }
    }

    // A week belongs to the year that has at least four of its days, so a rule by week numbers counts its years in weeks.
    private (int First, int Last) YearDays(int year) =>
        _rule.ByWeekNumber.Length > 0
            ? (_days.FirstWeek(year), _days.FirstWeek(year + 1) - 1)
            : (Days.Of(year, _days.FirstMonth, 1), Days.Of(year, _days.LastMonth, DateTime.DaysInMonth(year, _days.LastMonth)));

    private int YearOf(int day)
    {
        var year = Days.Date(day).Year;
        if (_rule.ByWeekNumber.Length == 0)
        {
            return year;
        }
        return day < _days.FirstWeek(year) ? year - 1
            : year < 9999 && day >= _days.FirstWeek(year + 1) ? year + 1
            : year;
    }
}
