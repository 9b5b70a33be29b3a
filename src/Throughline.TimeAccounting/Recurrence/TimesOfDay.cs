namespace Throughline.TimeAccounting.Recurrence;

/// <summary>The time parts of a rule: BYHOUR, BYMINUTE, BYSECOND, and what they leave to DTSTART.</summary>
internal static class TimesOfDay
{
    /// <summary>Seconds of the day at which a rule in days or longer starts, ascending.</summary>
    public static long[] Of(RecurrenceRule rule, long start)
    {
        var time = start - Days.OfSeconds(start) * 86_400L;
        return
        [
            .. from hour in Or(rule.ByHour, time / 3600)
            from minute in Or(rule.ByMinute, time / 60 % 60)
            from second in Or(rule.BySecond, time % 60)
            select hour * 3600L + minute * 60 + Math.Min(second, 59),
        ];
    }

    /// <summary>The starts within one hour, minute or second of a rule in hours or less.</summary>
    public static void Within(RecurrenceRule rule, long start, long period, List<long> set)
    {
        if (rule.Frequency == Frequency.Secondly)
        {
            set.Add(period);
            return;
        }
        long[] minutes = rule.Frequency == Frequency.Hourly ? [.. Or(rule.ByMinute, Floor(start, 3600) / 60)] : [0];
        foreach (var minute in minutes)
        {
            foreach (var second in Or(rule.BySecond, Floor(start, 60)))
            {
                set.Add(period + minute * 60 + Math.Min(second, 59));
            }
        }
    }

    /// <summary>The next time at which a period that the rule's limits refuse may be over; the time itself when none refuses.</summary>
    public static long Skip(RecurrenceRule rule, DayRange days, long at, int day)
    {
        if (!days.Has(day))
        {
            return (day + 1) * 86_400L;
        }
        var time = (int)(at - day * 86_400L);
        if (rule.ByHour.Length > 0 && !rule.ByHour.Contains(time / 3600))
        {
            return at - time % 3600 + 3600;
        }
        if (rule.Frequency <= Frequency.Minutely && rule.ByMinute.Length > 0 && !rule.ByMinute.Contains(time / 60 % 60))
        {
            return at - time % 60 + 60;
        }
        return rule.Frequency == Frequency.Secondly && rule.BySecond.Length > 0 && !rule.BySecond.Contains(time % 60)
            ? at + 1
            : at;
    }

    private static long Floor(long seconds, int unit) => ((seconds % unit) + unit) % unit;

    private static IEnumerable<long> Or(int[] list, long open) => list.Length > 0 ? list.Select(item => (long)item) : [open];
}
