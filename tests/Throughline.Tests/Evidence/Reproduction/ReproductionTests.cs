using Throughline.Access;
using Throughline.Evidence.Reports;
using Throughline.Evidence.Reproduction;
using Throughline.Evidence.Triangulation;
using Throughline.Tests.Persistence.Jobs;
using Xunit;

namespace Throughline.Tests.Evidence.Reproduction;

/// <summary>The years of the library in small districts, brought in and reported on once for all of these tests.</summary>
public sealed class SmallYears(Databases databases) : IAsyncLifetime
{
    private readonly Dictionary<string, DistrictReport> reports = [];

    internal DistrictReport Of(YearFiles year) => reports[year.Name];

    public async ValueTask InitializeAsync()
    {
        foreach (var year in YearFiles.Library)
        {
            reports.Add(year.Name, await Report(year));
        }
    }

    internal async Task<DistrictReport> Report(YearFiles year, string kind = "sqlite")
    {
        var sample = new SampleYear(year, YearSize.Small);
        var store = await databases.Fresh(kind, new HandClock(sample.Now));
        return await sample.Report(store, _ => Task.CompletedTask, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class ReproductionTests(SmallYears small, Databases databases) : IClassFixture<SmallYears>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void The_report_gives_the_studys_verdict_on_every_claim_and_not_enough_where_the_study_is_silent()
    {
        var claims = YearFiles.Library.SelectMany(year => Claim.Against(year, small.Of(year))).ToList();
        Assert.Equal(YearFiles.Claims.Count, claims.Count);
        Assert.Empty(
            claims
                .Where(one => !one.Agrees)
                .Select(one => $"{one.District} {one.Part}: {one.ReportSays.Words()}; {string.Join("; ", one.Findings)}")
        );
        // What is rated has two kinds of source behind it, and what was recorded for it.
        Assert.All(
            claims.Where(one => one.ReportSays != Rating.NotEnough),
            one => Assert.True(one.Findings.Count >= Ratings.KindsNeeded && one.Events.Count > 0, one.Words)
        );
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Swapped_with_another_districts_records_the_verdicts_are_that_districts(string kind)
    {
        var (one, other) = (YearFiles.Library[1], YearFiles.Library[2]);
        // Only how many ILDs and schools there are stays its own.
        var swapped = one.With(other, [.. other.Tables.Keys.Where(table => table != YearFiles.Frame)]);
        swapped = swapped with
        {
            Tables = swapped
                .Tables.Where(table => table.Key == YearFiles.Frame || other.Tables.ContainsKey(table.Key))
                .ToDictionary(),
        };
        var report = await small.Report(swapped, kind);
        Assert.All(Aspect.All, aspect => Assert.Equal(small.Of(other).RatingOf(aspect), report.RatingOf(aspect)));
        Assert.Contains(Aspect.All, aspect => small.Of(one).RatingOf(aspect) != report.RatingOf(aspect));
    }

    [Fact]
    public async Task Calendars_and_meetings_alone_turn_what_rests_on_them()
    {
        var (quiet, busy) = (YearFiles.Library.First(IsPromising), YearFiles.Library.First(year => !IsPromising(year)));
        var swapped = await small.Report(quiet.With(busy, YearFiles.Calendars, YearFiles.Meetings));
        double Time(DistrictReport report) =>
            report.Findings.First(one => one is { Question: "accountability-time", IsSilent: false }).Value!.Value;
        Assert.Equal(Time(small.Of(busy)), Time(swapped), 3);
        Assert.True(Time(small.Of(quiet)) < 0.04 && Time(swapped) > 0.08);
        // What people said stays, so the sources now point both ways.
        Assert.Equal(
            (Rating.MorePromising, Rating.Mixed),
            (small.Of(quiet).RatingOf(Aspect.Holding), swapped.RatingOf(Aspect.Holding))
        );
    }

    [Fact]
    public void No_source_file_knows_a_districts_name()
    {
        // The designs' library and the reproduction's are data; words of documents and of the demo's options are not rules.
        var rules = Repository.Sources(".cs").Where(file => file.Contains("/Evidence/", StringComparison.Ordinal));
        Assert.All(
            rules,
            file =>
            {
                var text = File.ReadAllText(file);
                Assert.DoesNotContain("oakland", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("atlanta", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("new-york", text, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    [Fact]
    public async Task In_districts_of_their_real_size_the_report_agrees_with_every_claim_and_the_page_shows_it()
    {
        Soak.Only();
        await using var harbor = await HarborSite.Open(databases);
        var office = await harbor.With(Seat.Data, "office");
        await Website.Post(office, "/evidence/reproduction", []);
        Assert.Equal(1, await Running.Node(harbor.Store, [CheckInstrument.Job]).RunDue(Stop));
        var page = await Website.Page(await harbor.As("luis-moreno"), "/evidence/reproduction");
        Assert.Equal(
            $"The report agrees with {YearFiles.Claims.Count} of {YearFiles.Claims.Count} claims of the study",
            page.QuerySelector("h1")!.TextContent
        );
        Assert.Equal(YearFiles.Claims.Count, page.QuerySelectorAll("tbody tr").Length);
    }

    private bool IsPromising(YearFiles year) => small.Of(year).RatingOf(Aspect.Holding) == Rating.MorePromising;
}
