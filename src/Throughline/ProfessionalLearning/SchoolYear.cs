using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;

namespace Throughline.ProfessionalLearning;

/// <summary>A school year of the district, both days included.</summary>
internal sealed record SchoolYear(DateOnly First, DateOnly Last)
{
    // Where the district has not said when its years begin.
    private static readonly DateOnly Usual = new(2000, 8, 1);

    /// <summary>"2025–26".</summary>
    public string Name => $"{First.Year}–{(First.Year + 1) % 100:00}";

    /// <summary>The year that holds a day.</summary>
    public static SchoolYear Holding(DateOnly day, DateOnly? start)
    {
        var first = In(day.Year, start ?? Usual);
        return first <= day ? Of(first) : Of(In(day.Year - 1, start ?? Usual));
    }

    /// <summary>The year that begins in that calendar year, or the one that holds the day where none is asked for.</summary>
    public static async Task<SchoolYear> Asked(ThroughlineDb db, int? year, DateOnly today, CancellationToken stop)
    {
        var start = await db.District.Select(one => one.SchoolYearStart).SingleOrDefaultAsync(stop);
        return year is >= 2000 and <= 2200 ? Of(In(year.Value, start ?? Usual)) : Holding(today, start);
    }

    private static SchoolYear Of(DateOnly first) => new(first, first.AddYears(1).AddDays(-1));

    private static DateOnly In(int year, DateOnly start) =>
        new(year, start.Month, Math.Min(start.Day, DateTime.DaysInMonth(year, start.Month)));
}
