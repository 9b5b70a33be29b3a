namespace Throughline.TimeAccounting;

/// <summary>Days as whole numbers from 1970-01-01, so that weeks and months are arithmetic.</summary>
internal static class Days
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>The last day that can be written: 9999-12-31.</summary>
    public static readonly int Last = DateOnly.MaxValue.DayNumber - Epoch;

    /// <summary>The first day that can be written: 0001-01-01.</summary>
    public static readonly int First = -Epoch;

    public static int Of(DateOnly date) => date.DayNumber - Epoch;

    public static int Of(int year, int month, int day) => Of(new DateOnly(year, month, day));

    public static DateOnly Date(int day) => DateOnly.FromDayNumber(day + Epoch);

    /// <summary>The day of a local or UTC time given in seconds from 1970-01-01.</summary>
    public static int OfSeconds(long seconds) => (int)Math.DivRem(seconds, 86_400).Quotient - (seconds % 86_400 < 0 ? 1 : 0);

    /// <summary>0 Monday to 6 Sunday.</summary>
    public static int Weekday(int day) => (((day + 3) % 7) + 7) % 7;

    /// <summary>The Monday of the day's week.</summary>
    public static int Monday(int day) => day - Weekday(day);
}
