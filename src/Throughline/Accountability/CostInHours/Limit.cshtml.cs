using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Accountability.CostInHours;

/// <summary>The district's limit on hours that accountability takes of each ILD: what holds, what held, and a new one.</summary>
[Rule(RecordKind.R08)]
[Rule(RecordKind.R08, Act.Update)]
internal sealed class LimitPage(ThroughlineDb db, Reader reader) : PageModel
{
    [BindProperty]
    public double? HoursEach { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public OverCap Over { get; set; }

    internal IReadOnlyList<HoursCap> Caps { get; private set; } = [];
    internal bool MaySet => reader.MayAnywhere(RecordKind.R08, Act.Update);

    internal string State(HoursCap cap) =>
        cap.TakenBackAt is not null ? "Taken back"
        : cap.To < reader.Today ? "Over"
        : cap.From > reader.Today ? "Begins later"
        : "Holds today";

    /// <summary>Lists them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Caps = await db.HoursCaps.AsNoTracking().OrderByDescending(one => one.Id).ToListAsync(stop);
        return Page();
    }

    /// <summary>Sets one.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MaySet)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        var minutes = (int)Math.Round((HoursEach ?? 0) * 60);
        if (HoursEach is not (> 0 and <= HoursCap.MostHours) || minutes <= 0)
        {
            ModelState.AddModelError(
                nameof(HoursEach),
                $"Give hours as a number above 0, up to {HoursCap.MostHours}, like 15."
            );
        }
        if (From is null || To is null || To < From || To > From.Value.AddYears(2))
        {
            ModelState.AddModelError(nameof(To), "Give the first and the last day, at most two years apart.");
        }
        if (!Enum.IsDefined(Over))
        {
            ModelState.AddModelError(nameof(Over), "Choose one of the two.");
        }
        if (!ModelState.IsValid)
        {
            return await OnGetAsync(stop);
        }
        var cap = new HoursCap
        {
            From = From!.Value,
            To = To!.Value,
            Minutes = minutes,
            Over = Over,
            By = reader.Name,
            At = db.Now,
        };
        db.HoursCaps.Add(cap);
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            "It holds for what is asked from now on.",
            "/accountability/limit?handler=TakeBack",
            new Dictionary<string, string> { ["cap"] = $"{cap.Id}" }
        );
        return Redirect("/accountability/limit");
    }

    /// <summary>Takes one back.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(long cap, CancellationToken stop)
    {
        if (!MaySet)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (await db.HoursCaps.SingleOrDefaultAsync(one => one.Id == cap, stop) is not { } found)
        {
            return NotFound();
        }
        found.TakenBackAt ??= db.Now;
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Taken back. What waits at the gate because of it still waits.");
        return Redirect("/accountability/limit");
    }
}
