using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Persistence.Imports;
using Throughline.Shell.Pieces;

namespace Throughline.Frame.Imports;

/// <summary>One import: what it changed, which rows it left out, and the way back.</summary>
[Rule(RecordKind.R01, Act.Create)]
public sealed class ImportPage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>Its number.</summary>
    [BindProperty(SupportsGet = true)]
    public long Number { get; set; }

    // What was looked at is shown as done, without another way back than the page's own.
    internal static ImportRun Past { get; } =
        new()
        {
            Kind = RosterVersion.ImportKind,
            Source = "",
            Folder = "",
            By = "",
            StartedAt = default,
            State = RunState.Done,
        };

    internal ImportLine Line { get; private set; } = null!;
    internal RosterLook? Look { get; private set; }
    internal string? Undone { get; private set; }
    internal bool MayUndo { get; private set; }

    /// <summary>Why it was not taken back, when that was asked.</summary>
    internal IReadOnlyList<string> Refusals { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(each => each.Id == Number, stop) is not { } import)
        {
            return NotFound();
        }
        var zone = (await db.District.AsNoTracking().FirstOrDefaultAsync(stop))?.Zone;
        Line = ImportLine.Of(import, zone);
        Undone = import.UndoneAt is { } at
            ? $"Taken back on {Shell.Wording.Dates.WithYear(ImportLine.Moment(at, zone).Date)} by {import.UndoneBy}."
            : null;
        MayUndo = Undone is null && MayTakeBack(import);
        var run = await db
            .ImportRuns.AsNoTracking()
            .FirstOrDefaultAsync(each => each.ImportId == Number && each.Kind == RosterVersion.ImportKind, stop);
        Look = run is null ? null : RosterLook.Parse(run.Result);
        return Page();
    }

    /// <summary>Takes it back.</summary>
    public async Task<IActionResult> OnPostUndoAsync(CancellationToken stop)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(each => each.Id == Number, stop) is not { } import)
        {
            return NotFound();
        }
        if (!MayTakeBack(import))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        Refusals = await Undoing.Undo(db, Number, stop);
        if (Refusals.Count > 0)
        {
            return await OnGetAsync(stop);
        }
        Toast.Say(TempData, $"Import {Number} was taken back.");
        return RedirectToPage("/Frame/Imports/Imports");
    }

    // A calendar is its ILD's: of those, an administrator takes back only what they loaded themselves.
    private bool MayTakeBack(Import import) => import.Kind == RosterVersion.ImportKind || import.By == reader.Email;
}
