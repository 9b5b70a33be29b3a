using Throughline.TimeAccounting;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>The days over which calendars are kept: five school years, this one included, and what is planned ahead.</summary>
internal static class Horizon
{
    private const int Years = 5;
    private const int DaysAhead = 180;
    private static readonly DateOnly UsualStart = new(2000, 8, 1);

    /// <summary>From the start of the first of five school years to the end of this one, and half a year ahead at least.</summary>
    public static Window On(DateOnly today, DateOnly? schoolYearStart)
    {
        var from = SchoolYearOf(today, schoolYearStart);
        var end = from.AddYears(1).AddDays(-1);
        var ahead = today.AddDays(DaysAhead);
        return new Window(from.AddYears(1 - Years), ahead > end ? ahead : end);
    }

    /// <summary>The first day of the school year in which a day lies.</summary>
    public static DateOnly SchoolYearOf(DateOnly day, DateOnly? schoolYearStart)
    {
        var start = schoolYearStart ?? UsualStart;
        var month = new DateOnly(day.Year, start.Month, Math.Min(start.Day, DateTime.DaysInMonth(day.Year, start.Month)));
        return month <= day ? month : month.AddYears(-1);
    }
}
