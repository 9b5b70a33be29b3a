using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Frame.Networks;

/// <summary>One school: its principal, network and ILD, and what changes hands on a day.</summary>
[Rule(RecordKind.R02)]
[Rule(RecordKind.R02, Act.Update)]
public sealed class SchoolPage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>Who leads it then.</summary>
    [BindProperty]
    public long? Principal { get; set; }

    /// <summary>The network to which it goes.</summary>
    [BindProperty]
    public long? Network { get; set; }

    /// <summary>From which day.</summary>
    [BindProperty]
    public DateOnly? From { get; set; }

    internal DistrictOn District { get; private set; } = null!;
    internal School Shown { get; private set; } = null!;
    internal bool MayChange => reader.MayAnywhere(RecordKind.R02, Act.Update);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        District = await DistrictOn.Load(db, reader.Today, stop);
        From ??= reader.Today;
        if (!District.Schools.TryGetValue(Id, out var school))
        {
            return NotFound();
        }
        Shown = school;
        return Page();
    }

    /// <summary>Another principal from a day on.</summary>
    public Task<IActionResult> OnPostPrincipalAsync(CancellationToken stop) =>
        Change(
            async from =>
                Principal is { } to && District.People.TryGetValue(to, out var person)
                    ? await Moves.HandOverSchool(db, Shown, person, from, stop)
                    : "Choose who leads it.",
            stop
        );

    /// <summary>Another network from a day on.</summary>
    public Task<IActionResult> OnPostMoveAsync(CancellationToken stop) =>
        Change(
            async from =>
                Network is { } to && District.Networks.TryGetValue(to, out var network)
                    ? await Moves.MoveSchool(db, Shown, network, from, stop)
                    : "Choose a network.",
            stop
        );

    private async Task<IActionResult> Change(Func<DateOnly, Task<string?>> change, CancellationToken stop)
    {
        if (await OnGetAsync(stop) is NotFoundResult missing)
        {
            return missing;
        }
        if (!MayChange)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (From is not { } from)
        {
            ModelState.AddModelError(nameof(From), "Give a first day.");
            return Page();
        }
        if (await change(from) is { } refusal)
        {
            ModelState.AddModelError(nameof(From), refusal);
            return Page();
        }
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, $"{Shown.Name} changes on {from:yyyy-MM-dd}. The days before stay as they were.");
        return Redirect($"/schools/{Id}");
    }
}
