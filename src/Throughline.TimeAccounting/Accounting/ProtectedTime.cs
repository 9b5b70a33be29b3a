using Throughline.TimeAccounting.Coding;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.TimeAccounting.Accounting;

/// <summary>Protected windows of one ILD: the district's weekly rules and the ILD's own entries, less holidays and leave.</summary>
internal static class ProtectedTime
{
    /// <summary>The windows around the window of days; overlapping ones count once.</summary>
    public static IntervalSet Of(
        DistrictDays days,
        DistrictRoster roster,
        Coder coder,
        IEnumerable<CodedOccurrence> occurrences
    )
    {
        var windows = new List<(long, long)>();
        for (var day = days.Window.FirstDay - 1; day <= days.Window.LastDay + 1; day++)
        {
            AddRules(day, days, roster, coder, windows);
        }
        var declaredDays = new HashSet<int>();
        foreach (var declared in occurrences.Where(one => one.Occurrence.Entry.SaysProtected))
        {
            if (declared.State == OccurrenceState.Free)
            {
                windows.Add((declared.Occurrence.Start, declared.Occurrence.End));
            }
            else if (declared.State == OccurrenceState.AllDay)
            {
                days.AddDays(declared.Occurrence, declaredDays);
            }
        }
        windows.AddRange(declaredDays.Select(days.WorkingDay));
        return IntervalSet.Of(windows).Without(IntervalSet.Of(days.DaysOff));
    }

    private static void AddRules(int day, DistrictDays days, DistrictRoster roster, Coder coder, List<(long, long)> windows)
    {
        var date = Days.Date(day);
        foreach (var rule in roster.Protected)
        {
            var holds =
                rule.Weekday == Days.Weekday(day) + 1
                && !(date < rule.ValidFrom)
                && !(date > rule.ValidTo)
                && !rule.ExceptDates.Contains(date)
                && (rule.NetworkId.Length == 0 || coder.StandingOn(day).Networks.Contains(rule.NetworkId));
            if (holds)
            {
                var (start, end) = days.WorkingDay(day);
                windows.Add((rule.From is { } from ? days.At(day, from) : start, rule.To is { } to ? days.At(day, to) : end));
            }
        }
    }
}
