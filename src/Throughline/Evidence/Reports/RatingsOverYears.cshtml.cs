using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Evidence.Triangulation;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;
using Throughline.Shell.Lists;
using Throughline.Shell.Wording;
using Throughline.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Reports;

/// <summary>
/// The ratings of every published report, laid side by side: how the forms of the supports have changed over the years. Beside them looks in
/// between, which whoever may create ratings asks for.
/// </summary>
[Rule(RecordKind.R33)]
[Rule(RecordKind.R33, Act.Create)]
internal sealed class RatingsOverYearsPage(ThroughlineDb db, Reader reader) : PageModel
{
    private const int Most = 6;

    private static readonly ListOf<SupportRating> Columns = new ListOf<SupportRating>("Ratings", "rating", "ratings")
    {
        PageSize = 100,
    }
        .Column("Support", one => one.Support.Words(), filter: true)
        .Column("Part", one => one.Part.Length == 0 ? "The support as a whole" : one.Words, filter: true)
        .Column("First day", one => one.From)
        .Column("Last day", one => one.To)
        .Column("Said by", one => one.ReportId is null ? "Interim look" : "Report", filter: true)
        .Column("Rating", one => one.Rating.Words(), filter: true)
        .Column("Kinds of source that speak", one => one.Kinds);

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    /// <summary>The newest published reports, oldest first.</summary>
    public RatingsTable Published { get; private set; } = null!;

    /// <summary>The looks in between that were asked for last, oldest first.</summary>
    public RatingsTable Looks { get; private set; } = null!;
    public ShownList List { get; private set; } = null!;

    /// <summary>The look that is being worked out, or that could not be; null where none was asked for, and for whoever asks for none.</summary>
    public Job? Work { get; private set; }
    public bool IsBusy => Work is { IsOver: false };
    public bool MayRate => reader.MayAnywhere(RecordKind.R33, Act.Create);
    public string Title =>
        Published.Periods.Count switch
        {
            0 => "Nothing has been rated in a published report yet",
            1 => "One report is published; a second one shows what changes",
            _ => Published.Changes is > 0 and var changed
                ? $"{Counts.Capital(Counts.InWords(changed))} of {Published.Rows.Count} ratings changed since the report before"
                : "No rating changed since the report before",
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await RatingSight.Of(db, reader, stop))
        {
            return NotFound();
        }
        await Load(stop);
        return List.Answer(this);
    }

    public async Task<IActionResult> OnPostRateAsync(CancellationToken stop)
    {
        if (!MayRate)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        var wrong = AskedDays.Wrong(From, To, reader.Today);
        if (wrong is null && !await new AskedDays(From!.Value, To!.Value, reader.Name).Queue(db, RateDays.Job, stop))
        {
            wrong = "Other days are being rated; ask again in a moment.";
        }
        if (wrong is null)
        {
            return Redirect("/evidence/ratings");
        }
        ModelState.AddModelError(nameof(To), wrong);
        await Load(stop);
        return Page();
    }

    private async Task Load(CancellationToken stop)
    {
        if (ModelState.IsValid)
        {
            From ??= WholeWeeks.YearStart(reader.Today, HttpContext.Features.Get<District>()?.SchoolYearStart);
            To ??= reader.Today;
        }
        Work = MayRate ? await AskedDays.Last(db, RateDays.Job, stop) : null;
        if (IsBusy)
        {
            Response.Headers["Refresh"] = "2";
        }
        var published = await db
            .MadeReports.AsNoTracking()
            .Where(one => one.PublishedAt != null)
            .OrderByDescending(one => one.PublishedAt)
            .Select(one => new
            {
                one.Id,
                one.From,
                one.To,
            })
            .ToListAsync(stop);
        // Of the same days the last report counts.
        var ids = published.DistinctBy(one => (one.From, one.To)).Select(one => (long?)one.Id).ToList();
        var ratings = await db
            .SupportRatings.AsNoTracking()
            .Where(one => one.LookId != null || ids.Contains(one.ReportId))
            .OrderBy(one => one.To)
            .ThenBy(one => one.From)
            .ThenBy(one => one.Id)
            .ToListAsync(stop);
        Published = new(
            "Rating of each support and part in each published report",
            Newest(ratings.Where(one => one.ReportId is not null).GroupBy(one => one.ReportId!.Value), _ => "")
        );
        var looks = await db.InterimLooks.AsNoTracking().ToDictionaryAsync(one => one.Id, Said, stop);
        Looks = new(
            "Rating of each support and part in each interim look, which is no published report",
            Newest(
                ratings.Where(one => one.LookId is not null).OrderBy(one => one.LookId).GroupBy(one => one.LookId!.Value),
                id => looks[id]
            )
        );
        List = Columns.Show(ratings, Request, reader.MayAnywhere(RecordKind.R33, Act.Export));
    }

    private static IReadOnlyList<RatingsTable.Period> Newest(
        IEnumerable<IGrouping<long, SupportRating>> said,
        Func<long, string> note
    ) => [.. said.TakeLast(Most).Select(one => new RatingsTable.Period([.. one], note(one.Key)))];

    // Whoever reads the district's level alone reads what was rated, not who asked.
    private string Said(InterimLook look) =>
        RatingSight.InFull(reader)
            ? $"Interim look of {Hours.Brief(look.On)}, asked for by {look.AskedBy}"
            : $"Interim look of {Hours.Brief(look.On)}";
}
