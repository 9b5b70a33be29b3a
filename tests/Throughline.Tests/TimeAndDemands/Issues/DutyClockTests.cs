using CsCheck;
using NodaTime;
using Throughline.TimeAndDemands.Issues;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Issues;

public sealed class DutyClockTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static readonly DutyClock Clock = new(
        new DutyDays([new DateOnly(2026, 3, 20)]),
        Zone,
        new TimeOnly(8, 0),
        new TimeOnly(16, 0)
    );

    [Theory]
    // Thursday afternoon to Monday morning, over a holiday and a weekend: one hour and one hour.
    [InlineData("2026-03-19T15:00", "2026-03-23T09:00", 120)]
    [InlineData("2026-03-19T05:00", "2026-03-19T22:00", 480)]
    [InlineData("2026-03-21T10:00", "2026-03-22T10:00", 0)]
    [InlineData("2026-03-19T10:30", "2026-03-19T10:50", 20)]
    // The night in which clocks go forward has no business hour.
    [InlineData("2026-03-06T15:30", "2026-03-09T08:30", 60)]
    public void Only_business_hours_count(string from, string to, int minutes) =>
        Assert.Equal(minutes, Clock.Minutes(At(from), At(to)));

    [Theory]
    [InlineData("2026-03-19T12:00", 480, "2026-03-23")]
    [InlineData("2026-03-18T12:00", 480, "2026-03-19")]
    [InlineData("2026-03-16T08:00", 480, "2026-03-16")]
    [InlineData("2026-03-20T12:00", 60, "2026-03-23")]
    public void So_many_business_hours_end_on_a_day(string from, int minutes, string day) =>
        Assert.Equal(
            day,
            Clock.DayAfter(At(from), minutes).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );

    [Fact]
    public void Two_stretches_that_meet_are_as_long_as_the_whole() =>
        Gen.Select(Gen.Int[0, 60 * 24 * 40], Gen.Int[0, 60 * 24 * 40], Gen.Int[0, 60 * 24 * 40])
            .Sample(
                (first, second, third) =>
                {
                    var times = new[] { first, second, third }
                        .Order()
                        .Select(minute => At("2026-03-01T00:00").AddMinutes(minute))
                        .ToArray();
                    return Clock.Minutes(times[0], times[1]) + Clock.Minutes(times[1], times[2])
                        == Clock.Minutes(times[0], times[2]);
                }
            );

    [Fact]
    public void A_district_that_never_works_stops_no_clock() =>
        Assert.True(
            new DutyClock(new DutyDays([]), Zone, new TimeOnly(8, 0), new TimeOnly(8, 0)).DayAfter(At("2026-03-19T12:00"), 60)
                > new DateOnly(2026, 3, 19)
        );

    private static DateTimeOffset At(string local)
    {
        var parsed = DateTime.ParseExact(local, "yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return LocalDateTime.FromDateTime(parsed).InZoneLeniently(Zone).ToDateTimeOffset();
    }
}
