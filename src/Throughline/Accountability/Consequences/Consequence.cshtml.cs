using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Accountability.Consequences;

/// <summary>One school that somebody answers for: what the rule found, who, by when, what came of it.</summary>
[Rule(RecordKind.R26)]
[Rule(RecordKind.R26, Act.Update)]
[Rule(RecordKind.R26, Act.Approve)]
internal sealed class ConsequencePage(ThroughlineDb db, Reader reader) : PageModel
{
    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public long Version { get; set; }

    internal Consequence Shown { get; private set; } = null!;
    internal string School { get; private set; } = "";
    internal DateOnly Today => reader.Today;

    /// <summary>The owner says what came of it; the data office writes it down for them.</summary>
    internal bool MayAnswer =>
        Shown.IsOpen && (Shown.OwnerId == reader.PersonId || reader.MayAnywhere(RecordKind.R26, Act.Update));

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        (Due, Version) = (Shown.Due, Shown.Version);
        return Page();
    }

    /// <summary>It is done.</summary>
    public Task<IActionResult> OnPostAsync(long id, CancellationToken stop) =>
        Write(
            id,
            () =>
            {
                if (string.IsNullOrWhiteSpace(Outcome) || Outcome.Length > Consequence.LongestText)
                {
                    ModelState.AddModelError(
                        nameof(Outcome),
                        $"Say what came of it, in up to {Consequence.LongestText} letters."
                    );
                    return;
                }
                Shown.Close(Outcome, reader.Today);
            },
            "Kept. The school’s page shows it.",
            stop
        );

    /// <summary>It takes longer: another day.</summary>
    public Task<IActionResult> OnPostMoveAsync(long id, CancellationToken stop) =>
        Write(
            id,
            () =>
            {
                if (Due is null || Due < reader.Today || Due > reader.Today.AddYears(2))
                {
                    ModelState.AddModelError(nameof(Due), "Give another day, from today on.");
                    return;
                }
                Shown.Due = Due.Value;
            },
            "The day is moved. The history keeps the one before.",
            stop
        );

    private async Task<IActionResult> Write(long id, Action act, string said, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        if (!MayAnswer)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        db.Entry(Shown).Property(one => one.Version).OriginalValue = Version;
        act();
        if (!ModelState.IsValid)
        {
            return Page();
        }
        try
        {
            await db.SaveChangesAsync(stop);
            Toast.Say(TempData, said);
        }
        catch (DbUpdateConcurrencyException)
        {
            Toast.Say(TempData, "It changed meanwhile. Nothing was overwritten; this is how it stands now.");
        }
        return Redirect($"/scorecard/consequences/{id}");
    }

    private async Task<bool> Find(long id, CancellationToken stop)
    {
        if (await db.Consequences.SingleOrDefaultAsync(one => one.Id == id, stop) is not { } found)
        {
            return false;
        }
        Shown = found;
        School = await db.Schools.Where(one => one.Id == found.SchoolId).Select(one => one.Name).SingleAsync(stop);
        return true;
    }
}
