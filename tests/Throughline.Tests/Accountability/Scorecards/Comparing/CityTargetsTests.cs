using Throughline.Accountability.Scorecards.Comparing;
using Throughline.Accountability.Scorecards.Methods;
using Xunit;

namespace Throughline.Tests.Accountability.Scorecards.Comparing;

/// <summary>Our targets beside those that New York City really set for each of its high schools.</summary>
public sealed class CityTargetsTests(Databases databases, ITestOutputHelper output)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_method_is_held_beside_the_citys_own_targets_and_the_document_says_how_near_it_comes()
    {
        var (store, _) = await CityWorkbooks.Of(databases, Stop);
        await using var db = store.OpenFor("test");
        var compared = await TargetComparison.Load(db, Stop);
        var all = MethodAgreement.Of(compared).ToDictionary(one => one.Method);
        foreach (var one in all.Values)
        {
            output.WriteLine($"{one}");
        }
        // The city looks at schools that began alike; so does growth of peers, and of the methods it comes nearest.
        Assert.True(all[TargetMethod.PeerGrowth].Apart < all[TargetMethod.HalveTheGap].Apart);
        // Where the city itself asks for a rise, a tenth of what is missing comes nearest.
        Assert.True(all[TargetMethod.SafeHarbor].ApartWhereAhead < all[TargetMethod.PeerGrowth].ApartWhereAhead);
        var document = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "figures.md"), Stop);
        foreach (var one in all.Values)
        {
            Assert.Contains(
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"| {one.Method.Words()} | {one.Count:N0} | {100.0 * one.WithinTwo / one.Count:0}% | {100.0 * one.WithinFive / one.Count:0}% | {one.Median:0.0} | {one.Apart:0.0} | {one.ApartWhereAhead:0.0} |"
                ),
                document,
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData(Throughline.Accountability.Indicators.Direction.Up, 70, 73, 65, 3, false)]
    [InlineData(Throughline.Accountability.Indicators.Direction.Down, 20, 17, 25, 3, false)]
    [InlineData(Throughline.Accountability.Indicators.Direction.Up, 60, 66, 65, 6, true)]
    public void More_is_asked_in_the_direction_that_is_better(
        object direction,
        int theirs,
        int ours,
        int latest,
        int more,
        bool isReached
    )
    {
        var one = new ComparedTarget(
            "x",
            TargetMethod.SafeHarbor,
            theirs,
            ours,
            latest,
            (Throughline.Accountability.Indicators.Direction)direction
        );
        Assert.Equal((more, isReached), ((int)one.AsksMore, one.TheirsIsReached));
    }
}
