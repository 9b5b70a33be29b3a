using CsCheck;
using Throughline.Evidence.Samples;
using Xunit;

namespace Throughline.Tests.Evidence.Samples;

public sealed class SampleDrawTests
{
    private static readonly DateOnly[] Fall =
    [
        .. Enumerable
            .Range(0, 63)
            .Select(new DateOnly(2026, 9, 7).AddDays)
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)),
    ];

    [Fact]
    public void The_same_seed_draws_the_same_days_and_every_ILD_others()
    {
        Assert.Equal(SampleDraw.Of("ana", Fall, 10, 4711), SampleDraw.Of("ana", Fall, 10, 4711));
        Assert.NotEqual(SampleDraw.Of("ana", Fall, 10, 4711), SampleDraw.Of("ana", Fall, 10, 4712));
        Assert.NotEqual(SampleDraw.Of("ana", Fall, 10, 4711), SampleDraw.Of("bo", Fall, 10, 4711));
    }

    [Fact]
    public void Only_duty_days_are_drawn_each_once_and_as_many_as_asked() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int)
            .Sample(
                (count, seed) =>
                {
                    var drawn = SampleDraw.Of("ana", Fall, count, seed);
                    return drawn.Distinct().Count() == Math.Min(count, Fall.Length) && drawn.All(Fall.Contains);
                }
            );

    [Fact]
    public void Months_and_weekdays_come_up_as_often_as_they_are_in_the_year() =>
        Gen.Int.Sample(seed =>
        {
            var drawn = SampleDraw.Of("ana", Fall, 15, seed);
            var september = Fall.Count(day => day.Month == 9) * 15.0 / Fall.Length;
            return drawn.GroupBy(day => day.DayOfWeek).All(day => day.Count() is >= 1 and <= 5)
                && Math.Abs(drawn.Count(day => day.Month == 9) - september) <= 1;
        });

    [Fact]
    public void Every_day_is_as_likely_as_another()
    {
        var counts = Fall.ToDictionary(day => day, _ => 0);
        for (var seed = 0; seed < 4_500; seed++)
        {
            foreach (var day in SampleDraw.Of("ana", Fall, 10, seed))
            {
                counts[day]++;
            }
        }
        // 1,000 of each are expected; five standard deviations are 140.
        Assert.All(counts.Values, count => Assert.InRange(count, 860, 1_140));
    }

    [Fact]
    public void A_substitute_is_of_the_same_month_and_weekday_where_one_is_left()
    {
        var day = new DateOnly(2026, 9, 8);
        var with = SampleDraw.Substitute("ana", day, [.. Fall.Where(one => one != day)], 4711)!.Value;
        Assert.Equal((9, DayOfWeek.Tuesday), (with.Month, with.DayOfWeek));
        Assert.Null(SampleDraw.Substitute("ana", day, [], 4711));
    }

    [Fact]
    public void At_least_a_fifth_is_coded_twice() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int).Sample((days, seed) => SampleDraw.Twice(days, seed).Count * 5 >= days);
}
