using Throughline.TimeAccounting.Recurrence;
using Throughline.TimeAccounting.Zones;

namespace Throughline.TimeAccounting.Reading;

/// <summary>From the events of a calendar to its occurrences in a window.</summary>
public static class OccurrenceReading
{
    /// <summary>Every occurrence that touches the window, and every moved one whose old slot does; in no order.</summary>
    /// <param name="content">The events.</param>
    /// <param name="window">Local days, both included.</param>
    /// <param name="zone">The district's zone.</param>
    /// <param name="limits">How far rules may go.</param>
    /// <param name="problems">Receives events left out because their rules went further.</param>
    /// <exception cref="UnsoundFileException">The calendar has more occurrences in a year than the limit.</exception>
    public static IReadOnlyList<Occurrence> Occurrences(
        this CalendarContent content,
        Window window,
        DistrictZone zone,
        CalendarLimits limits,
        ICollection<Problem> problems
    )
    {
        var (from, to) = zone.Instants(window);
        var schedule = new Schedule(content.Entries, problems);
        // All-day ones stand at midnight as if in UTC; the window is widened by a day for them and cut by its reader.
        var occurrences = schedule.Occurrences(from - Moment.Day, to + Moment.Day, limits, problems);
        CheckCount(content, occurrences, limits);
        AddCauses(schedule, occurrences, to, limits);
        return occurrences;
    }

    // What covered a slot at the end of the window may itself lie after it, as far as the slot reaches.
    private static void AddCauses(Schedule schedule, List<Occurrence> occurrences, long to, CalendarLimits limits)
    {
        var reach = to + Moment.Day;
        foreach (var occurrence in occurrences)
        {
            if (occurrence.IsAllDay || Math.Min(occurrence.Start, occurrence.Slot) >= to)
            {
                continue;
            }
            if (occurrence.IsMoved || occurrence.Entry.IsCancelled)
            {
                reach = Math.Max(reach, Math.Max(occurrence.SlotEnd, occurrence.Entry.IsCancelled ? occurrence.End : 0));
            }
        }
        if (reach <= to + Moment.Day)
        {
            return;
        }
        var later = schedule.Occurrences(to + Moment.Day, reach, limits, []);
        occurrences.AddRange(
            later.Where(occurrence =>
                occurrence.Start >= to + Moment.Day && (!occurrence.IsMoved || occurrence.Slot >= to + Moment.Day)
            )
        );
    }

    private static void CheckCount(CalendarContent content, List<Occurrence> occurrences, CalendarLimits limits)
    {
        if (occurrences.Count <= limits.OccurrencesPerYear)
        {
            return;
        }
        var fullest = occurrences
            .GroupBy(occurrence => Days.Date(Days.OfSeconds(occurrence.Start)).Year)
            .MaxBy(year => year.Count())!;
        if (fullest.Count() > limits.OccurrencesPerYear)
        {
            var reason =
                $"the calendar has more than {limits.OccurrencesPerYear:N0} occurrences in {fullest.Key}; a rule in it repeats without end";
            throw CalendarReader.Unsound(content.Entries[0].File, 0, "too-many-occurrences", reason);
        }
    }
}
