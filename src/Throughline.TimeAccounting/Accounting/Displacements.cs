using Throughline.TimeAccounting.Coding;

namespace Throughline.TimeAccounting.Accounting;

/// <summary>Visits that were cancelled, or moved because something else took their slot (time.md, "Displaced visit").</summary>
internal sealed class Displacements
{
    private readonly CodedOccurrence[] _counted;
    private readonly long _longest;
    private readonly Coder _coder;

    /// <param name="all">Every timed occurrence, outside the window too, in order of start.</param>
    /// <param name="coder">Names the unit of a cause.</param>
    public Displacements(IEnumerable<CodedOccurrence> all, Coder coder)
    {
        _counted = [.. all.Where(one => one.IsCounted)];
        _longest = _counted.Select(one => one.Seconds).Append(0).Max();
        _coder = coder;
    }

    /// <summary>One row for each principal of each displaced visit whose old slot starts in the window.</summary>
    public List<DisplacedVisit> Of(IEnumerable<CodedOccurrence> all, long from, long to)
    {
        var rows = new List<DisplacedVisit>();
        foreach (var visit in all.Where(one => one.CouldBeContact))
        {
            var occurrence = visit.Occurrence;
            if (visit.State == OccurrenceState.Cancelled && occurrence.Start >= from && occurrence.Start < to)
            {
                Add(
                    rows,
                    visit,
                    DisplacedKind.Cancelled,
                    occurrence.Start,
                    occurrence.End,
                    Cause(visit, occurrence.Start, occurrence.End)
                );
            }
            else if (visit.IsCounted && occurrence.IsMoved && occurrence.Slot >= from && occurrence.Slot < to)
            {
                if (Cause(visit, occurrence.Slot, occurrence.SlotEnd) is { } cause)
                {
                    Add(rows, visit, DisplacedKind.Bumped, occurrence.Slot, occurrence.SlotEnd, cause);
                }
            }
        }
        return rows;
    }

    private void Add(
        List<DisplacedVisit> rows,
        CodedOccurrence visit,
        DisplacedKind kind,
        long start,
        long end,
        CodedOccurrence? cause
    )
    {
        var unit = cause is null ? string.Empty : _coder.UnitOf(cause.Occurrence.Entry);
        rows.AddRange(
            visit.Code!.PrincipalIds.Select(principal => new DisplacedVisit(visit, principal, kind, start, end, cause, unit))
        );
    }

    /// <summary>What covers the most of a slot; ties go to the earliest start, then the smallest UID.</summary>
    private CodedOccurrence? Cause(CodedOccurrence visit, long start, long end)
    {
        CodedOccurrence? best = null;
        long most = 0;
        for (var at = FirstFrom(start - _longest); at < _counted.Length && _counted[at].Occurrence.Start < end; at++)
        {
            var other = _counted[at];
            var covered = Math.Min(end, other.Occurrence.End) - Math.Max(start, other.Occurrence.Start);
            if (covered <= 0 || ReferenceEquals(other, visit) || covered < most)
            {
                continue;
            }
            if (covered > most || IsBefore(other.Occurrence, best!.Occurrence))
            {
                (best, most) = (other, covered);
            }
        }
        return best;
    }

    private static bool IsBefore(Occurrence one, Occurrence other) =>
        one.Start < other.Start || (one.Start == other.Start && Utf8Order.Compare(one.Entry.Uid, other.Entry.Uid) < 0);

    private int FirstFrom(long instant)
    {
        var (low, high) = (0, _counted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _counted[middle].Occurrence.Start >= instant ? (low, middle) : (middle + 1, high);
        }
        return low;
    }
}
