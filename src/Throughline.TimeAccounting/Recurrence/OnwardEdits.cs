using Throughline.TimeAccounting.Reading;

namespace Throughline.TimeAccounting.Recurrence;

/// <summary>The edits of a series that hold for every later instance as well (RANGE=THISANDFUTURE), in the order of their slots.</summary>
internal sealed class OnwardEdits
{
    private readonly ScheduledEntry[] _edits;
    private readonly long[] _slots;

    /// <summary>None: most events are never edited, and share this.</summary>
    public static readonly OnwardEdits None = new([]);

    public OnwardEdits(IReadOnlyList<ScheduledEntry> edits)
    {
        _edits = [.. edits.Where(edit => edit.IsThisAndFuture).OrderBy(edit => edit.RecurrenceId!.Value.Instant)];
        _slots = Array.ConvertAll(_edits, edit => edit.RecurrenceId!.Value.Instant);
        foreach (var edit in _edits)
        {
            var shift = edit.StartInstant - edit.RecurrenceId!.Value.Instant;
            Later = Math.Max(Later, shift);
            Earlier = Math.Max(Earlier, -shift);
            Longest = Math.Max(Longest, edit.EndOf(edit.StartInstant) - edit.StartInstant);
        }
    }

    /// <summary>Seconds by which they move instances to later at most.</summary>
    public long Later { get; }

    /// <summary>Seconds by which they move instances to earlier at most.</summary>
    public long Earlier { get; }

    /// <summary>Length of the longest, in seconds.</summary>
    public long Longest { get; }

    /// <summary>The edit that holds for the instance whose own start is given; null when none does.</summary>
    public ScheduledEntry? For(long start)
    {
        if (_slots.Length == 0)
        {
            return null;
        }
        var at = Array.BinarySearch(_slots, start);
        at = at < 0 ? ~at - 1 : at;
        return at < 0 ? null : _edits[at];
    }
}
