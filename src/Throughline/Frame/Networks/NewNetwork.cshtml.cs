using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Frame.Networks;

/// <summary>Adds a network that no roster has.</summary>
[Rule(RecordKind.R01, Act.Create)]
public sealed class NewNetworkPage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>Its name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What rosters call it; empty for its name in plain letters.</summary>
    [BindProperty]
    public string? RosterId { get; set; }

    /// <summary>Shows the form.</summary>
    public void OnGet() { }

    /// <summary>Adds it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!reader.MayAnywhere(RecordKind.R01, Act.Create))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        var name = Name?.Trim() ?? "";
        var key = RosterIds.Of(RosterId, name);
        if (await Naming.FaultOf(db.Networks.Select(each => each.Name), name, stop) is { } fault)
        {
            ModelState.AddModelError(nameof(Name), fault);
        }
        if (await db.Networks.AnyAsync(each => each.RosterKey == key, stop))
        {
            ModelState.AddModelError(nameof(RosterId), $"Another network is “{key}” in rosters; give this one another id.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var network = new Network { RosterKey = key, Name = name };
        db.Networks.Add(network);
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            $"{name} is in. Hand it to its ILD here; schools move to it on their own pages.",
            $"/networks/{network.Id}?handler=remove",
            new Dictionary<string, string> { ["Version"] = "0" }
        );
        return Redirect($"/networks/{network.Id}");
    }
}
