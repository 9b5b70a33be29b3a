using NodaTime;
using Throughline.Shell.Weeks;
using Throughline.TimeAccounting;
using Xunit;

namespace Throughline.Tests.Shell.Weeks;

public sealed class WeekCalendarTests
{
    [Fact]
    public void An_ordinary_week_shows_half_past_seven_to_five()
    {
        var week = Week(510, 1020);
        Assert.Equal((450, 1020), (week.First, week.Last));
        Assert.Equal(["", "8", "9", "10", "11", "noon", "1", "2", "3", "4"], week.Hours().Select(hour => hour.Label));
    }

    [Theory]
    [InlineData(440, 390)]
    [InlineData(390, 390)]
    [InlineData(370, 330)]
    [InlineData(20, 0)]
    public void An_early_entry_opens_the_day_earlier(int start, int first) =>
        Assert.Equal(first, Week(start, start + 15).First);

    [Theory]
    [InlineData(1021, 1050)]
    [InlineData(1170, 1170)]
    [InlineData(1440, 1440)]
    public void A_late_entry_keeps_the_day_open(int end, int last) => Assert.Equal(last, Week(540, end).Last);

    [Theory]
    [InlineData(510, 1020)]
    [InlineData(370, 1170)]
    [InlineData(0, 1440)]
    public void The_hours_are_as_tall_as_the_day(int start, int end)
    {
        var week = Week(start, end);
        Assert.Equal((week.Last - week.First) / 15, week.Hours().Sum(hour => hour.Quarters));
    }

    [Theory]
    [InlineData(450, 465, "t0 d1")]
    [InlineData(530, 580, "t5 d4")]
    [InlineData(600, 604, "t10 d1")]
    public void A_stretch_is_placed_to_the_nearest_quarter_and_is_never_nothing(int start, int end, string place) =>
        Assert.Equal(place, Week(510, 1020).Place(new(start, end)));

    [Fact]
    public void What_is_outside_the_hours_shown_is_not_drawn() => Assert.Null(Week(510, 1020).Place(new(1080, 1140)));

    private static WeekCalendar Week(int start, int end) =>
        new([new(new LocalDate(2026, 11, 16), [new(start, end, "A visit", TimeGroup.WithPrincipals)])]);
}
