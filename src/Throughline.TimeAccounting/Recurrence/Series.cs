using Throughline.TimeAccounting.Reading;

namespace Throughline.TimeAccounting.Recurrence;

/// <summary>An event with its edited instances.</summary>
internal sealed class Series
{
    // Shared, and never added to: most events leave nothing out.
    private static readonly HashSet<long> None = [];
    private static readonly HashSet<int> NoDays = [];
    private readonly ScheduledEntry? _master;
    private readonly IReadOnlyList<ScheduledEntry> _edits;
    private readonly OnwardEdits _onwards;
    private readonly HashSet<long> _skipped = None;
    private readonly HashSet<int> _skippedDays = NoDays;

    public Series(ScheduledEntry? master, IReadOnlyList<ScheduledEntry> edits)
    {
        _master = master;
        _edits = edits;
        Head = master ?? edits[0];
        _onwards = edits.Count == 0 ? OnwardEdits.None : new OnwardEdits(edits);
        if (edits.Count == 0 && master is null or { ExceptionDates.Count: 0 })
        {
            return;
        }
        // A date names the instance of that day, also where the series has times; a time on an all-day series names its day.
        var allDay = Head.IsAllDay;
        (_skipped, _skippedDays) = ([], []);
        foreach (var named in edits.Select(edit => edit.RecurrenceId!.Value).Concat(master?.ExceptionDates ?? []))
        {
            if (named.Moment.IsDate || allDay)
            {
                _skippedDays.Add(named.Day);
            }
            else
            {
                _skipped.Add(named.Instant);
            }
        }
    }

    /// <summary>The series itself, or the first edited instance of one whose head the file does not have.</summary>
    public ScheduledEntry Head { get; }

    /// <summary>Adds what touches the stretch of time; false when a rule went over its budget.</summary>
    public bool TryExpand(long from, long to, StepBudget budget, int steps, List<Occurrence> occurrences)
    {
        foreach (var edit in _edits)
        {
            AddEdit(edit, from, to, occurrences);
        }
        if (_master is null)
        {
            return true;
        }
        if (!_master.Repeats)
        {
            var start = _master.StartInstant;
            Add(_master, start, _master.EndOf(start), from, to, occurrences);
            return true;
        }
        var starts = new List<long>();
        var given = new SeriesStarts(_master, _onwards);
        if (!given.TryAdd(from, to, budget, steps, starts))
        {
            return false;
        }
        for (var at = 0; at < starts.Count; at++)
        {
            if (at == 0 || starts[at] != starts[at - 1])
            {
                Add(_master, starts[at], given.EndOf(starts[at]), from, to, occurrences);
            }
        }
        return true;
    }

    private static bool Touches(long start, long end, long from, long to) =>
        (start < to && end > from) || (start == end && start >= from && start < to);

    private void AddEdit(ScheduledEntry edit, long from, long to, List<Occurrence> occurrences)
    {
        var start = edit.StartInstant;
        var end = edit.EndOf(start);
        var slot = edit.RecurrenceId!.Value.Instant;
        if (edit.IsAllDay)
        {
            if (Touches(start, end, from, to))
            {
                occurrences.Add(new Occurrence(edit.Content, true, start, end, slot, slot) { IsOfSeries = true });
            }
            return;
        }
        if (edit.RecurrenceId.Value.Moment.IsDate || _master is { IsAllDay: true })
        {
            slot = start;
        }
        var slotEnd = _master is { IsAllDay: false } ? _master.EndOf(slot) : slot + (end - start);
        if (Touches(start, end, from, to) || (slot != start && Touches(slot, slotEnd, from, to)))
        {
            occurrences.Add(new Occurrence(edit.Content, false, start, end, slot, slotEnd) { IsOfSeries = true });
        }
    }

    private void Add(ScheduledEntry master, long start, long end, long from, long to, List<Occurrence> occurrences)
    {
        if (IsSkipped(master, start))
        {
            return;
        }
        if (_onwards.For(start) is not { } told)
        {
            AddOne(master, start, end, from, to, occurrences);
            return;
        }
        // RANGE=THISANDFUTURE: what the edit changed, its shift in local time included, holds for this one too.
        var shift = master.ToLocal(told.StartInstant) - master.ToLocal(told.RecurrenceId!.Value.Instant);
        var moved = master.LocalToInstant(master.ToLocal(start) + shift);
        AddOne(told, moved, told.EndOf(moved), from, to, occurrences);
    }

    private static void AddOne(ScheduledEntry entry, long start, long end, long from, long to, List<Occurrence> occurrences)
    {
        if (Touches(start, end, from, to))
        {
            var isOfSeries = entry.Repeats || entry.RecurrenceId is not null;
            occurrences.Add(new Occurrence(entry.Content, entry.IsAllDay, start, end, start, end) { IsOfSeries = isOfSeries });
        }
    }

    private bool IsSkipped(ScheduledEntry master, long start) =>
        (_skipped.Count > 0 && _skipped.Contains(start))
        || (_skippedDays.Count > 0 && _skippedDays.Contains(Days.OfSeconds(master.IsAllDay ? start : master.ToLocal(start))));
}
