using Throughline.Accountability.Scorecards;
using Throughline.Accountability.Scorecards.Loading;
using Throughline.Accountability.Scorecards.Loading.Mapping;
using Xunit;

namespace Throughline.Tests.Accountability.Scorecards.Loading;

public sealed class ScoreCellTests
{
    [Theory]
    [InlineData("s", Missing.Suppressed)]
    [InlineData(".s", Missing.Suppressed)]
    [InlineData("TFS", Missing.Suppressed)]
    [InlineData("*", Missing.Suppressed)]
    [InlineData("< 5", Missing.Suppressed)]
    [InlineData(">95", Missing.Suppressed)]
    [InlineData("N/A", Missing.NotApplicable)]
    [InlineData("na", Missing.NotApplicable)]
    [InlineData("#N/A", Missing.NotApplicable)]
    public void What_is_held_back_or_does_not_apply_is_no_number(string text, object why)
    {
        var cell = ScoreCell.Of(text);
        Assert.Equal((why, (decimal?)null), ((object)cell.Missing!.Value, cell.Value));
    }

    [Theory]
    [InlineData("0.857", "0.857")]
    [InlineData("1,234", "1234")]
    [InlineData("63.3%", "63.3")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("3.4000000000000002E-2", "0.034")]
    [InlineData("0", "0")]
    public void A_number_is_read_as_people_and_machines_write_it(string text, string number) =>
        Assert.Equal(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), ScoreCell.Of(text).Value);

    [Theory]
    [InlineData("Meeting Target")]
    [InlineData("12abc")]
    [InlineData("1e99999")]
    [InlineData("99999999999999999999999999999999999999999999")]
    public void Anything_else_is_wrong_and_never_zero(string text) => Assert.True(ScoreCell.Of(text).IsWrong);

    [Theory]
    [InlineData("49.1% to 55.4%", "49.1")]
    [InlineData("55.5% or higher", "55.5")]
    [InlineData("0.712", "0.712")]
    public void Of_a_range_the_least_that_meets_it_is_the_target(string text, string number) =>
        Assert.Equal(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), ScoreCell.OfTarget(text).Value);

    [Theory]
    [InlineData("2017", 2017)]
    [InlineData("2016-17", 2017)]
    [InlineData("2016/2017", 2017)]
    [InlineData("20052006", 2006)]
    [InlineData("1999-00", 2000)]
    [InlineData("2006 Aug", null)]
    [InlineData("2016-19", null)]
    [InlineData("17", null)]
    public void A_school_year_is_the_year_in_which_it_ends(string text, int? year) =>
        Assert.Equal(year, SchoolYear.Parse(text));

    [Theory]
    [InlineData("Metric Value - Graduation Rate, 4 year", "metric value - 4-Year Graduation Rate", true)]
    [InlineData("Percentage Earning 10+ Credits in First Year", "% Earning 10+ Credits in 1st Year", true)]
    [InlineData("Meeting Target For 2015 - Math", "Meeting Target For 2016 - Math", true)]
    [InlineData("Score - English (Common Core)", "Score - English (non-Common Core)", false)]
    [InlineData("Graduation rate, 4 year", "Graduation rate, 6 year", false)]
    public void A_header_is_the_same_column_next_year(string one, string other, bool same) =>
        Assert.Equal(same, HeaderKey.Of(one) == HeaderKey.Of(other));
}
