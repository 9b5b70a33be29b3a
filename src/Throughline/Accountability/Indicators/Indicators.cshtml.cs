using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Accountability.Scorecards;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Lists;

namespace Throughline.Accountability.Indicators;

/// <summary>Every indicator: what it is, who answers for it, for which years there are figures.</summary>
[Rule(RecordKind.R26)]
internal sealed class IndicatorsPage(ThroughlineDb db, Reader reader) : PageModel
{
    private static readonly ListOf<Row> Columns = new ListOf<Row>("Indicators", "indicator", "indicators")
        .Column(
            "Indicator",
            row => row.Of.Name,
            link: row => $"/scorecard/indicators/{row.Of.Id}",
            note: row => row.Of.Definition
        )
        .Column("Perspective", row => row.Of.Perspective.Words(), filter: true)
        .Column("Owner", row => row.Of.Owner, filter: true)
        .Column("Figures", row => row.Figures)
        .Column("Years", row => row.Years)
        .Column("On the scorecard", row => row.Of.IsOnScorecard ? "Yes" : "No", filter: true)
        .ExportColumn("Formula", row => row.Of.Formula)
        .ExportColumn("Source", row => row.Of.Source)
        .ExportColumn("Frequency", row => row.Of.Frequency.Words())
        .ExportColumn("Direction", row => row.Of.Direction.Words())
        .ExportColumn("Key", row => row.Of.Key)
        .SortedBy("Indicator")
        .WhenEmpty(
            "There is no indicator yet",
            "The first file of figures brings them; each is described once.",
            "/scorecard/load",
            "Bring in figures"
        );

    internal ShownList List { get; private set; } = null!;
    internal bool MayLoad => reader.MayAnywhere(RecordKind.R26, Act.Create);

    /// <summary>Lists them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var counts = await db
            .ScoreValues.GroupBy(value => value.IndicatorId)
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                First = group.Min(value => value.Year),
                Last = group.Max(value => value.Year),
            })
            .ToDictionaryAsync(one => one.Key, stop);
        var rows = await db.Indicators.AsNoTracking().ToListAsync(stop);
        List = Columns.Show(
            rows.Select(one =>
                counts.TryGetValue(one.Id, out var count)
                    ? new Row(one, count.Count, $"{SchoolYear.Words(count.First)} to {SchoolYear.Words(count.Last)}")
                    : new Row(one, 0, "")
            ),
            Request,
            reader.MayAnywhere(RecordKind.R26, Act.Export)
        );
        return List.Answer(this);
    }

    private sealed record Row(Indicator Of, int Figures, string Years);
}
