using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Frame.Networks;

/// <summary>One network: its schools, who leads it, and its hand-over on a day.</summary>
[Rule(RecordKind.R02)]
[Rule(RecordKind.R02, Act.Update)]
public sealed class NetworkPage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>Who leads it then.</summary>
    [BindProperty]
    public long? To { get; set; }

    /// <summary>From which day.</summary>
    [BindProperty]
    public DateOnly? From { get; set; }

    internal DistrictOn District { get; private set; } = null!;
    internal Network Shown { get; private set; } = null!;
    internal bool MayHandOver => reader.MayAnywhere(RecordKind.R02, Act.Update);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        District = await DistrictOn.Load(db, reader.Today, stop);
        From ??= reader.Today;
        if (!District.Networks.TryGetValue(Id, out var network))
        {
            return NotFound();
        }
        Shown = network;
        return Page();
    }

    /// <summary>Hands it over.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await OnGetAsync(stop) is NotFoundResult missing)
        {
            return missing;
        }
        if (!MayHandOver)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (To is not { } to || From is not { } from || !District.People.TryGetValue(to, out var person))
        {
            ModelState.AddModelError(nameof(To), "Choose who leads it, and from which day.");
            return Page();
        }
        if (await Moves.HandOverNetwork(db, Shown, person, from, stop) is { } refusal)
        {
            ModelState.AddModelError(nameof(To), refusal);
            return Page();
        }
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, $"{person.Name} leads {Shown.Name} from {from:yyyy-MM-dd}. The days before stay as they were.");
        return Redirect($"/networks/{Id}");
    }
}
