using Throughline.Accountability.Scorecards.Boards;
using Throughline.Accountability.Scorecards.Methods;

namespace Throughline.Accountability.Scorecards.Pages;

/// <summary>What schools of the district have changed in a year on an indicator, as bars, with this school's last change and the slope that its next target asks for.</summary>
internal sealed class SlopePicture
{
    private const int Bars = 17;

    public SlopePicture(Multiple of, SlopeBook book, int lastYear)
    {
        Of = of;
        Slopes = book.All();
        Last = of.Series.ChangeInto(lastYear);
        var next = of.Series.Points.FirstOrDefault(point => point.Year > lastYear && point.Target is not null);
        Asked =
            next is { } ahead && of.Series.ValueAt(lastYear) is { } now
                ? (ahead.Target!.Value - now) / (ahead.Year - lastYear)
                : null;
        if (Slopes.AreEnough)
        {
            var sorted = Slopes.Sorted;
            var reach = Math.Max(
                1,
                Math.Ceiling(new[] { -sorted[0], sorted[^1], Math.Abs(Last ?? 0), Math.Abs(Asked ?? 0) }.Max())
            );
            var width = 2 * reach / Bars;
            Reach = reach;
            Counted =
            [
                .. Enumerable
                    .Range(0, Bars)
                    .Select(at => -reach + at * width)
                    .Select(
                        (from, at) =>
                            (from, from + width, sorted.Count(one => one >= from && (one < from + width || at == Bars - 1)))
                    ),
            ];
        }
    }

    public Multiple Of { get; }
    public Slopes Slopes { get; }

    /// <summary>This school's last change; null without one.</summary>
    public decimal? Last { get; }

    /// <summary>What its next agreed target asks for in a year; null without one.</summary>
    public decimal? Asked { get; }

    /// <summary>The picture reaches from minus this to this.</summary>
    public decimal Reach { get; }

    /// <summary>How many changes lie from one value to the next.</summary>
    public IReadOnlyList<(decimal From, decimal To, int Count)> Counted { get; } = [];

    public double X(decimal change) => 30 + 560 * (double)((change + Reach) / (2 * Reach));
}
