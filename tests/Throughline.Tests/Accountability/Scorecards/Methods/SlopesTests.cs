using CsCheck;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards;
using Throughline.Accountability.Scorecards.Methods;
using Xunit;

namespace Throughline.Tests.Accountability.Scorecards.Methods;

public sealed class SlopesTests
{
    private static readonly decimal[] Hundred = [.. Enumerable.Range(1, 100).Select(one => one / 10m)];

    [Fact]
    public void A_slope_stands_where_it_stands_among_past_ones()
    {
        var slopes = new Slopes(Hundred);
        Assert.Equal(89.5, slopes.PercentileOf(9.0m, Direction.Up));
        Assert.Equal(100, slopes.PercentileOf(20, Direction.Up));
        Assert.Equal(0, slopes.PercentileOf(-1, Direction.Up));
        Assert.Equal(10.5, slopes.PercentileOf(9.0m, Direction.Down));
    }

    [Fact]
    public void With_too_few_nothing_is_said_of_rarity()
    {
        var few = new Slopes(Hundred.Take(Slopes.Fewest - 1));
        Assert.Null(few.PercentileOf(1, Direction.Up));
        Assert.Null(few.DeviationsOf(50));
        Assert.Null(new Slopes(Enumerable.Repeat(1m, 50)).DeviationsOf(9));
    }

    [Fact]
    public void A_jump_is_measured_in_deviations_from_the_mean() =>
        Assert.Equal(
            3,
            new Slopes([.. Enumerable.Repeat(-1m, 50), .. Enumerable.Repeat(1m, 50)]).DeviationsOf(3.015m)!.Value,
            2
        );

    [Fact]
    public void A_percentile_grows_with_the_slope() =>
        Gen.Select(Gen.Int[-100, 100].Select(one => one / 10m).Array[12, 60], Gen.Int[-100, 100], Gen.Int[0, 50])
            .Sample(
                (past, tenths, more) =>
                {
                    var slopes = new Slopes(past);
                    var (low, high) = (tenths / 10m, (tenths + more) / 10m);
                    Assert.True(slopes.PercentileOf(low, Direction.Up) <= slopes.PercentileOf(high, Direction.Up));
                    Assert.InRange(slopes.PercentileOf(low, Direction.Up)!.Value, 0, 100);
                }
            );

    [Fact]
    public void What_is_told_of_all_but_one_is_what_the_others_tell_without_it() =>
        Gen.Select(Gen.Int[-40, 40].Select(one => one / 10m).Array[13, 60], Gen.Int[0, 12], Gen.Int[-60, 60])
            .Sample(
                (past, at, tenths) =>
                {
                    var change = tenths / 10m;
                    var others = past.Where((_, place) => place != at).Order().ToList();
                    var slopes = new Slopes(past).Without(past[at]);
                    Assert.Equal(others, slopes.Sorted);
                    Assert.Equal(
                        100.0 * (others.Count(one => one < change) + others.Count(one => one == change) / 2.0) / others.Count,
                        slopes.PercentileOf(change, Direction.Up)!.Value,
                        9
                    );
                    Assert.Equal(
                        100.0 * (others.Count(one => one > change) + others.Count(one => one == change) / 2.0) / others.Count,
                        slopes.PercentileOf(change, Direction.Down)!.Value,
                        9
                    );
                    var mean = (double)others.Average();
                    var deviation = Math.Sqrt(others.Sum(one => Math.Pow((double)one - mean, 2)) / (others.Count - 1));
                    if (others[0] == others[^1])
                    {
                        Assert.Null(slopes.DeviationsOf(change));
                    }
                    else
                    {
                        Assert.Equal(Math.Abs((double)change - mean) / deviation, slopes.DeviationsOf(change)!.Value, 9);
                    }
                }
            );

    [Fact]
    public void No_slope_reaches_over_a_break_or_a_gap()
    {
        var series = new Series([P(2008, 75), P(2009, 82), P(2010, 55), P(2011, 58), P(2013, 60)], [2010]);
        Assert.Equal([(2009, 75m, 7m), (2011, 55m, 3m)], series.Changes(2020));
        Assert.Null(series.ChangeInto(2010));
        Assert.Null(series.ChangeInto(2013));
        Assert.Equal(2009, series.LatestTo(2009)!.Year);
        Assert.Null(new Series([P(2008, 75), P(2009, 82)], [2010]).LatestTo(2010));
    }

    [Fact]
    public void A_result_without_a_target_and_a_target_without_a_result_are_neither_met_nor_missed()
    {
        Assert.Null(P(2010, 50).IsMet(Direction.Up));
        Assert.Null(new SeriesPoint(2010, null, Missing.Suppressed, 50).IsMet(Direction.Up));
        Assert.True(new SeriesPoint(2010, 50, null, 50).IsMet(Direction.Up));
        Assert.False(new SeriesPoint(2010, 51, null, 50).IsMet(Direction.Down));
    }

    private static SeriesPoint P(int year, decimal value) => new(year, value, null, null);
}
