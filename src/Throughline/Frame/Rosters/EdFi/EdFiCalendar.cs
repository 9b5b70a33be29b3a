using Throughline.Frame.Rosters.Tables;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.EdFi;

/// <summary>The district's year, as far as the calendars of its schools agree on it.</summary>
internal static class EdFiCalendar
{
    /// <summary>First day of the latest school year that has sessions; null without any.</summary>
    public static DateOnly? SchoolYearStart(EdFiSet set)
    {
        var starts = new List<(string Year, DateOnly Start)>();
        foreach (var session in set.All("Session"))
        {
            if (session.TryDate("BeginDate", out var start))
            {
                starts.Add((session.Text("SchoolYear"), start));
            }
        }
        return starts.Count == 0
            ? null
            : starts.GroupBy(session => session.Year).Select(year => year.Min(session => session.Start)).Max();
    }

    /// <summary>The days that every calendar with any days in it calls a holiday.</summary>
    public static IEnumerable<DistrictHoliday> Holidays(EdFiSet set)
    {
        var calendars = new HashSet<string>();
        var holidays = new SortedDictionary<DateOnly, HashSet<string>>();
        foreach (var record in set.All("CalendarDate"))
        {
            if (!record.TryDate("Date", out var date))
            {
                continue;
            }
            var calendar = record.Text("CalendarCode") + "\n" + set.Referred(record, "CalendarReference", "SchoolId");
            calendars.Add(calendar);
            if (!record.List("CalendarEvent").Any(day => day.EndsWith("#Holiday", StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }
            if (!holidays.TryGetValue(date, out var agreed))
            {
                holidays[date] = agreed = [];
            }
            agreed.Add(calendar);
        }
        return holidays.Where(day => day.Value.Count == calendars.Count).Select(day => new DistrictHoliday(day.Key, "Holiday"));
    }
}
