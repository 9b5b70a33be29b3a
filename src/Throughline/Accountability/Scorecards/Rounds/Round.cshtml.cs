using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Accountability.Scorecards.Boards;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Lists;

namespace Throughline.Accountability.Scorecards.Rounds;

/// <summary>Where each school stands in a round: only those whose drafts the reader may see.</summary>
[Rule(RecordKind.R27)]
internal sealed class RoundPage(ThroughlineDb db, Reader reader) : PageModel
{
    private static readonly ListOf<Row> Columns = new ListOf<Row>("Schools", "school", "schools")
        .Column("School", row => row.Name, link: row => row.Link)
        .Column("Network", row => row.Network, filter: true)
        .Column("Proposed", row => row.Proposed == 0 ? "–" : $"{row.Proposed}")
        .Column("State", row => row.State, filter: true)
        .SortedBy("School")
        .WhenEmpty(
            "No school is shown to you in this round",
            "You see drafts of the schools that you lead or help. What is agreed stands on the scorecard.",
            "/scorecard",
            "See the scorecard"
        );

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    internal Round Shown { get; private set; } = null!;
    internal ShownList List { get; private set; } = null!;
    internal int Agreed { get; private set; }
    internal int All { get; private set; }

    /// <summary>Lists them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await db.Rounds.AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, stop) is not { } round)
        {
            return NotFound();
        }
        Shown = round;
        var district = await DistrictOn.Load(db, reader.Today, stop);
        var proposed = (
            await db
                .TargetProposals.Where(one => one.RoundId == Id)
                .GroupBy(one => one.SchoolId)
                .Select(group => new { group.Key, Count = group.Select(one => one.IndicatorId).Distinct().Count() })
                .ToListAsync(stop)
        ).ToDictionary(one => one.Key, one => one.Count);
        var decided = (
            await db.RoundDecisions.AsNoTracking().Where(one => one.RoundId == Id).OrderBy(one => one.Id).ToListAsync(stop)
        )
            .GroupBy(one => one.SchoolId)
            .ToDictionary(one => one.Key, one => one.Last());
        var rows = new List<Row>();
        foreach (var school in district.Schools.Values)
        {
            var networks = district.NetworksOf(school.Id);
            var view = ScoreSight.View(reader, [.. district.PrincipalsOf(school.Id).Select(person => person.Id)], networks);
            var last = decided.GetValueOrDefault(school.Id);
            if (view == View.Full || (view == View.Redacted && last is { IsAgreed: true }))
            {
                var count = proposed.GetValueOrDefault(school.Id);
                rows.Add(
                    new Row(
                        school.Name,
                        view == View.Full ? $"/scorecard/rounds/{Id}/schools/{school.Id}" : $"/scorecard/schools/{school.Id}",
                        networks.Select(network => district.Networks[network].Name).FirstOrDefault(""),
                        view == View.Full ? count : 0,
                        last is { IsAgreed: true } ? "Agreed"
                            : last is { IsAgreed: false } ? "Sent back"
                            : count > 0 ? "Proposed"
                            : "Open"
                    )
                );
            }
        }
        Agreed = rows.Count(row => row.State == "Agreed");
        All = rows.Count;
        List = Columns.Show(rows, Request, reader.MayAnywhere(RecordKind.R27, Act.Export));
        return List.Answer(this);
    }

    private sealed record Row(string Name, string Link, string Network, int Proposed, string State);
}
