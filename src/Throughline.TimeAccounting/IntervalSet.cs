namespace Throughline.TimeAccounting;

/// <summary>Stretches of time that neither touch nor overlap, in order: no second is in it twice.</summary>
internal sealed class IntervalSet
{
    private readonly List<(long Start, long End)> _stretches;

    private IntervalSet(List<(long Start, long End)> stretches) => _stretches = stretches;

    public static IntervalSet Empty { get; } = new([]);

    public IReadOnlyList<(long Start, long End)> Stretches => _stretches;

    /// <summary>The union of stretches in any order; an end that is not after its start adds nothing.</summary>
    public static IntervalSet Of(IEnumerable<(long Start, long End)> stretches)
    {
        var union = new List<(long Start, long End)>();
        foreach (var (start, end) in stretches.Where(stretch => stretch.End > stretch.Start).Order())
        {
            if (union.Count > 0 && start <= union[^1].End)
            {
                union[^1] = (union[^1].Start, Math.Max(union[^1].End, end));
            }
            else
            {
                union.Add((start, end));
            }
        }
        return new IntervalSet(union);
    }

    /// <summary>What is in this set and not in the other.</summary>
    public IntervalSet Without(IntervalSet other)
    {
        var left = new List<(long, long)>();
        var at = 0;
        foreach (var (start, end) in _stretches)
        {
            var from = start;
            while (at < other._stretches.Count && other._stretches[at].End <= start)
            {
                at++;
            }
            for (var hole = at; hole < other._stretches.Count && other._stretches[hole].Start < end; hole++)
            {
                if (other._stretches[hole].Start > from)
                {
                    left.Add((from, other._stretches[hole].Start));
                }
                from = Math.Max(from, other._stretches[hole].End);
            }
            if (from < end)
            {
                left.Add((from, end));
            }
        }
        return new IntervalSet(left);
    }

    /// <summary>What is in both sets.</summary>
    public IntervalSet And(IntervalSet other)
    {
        var both = new List<(long, long)>();
        for (int mine = 0, theirs = 0; mine < _stretches.Count && theirs < other._stretches.Count; )
        {
            var start = Math.Max(_stretches[mine].Start, other._stretches[theirs].Start);
            var end = Math.Min(_stretches[mine].End, other._stretches[theirs].End);
            if (start < end)
            {
                both.Add((start, end));
            }
            if (_stretches[mine].End < other._stretches[theirs].End)
            {
                mine++;
            }
            else
            {
                theirs++;
            }
        }
        return new IntervalSet(both);
    }

    /// <summary>Seconds of the set between two instants.</summary>
    public long Length(long from, long to)
    {
        long length = 0;
        for (var at = FirstEndingAfter(from); at < _stretches.Count && _stretches[at].Start < to; at++)
        {
            length += Math.Min(_stretches[at].End, to) - Math.Max(_stretches[at].Start, from);
        }
        return length;
    }

    private int FirstEndingAfter(long instant)
    {
        var (low, high) = (0, _stretches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _stretches[middle].End > instant ? (low, middle) : (middle + 1, high);
        }
        return low;
    }
}
