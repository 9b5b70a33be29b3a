using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAccounting.Zones;

namespace Throughline.TimeAccounting.Accounting;

/// <summary>Days of a window as instants, and which of them are worked: holidays and leave taken out.</summary>
internal sealed class DistrictDays
{
    private const int WorkingDaysOfWeek = 5;
    private readonly DistrictFacts _district;
    private readonly ZoneRules _zone;
    private readonly HashSet<int> _off;

    public DistrictDays(Window window, DistrictRoster roster, ZoneRules zone, IEnumerable<CodedOccurrence> occurrences)
    {
        Window = window;
        _district = roster.District;
        _zone = zone;
        _off = [.. roster.Holidays.Select(holiday => Days.Of(holiday.Date))];
        foreach (var leave in occurrences.Where(one => one.State == OccurrenceState.AllDay && one.Occurrence.Entry.SaysLeave))
        {
            AddDays(leave.Occurrence, _off);
        }
    }

    public Window Window { get; }

    /// <summary>Holidays and leave days near the window, each from midnight to midnight.</summary>
    public IEnumerable<(long Start, long End)> DaysOff =>
        _off.Where(day => day >= Window.FirstDay - 1 && day <= Window.LastDay + 1)
            .Select(day => (Midnight(day), Midnight(day + 1)));

    public long Midnight(int day) => _zone.ToUtc(day * 86_400L);

    public long At(int day, TimeOnly time) => _zone.ToUtc(day * 86_400L + time.Ticks / TimeSpan.TicksPerSecond);

    /// <summary>The district's working day.</summary>
    public (long Start, long End) WorkingDay(int day) => (At(day, _district.WorkdayStart), At(day, _district.WorkdayEnd));

    /// <summary>Contract seconds of the window's days from one to another, both included: a fifth of a week for each day worked, less what private entries take of it.</summary>
    public decimal Contract(int first, int last, IntervalSet privateTime)
    {
        var full = _district.ContractHours * 3600 / WorkingDaysOfWeek;
        var sum = 0m;
        for (var day = Math.Max(first, Window.FirstDay); day <= Math.Min(last, Window.LastDay); day++)
        {
            if (Days.Weekday(day) < WorkingDaysOfWeek && !_off.Contains(day))
            {
                var (start, end) = WorkingDay(day);
                sum += Math.Max(0, full - privateTime.Length(start, end));
            }
        }
        return sum;
    }

    /// <summary>Adds the days of an all-day entry that lie in or next to the window.</summary>
    public void AddDays(Occurrence allDay, HashSet<int> to)
    {
        var last = Math.Min(Days.OfSeconds(allDay.End) - 1, Window.LastDay + 1);
        for (var day = Math.Max(Days.OfSeconds(allDay.Start), Window.FirstDay - 1); day <= last; day++)
        {
            to.Add(day);
        }
    }
}
