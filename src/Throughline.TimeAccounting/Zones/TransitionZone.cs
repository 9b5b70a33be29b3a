namespace Throughline.TimeAccounting.Zones;

/// <summary>A zone as a list of offsets, each from an instant on. Not for use by two threads at once: it remembers its last place.</summary>
internal abstract class TransitionZone : ZoneRules
{
    // No two offsets of a zone are further apart: from here on a local time can only be of one of them.
    private const int Safe = 2 * 86_400;
    private Stretch _last;

    /// <summary>The stretch of one offset around an instant.</summary>
    protected abstract Stretch At(long utc);

    public sealed override long ToLocal(long utc) => utc + Around(utc).Offset;

    public sealed override long ToUtc(long local)
    {
        var utc = local - _last.Offset;
        return utc - Safe > _last.Start && utc + Safe < _last.End ? utc : Search(local);
    }

    private long Search(long local)
    {
        // The first stretch, from well before, whose clock shows this time or has already passed it: the time lies in it,
        // or in the gap before it, which the offset before reads.
        var stretch = Around(local - Safe);
        while (local - stretch.Offset >= stretch.End)
        {
            var next = Around(stretch.End);
            if (local - next.Offset < next.Start)
            {
                return local - stretch.Offset;
            }
            stretch = next;
        }
        return local - stretch.Offset;
    }

    private Stretch Around(long utc)
    {
        if (utc < _last.Start || utc >= _last.End)
        {
            _last = At(utc);
        }
        return _last;
    }

    /// <summary>A stretch with one offset; the end is not included.</summary>
    /// <param name="Start">First instant; <see cref="long.MinValue"/> when it has always been so.</param>
    /// <param name="End">The instant at which it ends; <see cref="long.MaxValue"/> when it never does.</param>
    /// <param name="Offset">Seconds to add to UTC.</param>
    protected internal readonly record struct Stretch(long Start, long End, int Offset);
}
