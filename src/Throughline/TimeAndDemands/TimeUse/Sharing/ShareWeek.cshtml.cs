using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.TimeAndDemands.TimeUse.Sharing;

/// <summary>An ILD shows one week to one named person, and takes it back. Only the owner can; nobody can ask for it here.</summary>
[Rule(RecordKind.R04)]
[Rule(RecordKind.R04, Act.Update)]
internal sealed class ShareWeekPage(ThroughlineDb db, Reader reader) : PageModel
{
    private static readonly PersonRole[] Offered =
    [
        PersonRole.SeniorLeader,
        PersonRole.CentralOffice,
        PersonRole.PdFacilitator,
        PersonRole.Ild,
        PersonRole.Team,
    ];

    [BindProperty(SupportsGet = true)]
    public DateOnly Monday { get; set; }

    /// <summary>The person chosen.</summary>
    [BindProperty, Required(ErrorMessage = "Choose with whom.")]
    public long? With { get; set; }

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        ModelState.Remove(nameof(With));
        if (Owner() is not { } owner)
        {
            return NotFound();
        }
        People = await Offer(owner, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Owner() is not { } owner)
        {
            return NotFound();
        }
        People = await Offer(owner, stop);
        var chosen = People.FirstOrDefault(person => person.Value == $"{With}");
        if (With is not { } with || chosen is null)
        {
            ModelState.ClearValidationState(nameof(With));
            ModelState.AddModelError(nameof(With), "Choose with whom.");
            return Page();
        }
        if (
            !await db.WeekShares.AnyAsync(
                one => one.OwnerId == owner && one.Monday == Monday && one.ReaderId == with && one.EndedAt == null,
                stop
            )
        )
        {
            db.WeekShares.Add(
                new WeekShare
                {
                    OwnerId = owner,
                    Monday = Monday,
                    ReaderId = with,
                    SharedAt = db.Clock.GetUtcNow(),
                }
            );
            await db.SaveChangesAsync(stop);
        }
        Toast.Say(TempData, $"{chosen.Text} can now see this week’s times and groups, until you take it back.");
        return Redirect(Week("share"));
    }

    public async Task<IActionResult> OnPostTakeBackAsync(long share, CancellationToken stop)
    {
        if (Owner() is not { } owner)
        {
            return NotFound();
        }
        var row = await db.WeekShares.SingleOrDefaultAsync(one => one.Id == share && one.OwnerId == owner, stop);
        if (row is null)
        {
            return NotFound();
        }
        row.TakeBack(db.Clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Taken back. The week is closed to them from now on.");
        return Redirect(Week("share"));
    }

    // The owner alone, not whoever keeps the calendar for them: it is the ILD's own trust.
    private long? Owner() =>
        reader.PersonId is { } me
        && LocalTimes.MondayOf(Monday) == Monday
        && reader.May(RecordKind.R04, Act.Update, me)
        && reader.Toward(me).Contains(Seat.Ild)
            ? me
            : null;

    private string Week(string fragment) =>
        $"/week/{Shell.Wording.Dates.Iso(NodaTime.LocalDate.FromDateOnly(Monday))}#{fragment}";

    // Supervisors first: it is to them that a week is shown most often.
    private async Task<List<SelectListItem>> Offer(long owner, CancellationToken stop)
    {
        var people = await db
            .People.AsNoTracking()
            .Where(person => Offered.Contains(person.Role) && person.Id != owner)
            .OrderBy(person => person.Name)
            .Select(person => new { person.Id, person.Name })
            .ToListAsync(stop);
        var supervisors = await db
            .Assignments.On(reader.Today)
            .Where(one => one.Kind == AssignmentKind.Supervises && one.TargetPersonId == owner)
            .Select(one => one.PersonId)
            .ToListAsync(stop);
        return
        [
            .. people
                .OrderByDescending(person => supervisors.Contains(person.Id))
                .Select(person => new SelectListItem(person.Name, person.Id.ToString(CultureInfo.InvariantCulture))),
        ];
    }
}
