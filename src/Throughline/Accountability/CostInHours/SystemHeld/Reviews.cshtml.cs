using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Lists;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Accountability.CostInHours.SystemHeld;

/// <summary>Schools that the data office presents from what is stored, and what came of it.</summary>
[Rule(RecordKind.R26)]
internal sealed class ReviewsPage(ThroughlineDb db, Reader reader) : PageModel
{
    private static readonly ListOf<Row> Columns = new ListOf<Row>("Reviews", "review", "reviews")
        .Column("School", row => row.School, link: row => $"/scorecard/reviews/{row.Review.Id}")
        .Column("Day", row => row.Review.HeldOn ?? row.Review.Day)
        .Column("For", row => row.Review.Unit, filter: true)
        .Column("State", row => row.Review.HeldOn is null ? "To be presented" : "Presented", filter: true)
        .Column("ILD hours", _ => "0 h", note: row => $"{Hours.Of(row.Review.SparedMinutes)} spared")
        .SortedBy("Day")
        .WhenEmpty(
            "No school was presented by the data office yet",
            "Whoever is asked for a presentation can let the data office give it, from what is stored.",
            "/accountability/ask",
            "See the price of one"
        );

    internal ShownList List { get; private set; } = null!;
    internal int Waiting { get; private set; }
    internal int Spared { get; private set; }

    /// <summary>Lists them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var rows = (
            await db
                .SystemReviews.AsNoTracking()
                .Join(db.Schools, one => one.SchoolId, school => school.Id, (one, school) => new { one, school.Name })
                .ToListAsync(stop)
        ).ConvertAll(one => new Row(one.one, one.Name));
        Waiting = rows.Count(row => row.Review.HeldOn is null);
        Spared = rows.Sum(row => row.Review.SparedMinutes);
        List = Columns.Show(rows, Request, reader.MayAnywhere(RecordKind.R26, Act.Export));
        return List.Answer(this);
    }

    private sealed record Row(SystemReview Review, string School);
}
