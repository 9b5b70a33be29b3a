using Throughline.TimeAccounting.Reading;

namespace Throughline.TimeAccounting.Recurrence;

/// <summary>An event with its edited instances.</summary>
internal sealed class Series
{
    private readonly ScheduledEntry? _master;
    private readonly IReadOnlyList<ScheduledEntry> _edits;
    private readonly ScheduledEntry[] _onwards;
    private readonly HashSet<long> _skipped;
    private readonly HashSet<int> _skippedDays;

    public Series(ScheduledEntry? master, IReadOnlyList<ScheduledEntry> edits)
    {
        _master = master;
        _edits = edits;
        Head = master ?? edits[0];
        _onwards = [.. edits.Where(edit => edit.IsThisAndFuture).OrderBy(edit => edit.RecurrenceId!.Value.Instant)];
        var named = edits.Select(edit => edit.RecurrenceId!.Value).Concat(master?.ExceptionDates ?? []).ToList();
        // A date names the instance of that day, also where the series has times; a time on an all-day series names its day.
        var allDay = Head.IsAllDay;
        _skipped = [.. named.Where(moment => !moment.Moment.IsDate && !allDay).Select(moment => moment.Instant)];
        _skippedDays = [.. named.Where(moment => moment.Moment.IsDate || allDay).Select(moment => moment.Day)];
    }

    /// <summary>The series itself, or the first edited instance of one whose head the file does not have.</summary>
    public ScheduledEntry Head { get; }

    /// <summary>Adds what touches the stretch of time; false when a rule went over its budget.</summary>
    public bool TryExpand(long from, long to, int steps, List<Occurrence> occurrences)
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
            Add(_master, _master.StartInstant, from, to, occurrences);
            return true;
        }
        var starts = new SortedSet<long>();
        if (!TryStarts(from, to, steps, starts))
        {
            return false;
        }
        foreach (var start in starts)
        {
            Add(_master, start, from, to, occurrences);
        }
        AddExtraPeriods(from, to, occurrences);
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

    private void Add(ScheduledEntry master, long start, long from, long to, List<Occurrence> occurrences)
    {
        if (IsSkipped(master, start))
        {
            return;
        }
        var told = Array.FindLast(_onwards, edit => edit.RecurrenceId!.Value.Instant <= start);
        if (told is null)
        {
            AddOne(master, start, master.EndOf(start), from, to, occurrences);
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
        _skipped.Contains(start)
        || (_skippedDays.Count > 0 && _skippedDays.Contains(Days.OfSeconds(master.IsAllDay ? start : master.ToLocal(start))));

    private bool TryStarts(long from, long to, int steps, SortedSet<long> starts)
    {
        var master = _master!;
        if (master.Rules.Count == 0 && !master.ExtraDates.Any(extra => extra.Start.Instant == master.StartInstant))
        {
            starts.Add(master.StartInstant);
        }
        foreach (var rule in master.Rules)
        {
            if (!TryRun(rule, from, to, steps, start => starts.Add(start)))
            {
                return false;
            }
        }
        foreach (var extra in master.ExtraDates.Where(extra => extra.End is null && extra.Length is null))
        {
            starts.Add(master.IsAllDay ? extra.Start.Day * 86_400L : extra.Start.Instant);
        }
        return master.ExceptionRules.All(rule => TryRun(rule, from, to, steps, start => starts.Remove(start)));
    }

    private bool TryRun(RecurrenceRule rule, long from, long to, int steps, Action<long> give)
    {
        var master = _master!;
        // Clocks differ from UTC by less than a day, edits shift instances, and an occurrence may have begun before.
        var length = master.EndOf(master.StartInstant) - master.StartInstant;
        var shifts = _onwards.Select(edit => edit.StartInstant - edit.RecurrenceId!.Value.Instant).Append(0).ToList();
        var longest = Math.Max(
            length,
            _onwards.Select(edit => edit.EndOf(edit.StartInstant) - edit.StartInstant).Append(0).Max()
        );
        var first = from - longest - Math.Max(0, shifts.Max()) - 2 * Moment.Day;
        var last = to + Math.Max(0, -shifts.Min()) + 2 * Moment.Day;
        var start = master.Start.Moment.IsUtc ? master.StartInstant : master.Start.Moment.Local;
        var locals = new List<long>();
        var until = Until(rule, out var untilInstant);
        if (!new Expansion(rule, start, master.IsAllDay, new StepBudget(steps)).TryRun(first, last, until, locals))
        {
            return false;
        }
        foreach (var local in locals)
        {
            var instant = master.LocalToInstant(local);
            if (instant <= untilInstant)
            {
                give(instant);
            }
        }
        return true;
    }

    /// <summary>UNTIL as the last local start that may be; where it is an instant, the exact bound beside it.</summary>
    private long Until(RecurrenceRule rule, out long instant)
    {
        instant = long.MaxValue;
        if (rule.Until is not { } until)
        {
            return long.MaxValue;
        }
        if (_master!.IsAllDay)
        {
            return Days.OfSeconds(until.Local) * 86_400L;
        }
        if (until.IsDate)
        {
            return until.Local + Moment.Day - 1;
        }
        if (!until.IsUtc)
        {
            return until.Local;
        }
        instant = until.Local;
        return _master.ToLocal(until.Local) + 3 * 3600;
    }

    private void AddExtraPeriods(long from, long to, List<Occurrence> occurrences)
    {
        foreach (var extra in _master!.ExtraDates.Where(extra => extra.End is not null || extra.Length is not null))
        {
            var start = extra.Start.Instant;
            var end = extra.End?.Instant ?? start + extra.Length!.Value.Days * Moment.Day + extra.Length.Value.Seconds;
            if (!IsSkipped(_master, start) && end >= start)
            {
                AddOne(_master, start, end, from, to, occurrences);
            }
        }
    }
}
