using Throughline.TimeAccounting.Reading;
using Throughline.TimeAccounting.Recurrence;

namespace Throughline.TimeAccounting.Zones;

/// <summary>A zone that only the file's own VTIMEZONE tells.</summary>
internal sealed class FileZone : TransitionZone
{
    private const int MaxTransitions = 20_000;
    private readonly List<(long At, int Offset)> _transitions = [];
    private readonly int _first;

    /// <summary>Works out every change of offset of the observances up to the end of a year.</summary>
    /// <param name="observances">STANDARD and DAYLIGHT parts, at least one.</param>
    /// <param name="lastYear">The last year whose changes matter.</param>
    public FileZone(IReadOnlyList<Observance> observances, int lastYear)
    {
        var end = Days.Of(Math.Clamp(lastYear, 1, 9998) + 1, 1, 1) * 86_400L;
        foreach (var observance in observances)
        {
            foreach (var local in observance.Starts(end, MaxTransitions))
            {
                _transitions.Add((local - observance.OffsetFrom, observance.OffsetTo));
            }
        }
        _transitions.Sort();
        _first = observances.MinBy(observance => observance.Start)!.OffsetFrom;
    }

    protected override Stretch At(long utc)
    {
        // Transitions are few in any year; a file's zone is asked for at most once per year and series.
        var next = _transitions.FindIndex(transition => transition.At > utc);
        var at = next < 0 ? _transitions.Count - 1 : next - 1;
        return new Stretch(
            at < 0 ? long.MinValue / 2 : _transitions[at].At,
            next < 0 ? long.MaxValue / 2 : _transitions[next].At,
            at < 0 ? _first : _transitions[at].Offset
        );
    }
}
