using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
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

    /// <summary>The hand-over that is taken back.</summary>
    [BindProperty]
    public string? Undone { get; set; }

    internal DistrictOn District { get; private set; } = null!;
    internal School Shown { get; private set; } = null!;
    internal bool MayCorrect => reader.MayAnywhere(RecordKind.R01, Act.Create);
    internal bool MayChange => reader.MayAnywhere(RecordKind.R02, Act.Update);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        District = await DistrictOn.Load(db, reader.Today, stop);
        From ??= reader.Today;
        if (!District.Schools.TryGetValue(Id, out var school) || !reader.SeesSchool(District, Id))
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
                    : HandOver.No("Choose who leads it."),
            each => District.People[((Assignment)each).PersonId].Name,
            "backPrincipal",
            stop
        );

    /// <summary>Another network from a day on.</summary>
    public Task<IActionResult> OnPostMoveAsync(CancellationToken stop) =>
        Change(
            async from =>
                Network is { } to && District.Networks.TryGetValue(to, out var network)
                    ? await Moves.MoveSchool(db, Shown, network, from, stop)
                    : HandOver.No("Choose a network."),
            each => District.Networks[((SchoolMembership)each).NetworkId].Name,
            "backMove",
            stop
        );

    /// <summary>Takes back that another principal leads it.</summary>
    public Task<IActionResult> OnPostBackPrincipalAsync(CancellationToken stop) =>
        Back(db.Assignments.Where(each => each.SchoolId == Id), stop);

    /// <summary>Takes back that it belongs to another network.</summary>
    public Task<IActionResult> OnPostBackMoveAsync(CancellationToken stop) =>
        Back(db.SchoolMemberships.Where(each => each.SchoolId == Id), stop);

    private async Task<IActionResult> Back<T>(IQueryable<T> rows, CancellationToken stop)
        where T : class, IDated
    {
        if (await OnGetAsync(stop) is NotFoundResult missing)
        {
            return missing;
        }
        if (!MayChange)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        Toast.Say(TempData, await HandOver.TakeBack(db, rows, Undone, stop));
        return Redirect($"/schools/{Id}");
    }

    private async Task<IActionResult> Change(
        Func<DateOnly, Task<HandOver>> change,
        Func<IDated, string> name,
        string back,
        CancellationToken stop
    )
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
        var move = await change(from);
        if (move.Refusal is { } refusal)
        {
            ModelState.AddModelError(nameof(From), refusal);
            return Page();
        }
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            $"{Shown.Name}: {move.Words(name)}. The days before stay as they were.",
            $"/schools/{Id}?handler={back}",
            new Dictionary<string, string> { [nameof(Undone)] = move.Undo }
        );
        return Redirect($"/schools/{Id}");
    }
}
