using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Rounds;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Lists;
using Throughline.Shell.Wording;

namespace Throughline.Accountability.Scorecards.Pages;

/// <summary>All schools on the scorecard: how many of its own targets each met last year. In the order of names, never of results.</summary>
[Rule(RecordKind.R26)]
internal sealed class ScorecardPage(ThroughlineDb db, Reader reader) : PageModel
{
    private static readonly ListOf<Row> Columns = new ListOf<Row>("Schools", "school", "schools")
        .Column("School", row => row.School.Name, link: row => $"/scorecard/schools/{row.School.Id}")
        .Column(
            "Network",
            row => row.Network,
            link: row => row.NetworkId is { } id ? $"/scorecard/networks/{id}" : null,
            filter: true
        )
        .Column("Level", row => Counts.Capital(row.School.Level), filter: true)
        .Column("Targets met", row => row.Of == 0 ? "No result yet" : $"{row.Met} of {row.Of}")
        .SortedBy("School")
        .WhenEmpty("There is no school yet", "Schools come with the roster.", "/networks", "See the networks");

    internal ShownList List { get; private set; } = null!;
    internal int Year { get; private set; }
    internal (int Met, int Of) Met { get; private set; }
    internal bool MayLoad => reader.MayAnywhere(RecordKind.R26, Act.Create);
    internal bool SeesRounds => reader.SeesAnywhere(RecordKind.R27);

    /// <summary>Lists them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var values = db.ScoreValues;
        Year =
            await db.Targets.Where(one => values.Any(value => value.Year == one.Year)).MaxAsync(one => (int?)one.Year, stop)
            ?? 0;
        var counts = await db
            .Targets.Where(one => one.Year == Year)
            .Join(
                db.Indicators.Where(one => one.IsOnScorecard),
                one => one.IndicatorId,
                one => one.Id,
                (target, of) => new { target, of }
            )
            .Join(
                db.ScoreValues.Where(one => one.Year == Year && one.Value != null),
                one => new { one.target.SchoolId, one.target.IndicatorId },
                one => new { one.SchoolId, one.IndicatorId },
                (one, value) =>
                    new
                    {
                        one.target.SchoolId,
                        one.of.Direction,
                        Target = one.target.Value,
                        Value = value.Value!.Value,
                    }
            )
            .ToListAsync(stop);
        var bySchool = counts
            .GroupBy(one => one.SchoolId)
            .ToDictionary(
                one => one.Key,
                one =>
                    (
                        Met: one.Count(each =>
                            each.Direction == Direction.Up ? each.Value >= each.Target : each.Value <= each.Target
                        ),
                        Of: one.Count()
                    )
            );
        var district = await DistrictOn.Load(db, reader.Today, stop);
        Met = (bySchool.Values.Sum(one => one.Met), bySchool.Values.Sum(one => one.Of));
        List = Columns.Show(
            district.Schools.Values.Select(school =>
            {
                var network = district.NetworksOf(school.Id).Select(id => (long?)id).FirstOrDefault();
                var (met, of) = bySchool.GetValueOrDefault(school.Id);
                return new Row(school, network, network is { } id ? district.Networks[id].Name : "", met, of);
            }),
            Request,
            reader.MayAnywhere(RecordKind.R26, Act.Export)
        );
        return List.Answer(this);
    }

    private sealed record Row(School School, long? NetworkId, string Network, int Met, int Of);
}
