using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Evidence.Samples;

/// <summary>All samples, and the form with which the data office draws another one.</summary>
[Rule(RecordKind.R31)]
[Rule(RecordKind.R34, Act.Update)]
internal sealed class SamplesPage(ThroughlineDb db, Reader reader, Drawing drawing) : PageModel
{
    private const int LongestStretch = 400;
    private const int MostDays = 200;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public int? DaysEach { get; set; } = CalendarSample.UsualDays;

    [BindProperty]
    public int? Seed { get; set; }

    public IReadOnlyList<CalendarSample> All { get; private set; } = [];
    public bool MayDraw => reader.MayAnywhere(RecordKind.R34, Act.Update);
    public bool IsIld => reader.Holds(Seat.Ild);

    public async Task OnGetAsync(CancellationToken stop) => await Load(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayDraw)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        Check();
        if (!ModelState.IsValid)
        {
            await Load(stop);
            return Page();
        }
        var sample = new CalendarSample
        {
            Name = Name!.Trim(),
            From = From!.Value,
            To = To!.Value,
            Seed = Seed!.Value,
            DaysEach = DaysEach!.Value,
            DrawnBy = reader.Name,
            DrawnAt = db.Now,
        };
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        db.CalendarSamples.Add(sample);
        await db.SaveChangesAsync(stop);
        var days = await drawing.Draw(sample, stop);
        if (days.Count == 0)
        {
            await whole.RollbackAsync(stop);
            ModelState.AddModelError(
                nameof(From),
                "No ILD has a calendar with a duty day in these weeks. Load calendars first, or choose other weeks."
            );
            db.ChangeTracker.Clear();
            await Load(stop);
            return Page();
        }
        db.SampledDays.AddRange(days);
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
        Toast.Say(TempData, $"{days.Count} days are drawn. Look at them, then lock the sample.");
        return Redirect($"/evidence/samples/{sample.Id}");
    }

    private void Check()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 60)
        {
            ModelState.AddModelError(nameof(Name), "Name the sample in at most 60 letters.");
        }
        if (From is null || To is null || To < From || To.Value.DayNumber - From.Value.DayNumber > LongestStretch)
        {
            ModelState.AddModelError(nameof(To), "Choose a first and a last day, in this order and at most 400 days apart.");
        }
        if (DaysEach is null or < 1 or > MostDays)
        {
            ModelState.AddModelError(nameof(DaysEach), "Draw from 1 to 200 days of each ILD.");
        }
        if (Seed is null)
        {
            ModelState.AddModelError(nameof(Seed), "Enter a whole number, such as 4711.");
        }
    }

    private async Task Load(CancellationToken stop) =>
        All = await db.CalendarSamples.AsNoTracking().OrderByDescending(one => one.From).ToListAsync(stop);
}
