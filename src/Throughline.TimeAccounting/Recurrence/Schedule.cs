using Throughline.TimeAccounting.Reading;

namespace Throughline.TimeAccounting.Recurrence;

/// <summary>A calendar's events sorted out: which are series, and which instances of them were edited.</summary>
internal sealed class Schedule
{
    private readonly List<Series> _series = [];

    public Schedule(IReadOnlyList<ScheduledEntry> entries, ICollection<Problem> problems)
    {
        foreach (var entry in entries.Where(entry => entry.SeriesUid.Length == 0))
        {
            _series.Add(new Series(entry, []));
        }
        foreach (
            var same in entries
                .Where(entry => entry.SeriesUid.Length > 0)
                .GroupBy(entry => entry.SeriesUid, StringComparer.Ordinal)
        )
        {
            AddSeries([.. same], problems);
        }
    }

    /// <summary>Every occurrence that may touch the stretch of time, and every edited instance whose slot does.</summary>
    /// <param name="from">First instant, in seconds from 1970-01-01.</param>
    /// <param name="to">The instant after the last.</param>
    /// <param name="limits">How far a rule may go.</param>
    /// <param name="problems">Receives the events whose rule went further.</param>
    public List<Occurrence> Occurrences(long from, long to, CalendarLimits limits, ICollection<Problem> problems)
    {
        var occurrences = new List<Occurrence>();
        foreach (var series in _series)
        {
            var before = occurrences.Count;
            if (!series.TryExpand(from, to, limits.RuleSteps, occurrences))
            {
                occurrences.RemoveRange(before, occurrences.Count - before);
                problems.Add(TooMany(series.Head, limits.RuleSteps));
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

    // The same UID twice is one event told twice: the higher SEQUENCE holds, else the later in the file. Some programs give
    // one UID to events that are plainly different; those are kept.
    private void AddSeries(List<ScheduledEntry> same, ICollection<Problem> problems)
    {
        if (same.Count == 1)
        {
            _series.Add(new Series(same[0].RecurrenceId is null ? same[0] : null, same[0].RecurrenceId is null ? [] : same));
            return;
        }
        var masters = new List<ScheduledEntry>();
        var edits = new Dictionary<(bool, long), ScheduledEntry>();
        foreach (var entry in same)
        {
            if (entry.RecurrenceId is { } id)
            {
                var slot = (id.Moment.IsDate, id.Instant);
                if (!edits.TryGetValue(slot, out var other) || other.Sequence <= entry.Sequence)
                {
                    edits[slot] = entry;
                }
                continue;
            }
            var twin = masters.FindIndex(master =>
                master.Sequence != entry.Sequence || master.StartInstant == entry.StartInstant
            );
            if (twin < 0)
            {
                masters.Add(entry);
            }
            else if (masters[twin].Sequence <= entry.Sequence)
            {
                masters[twin] = entry;
            }
        }
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
}
