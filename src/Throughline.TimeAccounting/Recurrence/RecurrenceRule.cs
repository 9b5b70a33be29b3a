using Throughline.TimeAccounting.Reading;

namespace Throughline.TimeAccounting.Recurrence;

/// <summary>A recurrence rule with every part of RFC 5545, 3.3.10; an empty list is a part that is not there.</summary>
internal sealed class RecurrenceRule
{
    public required Frequency Frequency { get; init; }

    public int Interval { get; init; } = 1;

    public int? Count { get; init; }

    public Moment? Until { get; init; }

    public int[] BySecond { get; init; } = [];

    public int[] ByMinute { get; init; } = [];

    public int[] ByHour { get; init; } = [];

    /// <summary>Weekday 0 Monday to 6 Sunday, and which of the month or year; 0 for each.</summary>
    public (int Nth, int Weekday)[] ByDay { get; init; } = [];

    public int[] ByMonthDay { get; init; } = [];

    public int[] ByYearDay { get; init; } = [];

    public int[] ByWeekNumber { get; init; } = [];

    public int[] ByMonth { get; init; } = [];

    public int[] BySetPosition { get; init; } = [];

    /// <summary>First day of the week, 0 Monday.</summary>
    public int WeekStart { get; init; }
}
