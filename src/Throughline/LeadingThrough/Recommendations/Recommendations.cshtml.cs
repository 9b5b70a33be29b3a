using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Lists;

namespace Throughline.LeadingThrough.Recommendations;

/// <summary>What was recommended, and what happened with it.</summary>
[Rule(RecordKind.R25)]
internal sealed class RecommendationsPage(ThroughlineDb db, Reader reader) : PageModel
{
    private static readonly string[] FullOnly = ["Originated by", "Presented by", "Stood beside", "ILDs told first"];

    private static readonly ListOf<RecommendationInView> Columns = new ListOf<RecommendationInView>(
        "Recommendations",
        "recommendation",
        "recommendations"
    )
        .Column("Recommendation", row => row.What.Title, link: row => $"/recommendations/{row.What.Id}")
        .Column("Originated by", row => row.What.OriginatedBy)
        .Column(
            "Presented by",
            row => string.Join(", ", row.Presenters.Select(each => each.Name)),
            note: row => row.What.PresentedTo
        )
        .Column("Stood beside", row => row.What.StoodBeside.Said(), filter: true)
        .Column("Decision", row => row.Outcome, note: row => row.Decider, filter: true)
        .Column("Explanation", row => row.Explanation)
        .Column(
            "ILDs told first",
            row =>
                row.Reversal?.IldsFirst is { } first
                    ? first
                        ? "Yes"
                        : "No"
                    : "",
            filter: true
        )
        .WhenEmpty(
            "Nothing is written down yet",
            "What ILDs recommend, or are asked to present, stands here with what became of it.",
            "/recommendations/new",
            "Write one down"
        );

    public ShownList List { get; private set; } = null!;
    public IReadOnlyList<RecommendationInView> All { get; private set; } = [];
    public bool MayWrite => reader.PersonId is not null && reader.MayAnywhere(RecordKind.R25, Act.Create);
    public bool IsFull => MayWrite;
    public DateOnly Today => reader.Today;

    public int Count(string outcome) => All.Count(each => each.Outcome == outcome);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        All = await RecommendationInView.Of(db, reader, stop);
        // An ILD reads of others' in outline: the columns that only a full view has are then left empty.
        var rows = All.Select(each => each.IsFull ? each : each.Outline());
        var columns = IsFull ? Columns : Columns.Without(FullOnly);
        List = columns.Show(rows, Request, reader.MayAnywhere(RecordKind.R25, Act.Export));
        return List.Answer(this);
    }
}
