using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Boards;
using Throughline.Accountability.Scorecards.Methods;

namespace Throughline.Accountability.Scorecards.Rounds;

/// <summary>One indicator of one school in a round: the change over time, and every method's answer to it.</summary>
internal sealed class IndicatorInRound
{
    private const decimal HighestPercent = 100;

    public IndicatorInRound(
        Indicator indicator,
        Series series,
        Round round,
        SlopeBook book,
        long school,
        JumpReview? review,
        TargetProposal? proposed
    )
    {
        (Indicator, Series, Proposed) = (indicator, series, proposed);
        Latest = series.LatestTo(round.From);
        Slopes = book.All(series.ChangeInto(round.From) is null ? null : (school, round.From));
        Jump =
            series.ChangeInto(round.From) is { } change
            && Slopes.DeviationsOf(change) is { } away
            && away > (double)round.Deviations
                ? away
                : null;
        Review = review is not null && review.Value == series.ValueAt(round.From) ? review : null;
        Best =
            indicator.Scale == Scale.Points && indicator.Highest is null ? null
            : indicator.Direction == Direction.Up ? indicator.Highest ?? HighestPercent
            : indicator.Lowest ?? 0;
        Targets = Latest is null ? TargetMethods.All(Basis(round, [])) : All(round, book.Near(Latest.Value!.Value, school));
    }

    public Indicator Indicator { get; }
    public Series Series { get; }

    /// <summary>The last result that can be compared; null where none is.</summary>
    public SeriesPoint? Latest { get; }

    /// <summary>What schools of the district have done before, this change left out.</summary>
    public Slopes Slopes { get; }

    /// <summary>How many standard deviations the last change lies from the others, where that is more than the district lets pass; else null.</summary>
    public double? Jump { get; }

    /// <summary>What the data office found in it; null before it has looked.</summary>
    public JumpReview? Review { get; }

    /// <summary>The best that can be; null without a bound.</summary>
    public decimal? Best { get; }

    /// <summary>Every method's answer.</summary>
    public IReadOnlyList<MethodTarget> Targets { get; }

    /// <summary>What was proposed last.</summary>
    public TargetProposal? Proposed { get; }

    /// <summary>Whether the last change was for the better; null without one.</summary>
    public bool? IsBetter =>
        Latest is { } latest && Series.ChangeInto(latest.Year) is { } change
            ? Indicator.Direction == Direction.Up
                ? change > 0
                : change < 0
            : null;

    /// <summary>The change in one year that a target asks for.</summary>
    public decimal? SlopeTo(decimal target) => Latest?.Value is { } latest ? target - latest : null;

    /// <summary>Where that slope stands among past ones; null with too few.</summary>
    public double? PercentileTo(decimal target) =>
        SlopeTo(target) is { } slope ? Slopes.PercentileOf(slope, Indicator.Direction) : null;

    private List<MethodTarget> All(Round round, IReadOnlyList<decimal> near)
    {
        var targets = TargetMethods.All(Basis(round, near)).ToList();
        if (
            round.Rule != WindowRule.SameEnd
            || Best is not { } best
            || Start(round) is not { } start
            || start.Year == Latest!.Year
        )
        {
            return targets;
        }
        var window = new Window(start.Year, start.Value!.Value, round.Window);
        var next = window.Next(Latest.Value!.Value, Latest.Year, best, WindowRule.SameEnd);
        targets[0] = new MethodTarget(
            TargetMethod.HalveTheGap,
            next,
            $"The window that began at {ScoreText.Number(start.Value.Value)} in {SchoolYear.Words(start.Year)} keeps its end of {ScoreText.Number(window.End(best))}: ({ScoreText.Number(window.End(best))} − {ScoreText.Number(Latest.Value.Value)}) ÷ {Math.Max(1, start.Year + round.Window - Latest.Year)} a year."
        );
        return targets;
    }

    private TargetBasis Basis(Round round, IReadOnlyList<decimal> near) =>
        new()
        {
            Latest = Latest?.Value,
            Start = Latest?.Value,
            Direction = Indicator.Direction,
            Best = Best,
            Window = round.Window,
            Standard = Indicator.Standard,
            YearsToStandard = Math.Max(1, (Indicator.StandardBy ?? round.Year + 2) - round.From),
            PeerChanges = near,
            Agreed = Proposed is { Method: TargetMethod.Negotiated } agreed ? agreed.Value : null,
        };

    // The window began with the first result that can still be compared and is not longer ago than it is long.
    private SeriesPoint? Start(Round round) =>
        Series.Points.FirstOrDefault(point =>
            point.Value is not null
            && point.Year >= round.From - round.Window + 1
            && point.Year <= round.From
            && Series.IsOne(point.Year, round.From)
        );
}
