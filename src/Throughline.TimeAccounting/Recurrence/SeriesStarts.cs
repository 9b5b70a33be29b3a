using Throughline.TimeAccounting.Reading;

namespace Throughline.TimeAccounting.Recurrence;

/// <summary>The starts that the rules and extra dates of a series give (RFC 5545, 3.8.5).</summary>
/// <param name="master">The series.</param>
/// <param name="onwards">Edits that move its later instances.</param>
internal sealed class SeriesStarts(ScheduledEntry master, OnwardEdits onwards)
{
    // Clocks differ from UTC by less than a day, and an occurrence may have begun before the stretch.
    private const long Slack = 2 * Moment.Day;

    // UNTIL in UTC bounds instants; a local start that is this much later cannot be within it, whatever the clocks do.
    private const long ClockChange = 3 * 3600;

    private Dictionary<long, long>? _periods;

    /// <summary>Adds every start whose occurrence may touch the stretch, ascending, each once; false when a rule went over its budget.</summary>
    public bool TryAdd(long from, long to, StepBudget budget, int steps, List<long> starts)
    {
        if (master.Rules.Count == 0)
        {
            starts.Add(master.StartInstant);
        }
        foreach (var rule in master.Rules)
        {
            if (!TryRun(rule, from, to, budget.ForRule(steps), starts))
            {
                return false;
            }
        }
        foreach (var extra in master.ExtraDates)
        {
            AddExtra(extra, starts);
        }
        return TryTakeAway(from, to, budget, steps, starts);
    }

    /// <summary>The end of the instance that starts at an instant: the period's where an RDATE says one, else by the series' length.</summary>
    public long EndOf(long start) =>
        _periods is not null && _periods.TryGetValue(start, out var end) ? end : master.EndOf(start);

    private void AddExtra(in ExtraDate extra, List<long> starts)
    {
        var written = extra.Start.Moment;
        if (master.IsAllDay)
        {
            starts.Add(extra.Start.Day * (long)Moment.Day);
            return;
        }
        // A date among times means that day at the time of the series.
        var start = written.IsDate
            ? master.LocalToInstant(written.Local + TimeOfDay(master.ToLocal(master.StartInstant)))
            : extra.Start.Instant;
        starts.Add(start);
        var end =
            extra.End is { } last ? last.Instant
            : extra.Length is { } length ? start + length.Days * Moment.Day + length.Seconds
            : start;
        if (end > start)
        {
            (_periods ??= []).TryAdd(start, end);
        }
    }

    private bool TryTakeAway(long from, long to, StepBudget budget, int steps, List<long> starts)
    {
        var taken = new List<long>();
        foreach (var rule in master.ExceptionRules)
        {
            if (!TryRun(rule, from, to, budget.ForRule(steps), taken))
            {
                return false;
            }
        }
        if (taken.Count > 0)
        {
            starts.RemoveAll(taken.ToHashSet().Contains);
        }
        if (master.Rules.Count != 1 || master.ExtraDates.Count > 0)
        {
            starts.Sort();
        }
        return true;
    }

    private bool TryRun(RecurrenceRule rule, long from, long to, StepBudget budget, List<long> starts)
    {
        var length = master.EndOf(master.StartInstant) - master.StartInstant;
        var first = from - Math.Max(length, onwards.Longest) - onwards.Later - Slack;
        var last = to + onwards.Earlier + Slack;
        var start = master.Start.Moment.IsUtc ? master.StartInstant : master.Start.Moment.Local;
        var locals = new List<long>();
        var until = Until(rule, out var untilInstant);
        if (!new Expansion(rule, start, master.IsAllDay, budget).TryRun(first, last, until, locals))
        {
            return false;
        }
        foreach (var local in locals)
        {
            var instant = master.LocalToInstant(local);
            if (instant <= untilInstant && (starts.Count == 0 || starts[^1] != instant))
            {
                starts.Add(instant);
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
        if (master.IsAllDay)
        {
            return Days.OfSeconds(until.Local) * (long)Moment.Day;
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
        return master.ToLocal(until.Local) + ClockChange;
    }

    private static long TimeOfDay(long local) => local - Days.OfSeconds(local) * (long)Moment.Day;
}
