using CsCheck;
using Throughline.ProfessionalLearning.Meetings;
using Xunit;

namespace Throughline.Tests.ProfessionalLearning.Meetings;

public sealed class ScheduleTests
{
    private static readonly DateOnly First = new(2025, 9, 18);

    [Fact]
    public void The_third_Thursday_stays_the_third()
    {
        var days = Schedule.Days(First, Rhythm.Monthly, new(2026, 1, 31), _ => false);
        Assert.Equal([new(2025, 9, 18), new(2025, 10, 16), new(2025, 11, 20), new(2025, 12, 18), new(2026, 1, 15)], days);
    }

    [Fact]
    public void A_fifth_that_a_month_does_not_have_becomes_the_last()
    {
        var days = Schedule.Days(new(2025, 10, 30), Rhythm.Monthly, new(2026, 1, 31), _ => false);
        Assert.Equal([new(2025, 10, 30), new(2025, 11, 27), new(2025, 12, 25), new(2026, 1, 29)], days);
    }

    [Fact]
    public void Every_second_week_leaves_holidays_out_and_keeps_its_weeks() =>
        Assert.Equal(
            [First, First.AddDays(28)],
            Schedule.Days(First, Rhythm.TwiceMonthly, First.AddDays(30), day => day == First.AddDays(14))
        );

    [Fact]
    public void No_series_runs_away_and_every_day_is_the_first_ones_weekday() =>
        Gen.Select(Gen.Int[0, 4000], Gen.Int[0, 20_000], Gen.Enum<Rhythm>())
            .Sample(
                (from, length, rhythm) =>
                {
                    var first = new DateOnly(2020, 1, 1).AddDays(from);
                    var days = Schedule.Days(first, rhythm, first.AddDays(length), _ => false);
                    Assert.InRange(days.Count, 1, Schedule.Most);
                    Assert.All(days, day => Assert.Equal(first.DayOfWeek, day.DayOfWeek));
                    Assert.Equal(days.Order().Distinct(), days);
                }
            );
}
