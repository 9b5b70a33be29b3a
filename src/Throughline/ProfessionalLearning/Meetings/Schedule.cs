namespace Throughline.ProfessionalLearning.Meetings;

/// <summary>The days on which a series meets.</summary>
internal static class Schedule
{
    /// <summary>So many meetings of a series at most are set down at once.</summary>
    public const int Most = 60;

    /// <summary>Its days in order, from the first to the last that is allowed; one on which nobody works is left out.</summary>
    public static IReadOnlyList<DateOnly> Days(DateOnly first, Rhythm rhythm, DateOnly until, Func<DateOnly, bool> isOff)
    {
        var days = new List<DateOnly>();
        var day = first;
        for (var turn = 0; day <= until && days.Count < Most; turn++)
        {
            if (!isOff(day))
            {
                days.Add(day);
            }
            if (rhythm == Rhythm.Once)
            {
                break;
            }
            day = rhythm switch
            {
                Rhythm.Weekly => day.AddDays(7),
                Rhythm.TwiceMonthly => day.AddDays(14),
                _ => SameWeekday(first, turn + 1),
            };
        }
        return days;
    }

    // The third Thursday stays the third; a fifth that a month does not have becomes the last.
    private static DateOnly SameWeekday(DateOnly first, int months)
    {
        var month = new DateOnly(first.Year, first.Month, 1).AddMonths(months);
        var inMonth = month.AddDays(((int)first.DayOfWeek - (int)month.DayOfWeek + 7) % 7).AddDays(7 * ((first.Day - 1) / 7));
        return inMonth.Month == month.Month ? inMonth : inMonth.AddDays(-7);
    }
}
