using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Loading;
using Throughline.Accountability.Scorecards.Loading.Mapping;
using Throughline.Accountability.Scorecards.Loading.Sheets;
using Throughline.Demo.Cast;
using Throughline.Frame.Networks;
using Xunit;

namespace Throughline.Tests.Accountability;

/// <summary>1,800 schools, 40 indicators, 10 years: 720,000 figures in one file; a network's page, a school's page and its round.</summary>
public sealed class CityScorecardTests(Databases databases, ITestOutputHelper output)
{
    private const int Schools = 1800;
    private const int Networks = 40;
    private const int Indicators = 40;
    private const int Years = 10;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_citys_figures_come_in_within_a_minute_and_a_networks_page_is_there_at_once(string kind)
    {
        Soak.Only();
        await using var stage = await AccountStage.Set(databases, kind);
        var network = await AddCity(stage);
        var file = ScoreFile.Of("city.csv", FileOfCity());
        var import = await Measured(
            "import of 720,000 figures",
            1,
            async () =>
            {
                await using var db = stage.Store.OpenFor("import scorecard");
                var outcome = await ScoreImport.Run(db, file, await Proposal.Of(db, file, null, Stop), new(), Stop);
                Assert.Equal((Schools * Indicators * Years, 0), (outcome.Values.Added, outcome.Problems.Count));
            }
        );
        Assert.True(import < TimeSpan.FromSeconds(60), $"{import}");
        await PutOnScorecard(stage);
        var office = await stage.As(AccountStage.DataOffice);
        await using var read = stage.Store.OpenFor("test");
        var school = await read.Schools.Where(one => one.NetworkId == network).Select(one => one.Id).FirstAsync(Stop);
        var round = await Website.Post(
            office,
            "/scorecard/rounds",
            new()
            {
                ["Year"] = "2025-26",
                ["Rule"] = "FromLastResult",
                ["Window"] = "6",
                ["Deviations"] = "3",
            }
        );
        var address = round.Headers.Location!.ToString();
        var page = await Measured("a network's page", 30, () => Get(office, $"/scorecard/networks/{network}"));
        await Measured("a school's page", 10, () => Get(office, $"/scorecard/schools/{school}"));
        await Measured("a school in the round, first time", 1, () => Get(office, $"{address}/schools/{school}"), warm: false);
        await Measured("a school in the round, again", 10, () => Get(office, $"{address}/schools/{school}"));
        await Measured("who answers", 3, () => Get(office, "/scorecard/consequences"));
        Assert.True(page < TimeSpan.FromMilliseconds(50), $"{page}");
    }

    // The least of several wall times, as a loaded machine adds to all but the least; processor time of all.
    private async Task<TimeSpan> Measured(string what, int times, Func<Task> work, bool warm = true)
    {
        if (times > 1 && warm)
        {
            await work();
            await work();
        }
        var walls = new List<TimeSpan>();
        var before = Environment.CpuUsage.TotalTime;
        for (var time = 0; time < times; time++)
        {
            var clock = Stopwatch.StartNew();
            await work();
            walls.Add(clock.Elapsed);
        }
        var processor = (Environment.CpuUsage.TotalTime - before) / times;
        walls.Sort();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {walls[walls.Count / 2].TotalMilliseconds:0} ms wall (the middle of {times}; {walls[0].TotalMilliseconds:0} the least), {processor.TotalMilliseconds:0} ms of processor"
            )
        );
        return processor < walls[0] ? processor : walls[0];
    }

    private static async Task Get(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), Stop);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        await answer.Content.ReadAsByteArrayAsync(Stop);
    }

    private static async Task<long> AddCity(AccountStage stage)
    {
        await using var db = stage.Store.OpenFor("test");
        var networks = Enumerable
            .Range(1, Networks)
            .Select(at => new Network { RosterKey = $"city-{at}", Name = $"City network {at:00}" })
            .ToList();
        db.Networks.AddRange(networks);
        await db.SaveChangesAsync(Stop);
        db.Schools.AddRange(
            Enumerable
                .Range(1, Schools)
                .Select(at => new School
                {
                    RosterKey = $"C{at:0000}",
                    Name = $"City school {at:0000}",
                    NetworkId = networks[at % Networks].Id,
                })
        );
        await db.SaveChangesAsync(Stop);
        return networks[0].Id;
    }

    private static byte[] FileOfCity()
    {
        var text = new StringBuilder("school_id,year,indicator,value\n");
        for (var school = 1; school <= Schools; school++)
        {
            for (var indicator = 1; indicator <= Indicators; indicator++)
            {
                for (var year = 0; year < Years; year++)
                {
                    var value = 30 + (school * 37 + indicator * 11) % 55 + (school * 7 + year * 13 + indicator) % 9 * 0.7;
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"C{school:0000},{2016 + year},Measure {indicator:00},{value:0.0}\n"
                    );
                }
            }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static async Task PutOnScorecard(AccountStage stage)
    {
        await using var db = stage.Store.OpenFor("test");
        await db.Indicators.ExecuteUpdateAsync(set => set.SetProperty(one => one.IsOnScorecard, true), Stop);
    }
}
