using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Evidence.SelfReports;

/// <summary>All pulses, and the form with which the data office opens another.</summary>
[Rule(RecordKind.R14)]
[Rule(RecordKind.R34, Act.Update)]
internal sealed class PulsesPage(ThroughlineDb db, Reader reader, PulseOpening opening) : PageModel
{
    private const int Longest = 60;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public DateOnly? Closes { get; set; }

    public IReadOnlyList<Pulse> All { get; private set; } = [];
    public DateOnly Today => reader.Today;
    public bool MayOpen => reader.MayAnywhere(RecordKind.R34, Act.Update);

    public async Task OnGetAsync(CancellationToken stop) => await Load(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayOpen)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > Longest)
        {
            ModelState.AddModelError(nameof(Name), "Name the pulse in at most 60 letters.");
        }
        if (Closes is null || Closes < reader.Today || Closes > reader.Today.AddDays(Longest))
        {
            ModelState.AddModelError(nameof(Closes), "Choose a day from today on, within 60 days.");
        }
        if (ModelState.IsValid && await db.Pulses.AnyAsync(one => one.Closes >= reader.Today, stop))
        {
            ModelState.AddModelError(nameof(Name), "A pulse is open already. Two at once would ask people twice.");
        }
        if (!ModelState.IsValid)
        {
            await Load(stop);
            return Page();
        }
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        var pulse = new Pulse
        {
            Name = Name!.Trim(),
            Opens = reader.Today,
            Closes = Closes!.Value,
        };
        var without = await opening.Open(pulse, stop);
        await whole.CommitAsync(stop);
        Toast.Say(
            TempData,
            without == 0
                ? "It is open; the links are on their way."
                : $"It is open. {without} people have no e-mail address in the roster and were not asked."
        );
        return Redirect($"/evidence/pulses/{pulse.Id}");
    }

    private async Task Load(CancellationToken stop) =>
        All = await db.Pulses.AsNoTracking().OrderByDescending(one => one.Closes).ToListAsync(stop);
}
