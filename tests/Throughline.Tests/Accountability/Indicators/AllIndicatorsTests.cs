using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Loading.Mapping;
using Xunit;

namespace Throughline.Tests.Accountability.Indicators;

public sealed class AllIndicatorsTests
{
    [Fact]
    public void Each_says_what_it_is_how_it_is_counted_and_from_where() =>
        Assert.All(
            AllIndicators.Shipped,
            one =>
                Assert.All(
                    [one.Key, one.Name, one.Definition, one.Formula, one.Source],
                    text => Assert.True(text.Length > 3, one.Key)
                )
        );

    [Fact]
    public void No_two_claim_the_same_key_or_header()
    {
        var headers = AllIndicators.Shipped.SelectMany(one =>
            one.Aliases.Append(one.Name).Select(HeaderKey.Of).Distinct(StringComparer.Ordinal)
        );
        Assert.Empty(headers.GroupBy(key => key).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Equal(AllIndicators.Shipped.Count, AllIndicators.Shipped.DistinctBy(one => one.Key).Count());
    }

    [Fact]
    public void None_is_about_pay() =>
        Assert.All(
            AllIndicators.Shipped,
            one => Assert.DoesNotMatch("(?i)\\b(pay|bonus|salary|incentive)\\b", $"{one.Name} {one.Definition} {one.Formula}")
        );
}
