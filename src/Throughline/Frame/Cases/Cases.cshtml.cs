using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Frame.Cases;

/// <summary>Records requests: the open ones, and a form for a new one.</summary>
[Rule(RecordKind.R37)]
[Rule(RecordKind.R37, Act.Create)]
public sealed class CasesPage(Reader reader, ThroughlineDb db) : PageModel
{
    /// <summary>The district's number of it.</summary>
    [BindProperty]
    public string? Number { get; set; }

    /// <summary>What is asked, by which right.</summary>
    [BindProperty]
    public string? Scope { get; set; }

    /// <summary>Addresses of those whose records are asked for, one a line.</summary>
    [BindProperty]
    public string? People { get; set; }

    /// <summary>Whether the reader is a records officer, and not an auditor or administrator who looks on.</summary>
    public bool IsOfficer => reader.Holds(Seat.Reco);

    /// <summary>Whether the reader sees more of a hold than that it is there.</summary>
    public bool SeesAll => IsOfficer || reader.Holds(Seat.Audr);

    internal IReadOnlyList<RecordsCase> Cases { get; private set; } = [];

    internal IReadOnlyList<long> HoldIds { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(CancellationToken stop) => await List(stop);

    /// <summary>Opens one; it waits for a second person.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!IsOfficer)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        var addresses = (People ?? "")
            .Split(['\n', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(address => address.ToLowerInvariant())
            .Distinct()
            .ToList();
        var known = await db
            .PersonEmails.Where(email => addresses.Contains(email.Address))
            .Select(email => new { email.Address, email.PersonId })
            .ToListAsync(stop);
        var unknown = addresses.Except(known.Select(each => each.Address)).ToList();
        if (string.IsNullOrWhiteSpace(Number) || Number.Length > 100)
        {
            ModelState.AddModelError(nameof(Number), "Write the number under which the district keeps this case.");
        }
        else if (await db.RecordsCases.AnyAsync(one => one.Number == Number, stop))
        {
            ModelState.AddModelError(nameof(Number), "There is a case of that number already.");
        }
        if (string.IsNullOrWhiteSpace(Scope) || Scope.Length > 4000)
        {
            ModelState.AddModelError(nameof(Scope), "Write what is asked for and by which right, in up to 4,000 characters.");
        }
        if (addresses.Count == 0 || unknown.Count > 0)
        {
            ModelState.AddModelError(
                nameof(People),
                unknown.Count > 0
                    ? $"Nobody in the directory has the address {unknown[0]}."
                    : "Write the e-mail address of each person whose records are asked for."
            );
        }
        if (!ModelState.IsValid)
        {
            await List(stop);
            return Page();
        }
        var opened = new RecordsCase
        {
            Number = Number!,
            Scope = Scope!,
            OpenedBy = reader.Email,
            OpenedAt = db.Clock.GetUtcNow(),
            Custodians =
            [
                .. known.Select(each => each.PersonId).Distinct().Select(person => new Custodian { PersonId = person }),
            ],
        };
        db.Add(opened);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, $"Case {opened.Number} is opened. It opens no record before a second person confirms it.");
        return RedirectToPage("/Frame/Cases/Case", new { id = opened.Id });
    }

    private async Task List(CancellationToken stop)
    {
        if (SeesAll)
        {
            Cases = await db
                .RecordsCases.AsNoTracking()
                .Include(one => one.Custodians)
                .OrderByDescending(one => one.Id)
                .ToListAsync(stop);
        }
        HoldIds = await db
            .LegalHolds.Where(hold => hold.LiftedAt == null)
            .OrderBy(hold => hold.Id)
            .Select(hold => hold.Id)
            .ToListAsync(stop);
    }
}
