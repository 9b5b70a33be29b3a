using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Accountability.Scorecards.Boards;
using Throughline.Accountability.Scorecards.Pages;
using Throughline.Accountability.Scorecards.UnitSupport;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Accountability.CostInHours.SystemHeld;

/// <summary>One school presented by the data office, printable: stored facts, then what was decided.</summary>
[Rule(RecordKind.R26)]
[Rule(RecordKind.R26, Act.Update)]
internal sealed class ReviewPage(ThroughlineDb db, Reader reader) : PageModel
{
    [BindProperty]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    internal SystemReview Shown { get; private set; } = null!;
    internal School Of { get; private set; } = null!;
    internal IReadOnlyList<Multiple> Multiples { get; private set; } = [];
    internal int LastYear { get; private set; }
    internal (int Met, int Of) Met { get; private set; }
    internal IReadOnlyList<OwedLine> Owed { get; private set; } = [];
    internal bool MayHold => reader.MayAnywhere(RecordKind.R26, Act.Update);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        (HeldOn, Outcome) = (Shown.HeldOn ?? reader.Today, Shown.Outcome);
        return Page();
    }

    /// <summary>The data office has presented it.</summary>
    public async Task<IActionResult> OnPostAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        if (!MayHold)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        var outcome = (Outcome ?? "").Trim();
        if (HeldOn is null || HeldOn > reader.Today)
        {
            ModelState.AddModelError(nameof(HeldOn), "Give the day on which it was presented, today or before.");
        }
        if (outcome.Length is 0 or > SystemReview.LongestOutcome)
        {
            ModelState.AddModelError(
                nameof(Outcome),
                $"Say what was decided, in up to {SystemReview.LongestOutcome:N0} letters."
            );
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        Shown.Hold(HeldOn!.Value, outcome, reader.Name);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Kept. 0 hours of the ILD are counted.");
        return Redirect($"/scorecard/reviews/{id}");
    }

    private async Task<bool> Find(long id, CancellationToken stop)
    {
        if (await db.SystemReviews.SingleOrDefaultAsync(one => one.Id == id, stop) is not { } found)
        {
            return false;
        }
        Shown = found;
        Of = await db.Schools.AsNoTracking().SingleAsync(one => one.Id == found.SchoolId, stop);
        var board = await ScoreBoard.Load(db, [Of.Id], 0, stop);
        (LastYear, Met) = (board.LastYear, board.Met(Of.Id, board.LastYear));
        Multiples =
        [
            .. board
                .Indicators.Select(indicator => new Multiple(indicator, board.Of(Of.Id, indicator.Id)))
                .Where(one => one.Series.Points.Count > 0),
        ];
        Owed = [.. (await OwedLine.Load(db, [Of.Id], stop)).Where(one => one.Owed.AgreedAt is not null)];
        return true;
    }
}
