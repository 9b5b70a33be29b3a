using Throughline.TimeAccounting.Reading;

namespace Throughline.TimeAccounting.Zones;

/// <summary>A zone that only the file's own VTIMEZONE tells.</summary>
internal sealed class FileZone : TransitionZone
{
    // Outlook's zones begin in 1601: two changes a year since then are a thousand. More is no zone that people live in.
    private const int MaxTransitions = 5_000;
    private readonly (long At, int Offset)[] _transitions;
    private readonly int _first;

    /// <summary>Works out every change of offset of the observances up to the end of a year.</summary>
    /// <param name="observances">STANDARD and DAYLIGHT parts, at least one.</param>
    /// <param name="lastYear">The last year whose changes matter.</param>
    public FileZone(IReadOnlyList<Observance> observances, int lastYear)
    {
        var end = Days.Of(Math.Clamp(lastYear, 1, 9998) + 1, 1, 1) * (long)Moment.Day;
        var transitions = new List<(long At, int Offset)>();
        foreach (var observance in observances)
        {
            foreach (var local in observance.Starts(end, MaxTransitions - transitions.Count))
            {
                transitions.Add((local - observance.OffsetFrom, observance.OffsetTo));
            }
        }
        _transitions = [.. transitions.Order()];
        _first = observances.MinBy(observance => observance.Start)!.OffsetFrom;
    }

    protected override Stretch At(long utc)
    {
        var next = Array.BinarySearch(_transitions, (utc, int.MaxValue));
        next = next < 0 ? ~next : next + 1;
        return new Stretch(
            next == 0 ? long.MinValue / 2 : _transitions[next - 1].At,
            next == _transitions.Length ? long.MaxValue / 2 : _transitions[next].At,
            next == 0 ? _first : _transitions[next - 1].Offset
        );
    }
}
