using NodaTime;
using NodaTime.Text;
using Throughline.Shell.Wording;
using Xunit;

namespace Throughline.Tests.Shell.Wording;

public sealed class DatesTests
{
    private static readonly LocalDate Thursday = new(2026, 11, 19);

    [Fact]
    public void A_day_is_said_in_english_whatever_the_machine() =>
        Assert.Equal(
            [
                "Thursday, November 19",
                "November 19",
                "November 19, 2026",
                "Nov 19",
                "Nov\u00a019,\u00a02026",
                "Thu 19",
                "2026-11-19",
            ],
            [
                Dates.WithWeekday(Thursday),
                Dates.MonthDay(Thursday),
                Dates.WithYear(Thursday),
                Dates.Brief(Thursday),
                Dates.BriefWithYear(Thursday),
                Dates.WeekdayShort(Thursday),
                Dates.Iso(Thursday),
            ]
        );

    [Theory]
    [InlineData("2026-11-16", "2026-11-20", "November 16 to 20")]
    [InlineData("2026-11-30", "2026-12-04", "November 30 to December 4")]
    [InlineData("2026-12-28", "2027-01-01", "December 28, 2026 to January 1, 2027")]
    [InlineData("2026-11-16", "2026-11-16", "November 16")]
    public void A_range_says_no_more_than_it_needs(string first, string last, string said) =>
        Assert.Equal(said, Dates.Range(LocalDatePattern.Iso.Parse(first).Value, LocalDatePattern.Iso.Parse(last).Value));

    [Theory]
    [InlineData(8, 30, "8:30")]
    [InlineData(12, 0, "noon")]
    [InlineData(12, 5, "12:05")]
    [InlineData(13, 0, "1:00")]
    [InlineData(17, 59, "5:59")]
    [InlineData(18, 0, "6:00 p.m.")]
    [InlineData(6, 15, "6:15 a.m.")]
    [InlineData(0, 0, "12:00 a.m.")]
    public void A_time_that_nobody_expects_says_which_half_of_the_day(int hour, int minute, string said) =>
        Assert.Equal(said, Dates.Clock(new LocalTime(hour, minute)));
}
