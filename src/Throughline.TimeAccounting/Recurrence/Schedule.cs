using System.Runtime.InteropServices;
using Throughline.TimeAccounting.Reading;

namespace Throughline.TimeAccounting.Recurrence;

/// <summary>A calendar's events sorted out: which are series, and which instances of them were edited.</summary>
internal sealed class Schedule
{
    private readonly List<Series> _series = [];

    public Schedule(IReadOnlyList<ScheduledEntry> entries, ICollection<Problem> problems)
    {
        foreach (var (first, more) in ByUid(entries))
        {
            if (more is null)
            {
                var isMaster = first.RecurrenceId is null || first.SeriesUid.Length == 0;
                _series.Add(isMaster ? new Series(first, []) : new Series(null, [first]));
            }
            else
            {
                AddSeries(more, problems);
            }
        }
    }

    // Most UIDs are of one event alone, which needs no list; an event without a UID is always alone.
    private static List<(ScheduledEntry First, List<ScheduledEntry>? All)> ByUid(IReadOnlyList<ScheduledEntry> entries)
    {
        var groups = new List<(ScheduledEntry First, List<ScheduledEntry>? All)>(entries.Count);
        var numbers = new Dictionary<string, int>(entries.Count, StringComparer.Ordinal);
        for (var at = 0; at < entries.Count; at++)
        {
            var entry = entries[at];
            if (entry.SeriesUid.Length == 0 || numbers.TryAdd(entry.SeriesUid, groups.Count))
            {
                groups.Add((entry, null));
                continue;
            }
            ref var group = ref CollectionsMarshal.AsSpan(groups)[numbers[entry.SeriesUid]];
            (group.All ??= [group.First]).Add(entry);
        }
        return groups;
    }

    /// <summary>Every occurrence that may touch the stretch of time, and every edited instance whose slot does.</summary>
    /// <param name="from">First instant, in seconds from 1970-01-01.</param>
    /// <param name="to">The instant after the last.</param>
    /// <param name="limits">How far a rule may go.</param>
    /// <param name="problems">Receives the events whose rule went further.</param>
    public List<Occurrence> Occurrences(long from, long to, CalendarLimits limits, ICollection<Problem> problems)
    {
        var occurrences = new List<Occurrence>(_series.Count);
        var budget = StepBudget.Of(limits);
        var most = limits.OccurrencesPerYear * ((to - from) / (365L * Moment.Day) + 2);
        foreach (var series in _series)
        {
            var before = occurrences.Count;
            if (!series.TryExpand(from, to, budget, limits.RuleSteps, occurrences))
            {
                occurrences.RemoveRange(before, occurrences.Count - before);
                problems.Add(TooMany(series.Head, limits.RuleSteps));
            }
            if (budget.IsSpent)
            {
                var reason = $"the calendar's rules together need more than {limits.CalendarSteps:N0} steps";
                throw CalendarReader.Unsound(series.Head.File, series.Head.Line, "too-many-steps", reason);
            }
            if (occurrences.Count > most)
            {
                var reason = $"the calendar has more than {limits.OccurrencesPerYear:N0} occurrences in a year";
                throw CalendarReader.Unsound(series.Head.File, series.Head.Line, "too-many-occurrences", reason);
            }
        }
        return occurrences;
    }

    private static Problem TooMany(ScheduledEntry entry, int steps) =>
        new(
            entry.File,
            entry.Line,
            entry.Content.IsPrivate ? "a private event" : entry.SeriesUid,
            "too-many-steps",
            $"its recurrence rule needs more than {steps:N0} steps; the event is left out."
        );

    // The same UID twice is one event told twice: the highest SEQUENCE holds. Some programs give one UID to events that are
    // plainly different: those of one SEQUENCE at different starts are kept, of those at one start the last in the file.
    private void AddSeries(List<ScheduledEntry> same, ICollection<Problem> problems)
    {
        var edits = new Dictionary<(bool, long), ScheduledEntry>();
        foreach (var entry in same.Where(entry => entry.RecurrenceId is not null))
        {
            var slot = (entry.RecurrenceId!.Value.Moment.IsDate, entry.RecurrenceId.Value.Instant);
            if (!edits.TryGetValue(slot, out var other) || other.Sequence <= entry.Sequence)
            {
                edits[slot] = entry;
            }
        }
        var masters = Masters(same);
        if (masters.Count > 1)
        {
            var head = masters[1];
            var message = "another event of the file has the same UID; both are kept.";
            problems.Add(
                new Problem(
                    head.File,
                    head.Line,
                    head.Content.IsPrivate ? "a private event" : head.SeriesUid,
                    "same-uid",
                    message
                )
            );
        }
        _series.Add(new Series(masters.Count > 0 ? masters[0] : null, [.. edits.Values]));
        _series.AddRange(masters.Skip(1).Select(master => new Series(master, [])));
    }

    private static List<ScheduledEntry> Masters(List<ScheduledEntry> same)
    {
        var told = same.Where(entry => entry.RecurrenceId is null).ToList();
        var newest = told.Count > 0 ? told.Max(entry => entry.Sequence) : 0;
        return
        [
            .. told.Where(entry => entry.Sequence == newest).GroupBy(entry => entry.StartInstant).Select(start => start.Last()),
        ];
    }
}
