using NodaTime;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Demo;

/// <summary>The school year of the sample, its holidays, and the day that the demo takes for today.</summary>
/// <remarks>
/// The mock-ups show the week of November 16; the sample plays it 35 weeks earlier, on the same weekdays, so that a winter of
/// protected time lies behind today and the hearings of April ahead of it.
/// </remarks>
internal static class HarborYear
{
    public const string Zone = "America/New_York";

    public static readonly LocalDate First = new(2025, 8, 25);
    public static readonly LocalDate Last = new(2026, 6, 26);
    public static readonly LocalDate Today = new(2026, 3, 19);

    /// <summary>The Monday from which two and a half days are protected instead of one and a half.</summary>
    public static readonly LocalDate Widened = new(2026, 1, 12);

    /// <summary>Two days at the water's edge, all six ILDs.</summary>
    public static readonly LocalDate Retreat = new(2026, 5, 14);

    public static IReadOnlyList<DistrictHoliday> Holidays { get; } =
    [
        Holiday(2025, 9, 1, "Labor Day"),
        Holiday(2025, 10, 13, "Indigenous Peoples' Day"),
        Holiday(2025, 11, 11, "Veterans Day"),
        .. Recess(new LocalDate(2025, 11, 26), 3, "Thanksgiving recess"),
        .. Recess(new LocalDate(2025, 12, 22), 12, "Winter recess"),
        Holiday(2026, 1, 19, "Martin Luther King Jr. Day"),
        Holiday(2026, 2, 16, "Presidents' Day"),
        .. Recess(new LocalDate(2026, 4, 13), 5, "Spring recess"),
        Holiday(2026, 5, 25, "Memorial Day"),
        Holiday(2026, 6, 19, "Juneteenth"),
    ];

    private static readonly HashSet<DateOnly> Closed = [.. Holidays.Select(holiday => holiday.Date)];

    public static bool IsHoliday(LocalDate day) => Closed.Contains(day.ToDateOnly());

    /// <summary>Weeks count from the Monday of <see cref="First"/>; the demo's week is an even one.</summary>
    public static bool IsEvenWeek(LocalDate day) => Period.DaysBetween(new LocalDate(2026, 3, 16), Monday(day)) / 7 % 2 == 0;

    public static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    private static DistrictHoliday Holiday(int year, int month, int day, string name) =>
        new(new DateOnly(year, month, day), name);

    private static IEnumerable<DistrictHoliday> Recess(LocalDate first, int days, string name) =>
        from offset in Enumerable.Range(0, days)
        let day = first.PlusDays(offset)
        where day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        select new DistrictHoliday(day.ToDateOnly(), name);
}
