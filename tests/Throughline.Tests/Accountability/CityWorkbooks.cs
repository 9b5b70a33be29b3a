using Throughline.Accountability.Scorecards.Loading;
using Throughline.Accountability.Scorecards.Loading.Mapping;
using Throughline.Accountability.Scorecards.Loading.Sheets;
using Throughline.Persistence;

namespace Throughline.Tests.Accountability;

/// <summary>The three workbooks of New York City's high schools, brought in once for all tests that only read them.</summary>
internal static class CityWorkbooks
{
    private static readonly SemaphoreSlim Gate = new(1);
    private static (Store Store, IReadOnlyList<ScoreOutcome> Outcomes)? loaded;

    private static readonly string[] Files =
    [
        "2014_2015_hs_sqr_results_2016_04_08.xlsx",
        "2015_2016_hs_sqr_results_2017_01_05.xlsx",
        "2016-17_hs_sqr.xlsx",
    ];

    /// <summary>The store that holds them, and what each import did, by year.</summary>
    public static async Task<(Store Store, IReadOnlyList<ScoreOutcome> Outcomes)> Of(
        Databases databases,
        CancellationToken stop
    )
    {
        await Gate.WaitAsync(stop);
        try
        {
            return loaded ??= await Load(databases, stop);
        }
        finally
        {
            Gate.Release();
        }
    }

    private static async Task<(Store, IReadOnlyList<ScoreOutcome>)> Load(Databases databases, CancellationToken stop)
    {
        var store = await databases.Fresh();
        await using var db = store.OpenFor("import scorecard");
        var outcomes = new List<ScoreOutcome>();
        foreach (var name in Files)
        {
            var file = ScoreFile.Open(Samples.Path($"data/scorecard/nyc-hs-quality/{name}"));
            var mapping = await Proposal.Of(db, file, null, stop);
            outcomes.Add(await ScoreImport.Run(db, file, mapping, new(AddsSchools: true), stop));
        }
        return (store, outcomes);
    }
}
