namespace Throughline.TimeAccounting.Recurrence;

/// <summary>The starts that a rule gives, as local seconds in ascending order, inside an asked stretch only.</summary>
/// <remarks>
/// A rule without COUNT jumps to the stretch by arithmetic, so that one open since 1926 costs what one from last year
/// costs. DTSTART itself is a start only if the rule gives it, as RFC 5545 leaves open and most programs do.
/// </remarks>
internal sealed class Expansion
{
    private readonly RecurrenceRule _rule;
    private readonly long _start;
    private readonly DayRange _days;
    private readonly long[] _times;
    private readonly StepBudget _budget;
    private readonly List<long> _set = [];
    private int _given;

    public Expansion(RecurrenceRule rule, long start, bool isDate, StepBudget budget)
    {
        _rule = rule;
        _start = start;
        _budget = budget;
        _days = new DayRange(rule, Days.OfSeconds(start));
        _times = isDate ? [0] : TimesOfDay.Of(rule, start);
    }

    /// <summary>Adds the starts from <paramref name="from"/> to before <paramref name="to"/>, none after <paramref name="until"/>.</summary>
    /// <returns>False when the rule looked at more than its budget of steps.</returns>
    public bool TryRun(long from, long to, long until, List<long> starts)
    {
        var last = Math.Min(to - 1, until);
        return _rule.Frequency <= Frequency.Hourly ? TryWithinDays(from, last, starts) : TryDays(from, last, starts);
    }

    private bool TryDays(long from, long last, List<long> starts)
    {
        var periods = new Periods(_rule, _days, Days.OfSeconds(_start));
        var number = _rule.Count is null ? periods.Before(Days.OfSeconds(from)) : 0;
        for (; periods.TryGet(number, out var first, out var final) && first * 86_400L <= last; number++)
        {
            if (!_budget.Step(final - first + 1))
            {
                return false;
            }
            _set.Clear();
            for (var day = first; day <= final; day++)
            {
                if (_days.Has(day))
                {
                    foreach (var time in _times)
                    {
                        _set.Add(day * 86_400L + time);
                    }
                }
            }
            if (!TryGive(from, last, starts, out var ended) || ended)
            {
                return ended;
            }
        }
        return true;
    }

    private bool TryWithinDays(long from, long last, List<long> starts)
    {
        var unit = _rule.Frequency switch
        {
            Frequency.Hourly => 3600,
            Frequency.Minutely => 60,
            _ => 1,
        };
        var step = (long)unit * _rule.Interval;
        var anchor = _start - (_start % unit + unit) % unit;
        long Next(long time) => time <= anchor ? anchor : anchor + (time - anchor + step - 1) / step * step;

        for (var at = Next(_rule.Count is null ? Math.Max(from - unit, anchor) : anchor); at <= last; )
        {
            if (!_budget.Step())
            {
                return false;
            }
            var day = Days.OfSeconds(at);
            var skipTo = TimesOfDay.Skip(_rule, _days, at, day);
            if (skipTo > at)
            {
                at = Next(skipTo);
                continue;
            }
            _set.Clear();
            TimesOfDay.Within(_rule, _start, at, _set);
            if (!TryGive(from, last, starts, out var ended) || ended)
            {
                return ended;
            }
            at += step;
        }
        return true;
    }

    /// <summary>Gives the starts of one period; false when the budget is spent, <paramref name="ended"/> when no more can come.</summary>
    private bool TryGive(long from, long last, List<long> starts, out bool ended)
    {
        ended = false;
        var chosen = _rule.BySetPosition.Length == 0 ? _set : SetPositions.Of(_set, _rule.BySetPosition);
        foreach (var start in chosen)
        {
            if (start < _start)
            {
                continue;
            }
            if (start > last || _given == _rule.Count)
            {
                ended = true;
                return true;
            }
            if (!_budget.Step())
            {
                return false;
            }
            _given++;
            if (start >= from)
            {
                starts.Add(start);
            }
        }
        ended = _given == _rule.Count;
        return true;
    }
}
