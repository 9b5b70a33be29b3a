using Throughline.Accountability.Scorecards.Comparing;
using Throughline.Accountability.Scorecards.Loading;
using Throughline.Accountability.Scorecards.Loading.Mapping;
using Throughline.Accountability.Scorecards.Loading.Sheets;
using Throughline.Accountability.Scorecards.Methods;
using Xunit;

namespace Throughline.Tests.Accountability.Scorecards.Comparing;

/// <summary>Our targets beside those that New York City really set for each of its high schools.</summary>
public sealed class CityTargetsTests(Databases databases, ITestOutputHelper output)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_method_is_held_beside_the_citys_own_targets()
    {
        var store = await databases.Fresh();
        await using var db = store.OpenFor("import scorecard");
        foreach (
            var name in new[]
            {
                "2014_2015_hs_sqr_results_2016_04_08.xlsx",
                "2015_2016_hs_sqr_results_2017_01_05.xlsx",
                "2016-17_hs_sqr.xlsx",
            }
        )
        {
            var file = ScoreFile.Open(Samples.Path($"data/scorecard/nyc-hs-quality/{name}"));
            await ScoreImport.Run(db, file, await Proposal.Of(db, file, null, Stop), new(AddsSchools: true), Stop);
        }
        var compared = await TargetComparison.Load(db, Stop);
        foreach (
            var some in compared
                .GroupBy(one => one.Indicator)
                .Select(some => (some.Key, MethodAgreement.Of(some)))
                .Append(("all", MethodAgreement.Of(compared)))
        )
        {
            foreach (var one in some.Item2)
            {
                output.WriteLine($"{some.Item1}\t{one}");
            }
        }
        var all = MethodAgreement.Of(compared).ToDictionary(one => one.Method);
        Assert.True(all[TargetMethod.HalveTheGap].Count > 1000);
        // The city looks at schools that began alike; so does growth of peers, and of the methods it comes nearest.
        Assert.True(all[TargetMethod.PeerGrowth].Apart <= all[TargetMethod.HalveTheGap].Apart);
        Assert.True(all[TargetMethod.PeerGrowth].Apart <= all[TargetMethod.SafeHarbor].Apart);
        // Safe harbor asks a tenth of what is missing, halving a twelfth: never less than it.
        Assert.True(all[TargetMethod.SafeHarbor].Median >= all[TargetMethod.HalveTheGap].Median);
    }
}
