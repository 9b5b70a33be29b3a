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
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>The administrator brings in a calendar for an ILD, and sees nothing of it.</summary>
[Rule(RecordKind.R05, Act.Create)]
[RequestSizeLimit(CalendarsPage.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = CalendarsPage.MostBytes)]
internal sealed class LoadCalendarPage(ThroughlineDb db, Reader reader, CalendarIntake intake) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Choose whose calendar it is.")]
    public long? Ild { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose a calendar file first.")]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<SelectListItem> Ilds { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        ModelState.Clear();
        Ilds = await Offer(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Ilds = await Offer(stop);
        if (Ild is { } ild && Upload is not null)
        {
            if (Ilds.All(one => one.Value != $"{ild}") || !reader.May(RecordKind.R05, Act.Create, ild))
            {
                return NotFound();
            }
            var outcome = await intake.Take(ild, Upload, reader.Today, stop);
            if (outcome.Refused is null)
            {
                Toast.Say(TempData, Sentence(outcome));
                return RedirectToPage();
            }
            // The file's own words stay with whoever gave it: what is said names the file and the reason only.
            ModelState.AddModelError(nameof(Upload), outcome.Refused);
        }
        return Page();
    }

    // Counts only; lines with problems name entries, and are for the ILD.
    private static string Sentence(Intake outcome)
    {
        var read = outcome.Receipts.Sum(receipt => receipt.Appeared + receipt.Changed + receipt.Vanished);
        var problems = outcome.Receipts.Sum(receipt => receipt.Problems.Count);
        return outcome.Receipts.All(receipt => receipt.IsSameAsBefore)
            ? "The same as last time; nothing was changed."
            : $"Loaded: {Counts.Of(read, "entry is", "entries are")} new or changed."
                + (
                    problems > 0
                        ? $" {Counts.Of(problems, "entry", "entries")} left out or read with a doubt; the ILD sees which."
                        : ""
                );
    }

    private async Task<List<SelectListItem>> Offer(CancellationToken stop)
    {
        var people = await db
            .People.AsNoTracking()
            .Where(person => person.Role == PersonRole.Ild)
            .OrderBy(person => person.Name)
            .Select(person => new { person.Id, person.Name })
            .ToListAsync(stop);
        return
        [
            new SelectListItem("Choose an ILD", ""),
            .. people.Select(person => new SelectListItem(person.Name, person.Id.ToString(CultureInfo.InvariantCulture))),
        ];
    }
}
