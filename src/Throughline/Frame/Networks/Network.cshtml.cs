using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Frame.Networks;

/// <summary>One network: its schools, who leads it, and its hand-over on a day.</summary>
[Rule(RecordKind.R02)]
[Rule(RecordKind.R02, Act.Update)]
[Rule(RecordKind.R01, Act.Create)]
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

    /// <summary>Its name as it shall be.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The row's version when the form was made.</summary>
    [BindProperty]
    public long Version { get; set; }

    /// <summary>The hand-over that is taken back.</summary>
    [BindProperty]
    public string? Undone { get; set; }

    internal DistrictOn District { get; private set; } = null!;
    internal Network Shown { get; private set; } = null!;
    internal string? Theirs { get; private set; }
    internal bool MayRename => reader.MayAnywhere(RecordKind.R01, Act.Create);
    internal bool MayHandOver => reader.MayAnywhere(RecordKind.R02, Act.Update);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        District = await DistrictOn.Load(db, reader.Today, stop);
        From ??= reader.Today;
        if (!District.Networks.TryGetValue(Id, out var network) || !reader.SeesNetwork(District, Id))
        {
            return NotFound();
        }
        Shown = network;
        if (HttpMethods.IsGet(Request.Method))
        {
            (Name, Version) = (network.Name, network.Version);
        }
        return Page();
    }

    /// <summary>Gives it another name; both are shown when somebody else was quicker.</summary>
    public async Task<IActionResult> OnPostRenameAsync(CancellationToken stop)
    {
        if (await Allowed(MayRename, stop) is { } refused)
        {
            return refused;
        }
        var network = await db.Networks.SingleAsync(each => each.Id == Id, stop);
        var (before, name) = (network.Name, Name?.Trim() ?? "");
        if (await Naming.FaultOf(db.Networks.Where(each => each.Id != Id).Select(each => each.Name), name, stop) is { } fault)
        {
            ModelState.AddModelError(nameof(Name), fault);
        }
        if (network.Version != Version)
        {
            (Theirs, Version) = (before, network.Version);
            ModelState.Remove(nameof(Version));
            ModelState.AddModelError(
                nameof(Name),
                "Somebody else renamed it meanwhile. Both names are shown; save again to keep yours."
            );
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        network.Name = name;
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            $"{before} is called {name} now. It stays when a roster is imported again.",
            $"/networks/{Id}?handler=rename",
            new Dictionary<string, string> { [nameof(Name)] = before, [nameof(Version)] = $"{network.Version}" }
        );
        return Redirect($"/networks/{Id}");
    }

    /// <summary>Takes it away, while nothing refers to it.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken stop)
    {
        if (await Allowed(MayRename, stop) is { } refused)
        {
            return refused;
        }
        var network = await db.Networks.SingleAsync(each => each.Id == Id, stop);
        if (!await Naming.TakeAway(db, network, stop))
        {
            ModelState.AddModelError(
                "",
                $"{network.Name} has schools, people or time of its own; it stays. Hand its schools to another network first."
            );
            return Page();
        }
        Toast.Say(TempData, $"{network.Name} is taken away.");
        return Redirect("/networks");
    }

    /// <summary>Takes a hand-over back.</summary>
    public async Task<IActionResult> OnPostBackAsync(CancellationToken stop)
    {
        if (await Allowed(MayHandOver, stop) is { } refused)
        {
            return refused;
        }
        Toast.Say(TempData, await HandOver.TakeBack(db, db.Assignments.Where(each => each.NetworkId == Id), Undone, stop));
        return Redirect($"/networks/{Id}");
    }

    /// <summary>Hands it over.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await Allowed(MayHandOver, stop) is { } refused)
        {
            return refused;
        }
        if (To is not { } to || From is not { } from || !District.People.TryGetValue(to, out var person))
        {
            ModelState.AddModelError(nameof(To), "Choose who leads it, and from which day.");
            return Page();
        }
        var move = await Moves.HandOverNetwork(db, Shown, person, from, stop);
        if (move.Refusal is { } refusal)
        {
            ModelState.AddModelError(nameof(To), refusal);
            return Page();
        }
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            $"{Shown.Name}: {move.Words(each => District.People[((Assignment)each).PersonId].Name)}. The days before stay as they were.",
            $"/networks/{Id}?handler=back",
            new Dictionary<string, string> { [nameof(Undone)] = move.Undo }
        );
        return Redirect($"/networks/{Id}");
    }

    private async Task<IActionResult?> Allowed(bool may, CancellationToken stop) =>
        await OnGetAsync(stop) is NotFoundResult missing ? missing
        : may ? null
        : StatusCode(StatusCodes.Status403Forbidden);
}
