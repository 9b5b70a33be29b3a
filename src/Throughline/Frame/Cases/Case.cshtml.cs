using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Persistence.Holding;
using Throughline.Shell.Pieces;

namespace Throughline.Frame.Cases;

/// <summary>One records request: confirmed by a second person, holds placed and lifted, the package taken out.</summary>
[Rule(RecordKind.R37)]
[Rule(RecordKind.R37, Act.Update)]
public sealed class CasePage(Reader reader, ThroughlineDb db) : PageModel
{
    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>Whether the reader acts here, and does not only look on.</summary>
    public bool IsOfficer => reader.Holds(Seat.Reco);

    /// <summary>Whether the reader could be the second person.</summary>
    public bool MayConfirm => IsOfficer && Case.ConfirmedAt is null && Case.ClosedAt is null && Case.OpenedBy != reader.Email;

    internal RecordsCase Case { get; private set; } = null!;

    internal IReadOnlyList<string> Names { get; private set; } = [];

    internal IReadOnlyList<LegalHold> Holds { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!(IsOfficer || reader.Holds(Seat.Audr)) || await Load(stop) is not { } found)
        {
            return NotFound();
        }
        Case = found;
        var people = found.Custodians.Select(one => one.PersonId).ToList();
        Names = await db
            .People.Where(person => people.Contains(person.Id))
            .OrderBy(person => person.Name)
            .Select(person => person.Name)
            .ToListAsync(stop);
        Holds = await db
            .LegalHolds.AsNoTracking()
            .Where(hold => hold.CaseNumber == found.Number)
            .OrderBy(hold => hold.Id)
            .ToListAsync(stop);
        return Page();
    }

    /// <summary>The second person agrees.</summary>
    public Task<IActionResult> OnPostConfirmAsync(CancellationToken stop) =>
        Do(
            found =>
                found.Confirm(reader.Email, db.Clock.GetUtcNow())
                    ? "Confirmed. The records of those it names are open to records officers."
                    : "Whoever opened a case cannot confirm it.",
            stop
        );

    /// <summary>Ends it.</summary>
    public Task<IActionResult> OnPostCloseAsync(CancellationToken stop) =>
        Do(
            found =>
            {
                found.Close(db.Clock.GetUtcNow());
                return "Closed. Its holds stay until they are lifted.";
            },
            stop
        );

    /// <summary>Holds the records of everybody it names, at once.</summary>
    public async Task<IActionResult> OnPostHoldAsync(CancellationToken stop)
    {
        var standing = await db
            .LegalHolds.Where(hold => hold.LiftedAt == null)
            .Select(hold => new { hold.CaseNumber, hold.PersonId })
            .ToListAsync(stop);
        return await Do(
            found =>
            {
                var fresh = found.Custodians.Where(one =>
                    !standing.Exists(hold => hold.CaseNumber == found.Number && hold.PersonId == one.PersonId)
                );
                db.AddRange(
                    fresh.Select(one => new LegalHold
                    {
                        CaseNumber = found.Number,
                        PersonId = one.PersonId,
                        PlacedBy = reader.Email,
                        PlacedAt = db.Clock.GetUtcNow(),
                    })
                );
                return "Held. Nothing about them can be destroyed until the hold is lifted by two persons.";
            },
            stop
        );
    }

    /// <summary>Asks for the holds to be lifted, or as the second person lifts them.</summary>
    public async Task<IActionResult> OnPostLiftAsync(CancellationToken stop)
    {
        var found = await Load(stop);
        var holds = found is null
            ? []
            : await db.LegalHolds.Where(hold => hold.CaseNumber == found.Number && hold.LiftedAt == null).ToListAsync(stop);
        return await Do(
            _ =>
                holds.Count(hold => hold.Lift(reader.Email, db.Clock.GetUtcNow())) == holds.Count
                    ? "Lifted."
                    : "Asked for. A second person has to lift it too.",
            stop
        );
    }

    private async Task<IActionResult> Do(Func<RecordsCase, string> act, CancellationToken stop)
    {
        if (!IsOfficer)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (await Load(stop) is not { } found)
        {
            return NotFound();
        }
        var said = act(found);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, said);
        return Redirect($"/cases/{Id}");
    }

    private Task<RecordsCase?> Load(CancellationToken stop) =>
        db.RecordsCases.Include(one => one.Custodians).SingleOrDefaultAsync(one => one.Id == Id, stop);
}
