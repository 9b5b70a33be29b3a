using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Frame.Networks;

/// <summary>Adds a school that no roster has.</summary>
[Rule(RecordKind.R01, Act.Create)]
public sealed class NewSchoolPage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>Its name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Its level.</summary>
    [BindProperty]
    public string? Level { get; set; }

    /// <summary>What calendars call it.</summary>
    [BindProperty]
    public string? Aliases { get; set; }

    /// <summary>Its network, from always.</summary>
    [BindProperty]
    public long? Network { get; set; }

    /// <summary>What rosters call it; empty for its name in plain letters.</summary>
    [BindProperty]
    public string? RosterId { get; set; }

    internal IReadOnlyList<Network> Networks { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync(CancellationToken stop) =>
        Networks = await db.Networks.AsNoTracking().OrderBy(each => each.Name).ToListAsync(stop);

    /// <summary>Adds it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!reader.MayAnywhere(RecordKind.R01, Act.Create))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        await OnGetAsync(stop);
        var words = new SchoolWords(Name, Level, Aliases);
        var key = RosterIds.Of(RosterId, words.CleanName);
        if (await Naming.FaultOf(db.Schools.Select(each => each.Name), words.CleanName, stop) is { } fault)
        {
            ModelState.AddModelError(nameof(Name), fault);
        }
        if (words.Fault is { } other)
        {
            ModelState.AddModelError(nameof(Aliases), other);
        }
        if (await db.Schools.AnyAsync(each => each.RosterKey == key, stop))
        {
            ModelState.AddModelError(nameof(RosterId), $"Another school is “{key}” in rosters; give this one another id.");
        }
        if (Network is { } network && !Networks.Any(each => each.Id == network))
        {
            ModelState.AddModelError(nameof(Network), "Choose a network of the list.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var school = new School
        {
            RosterKey = key,
            Name = words.CleanName,
            NetworkId = Network,
        };
        words.GiveTo(school);
        db.Schools.Add(school);
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            $"{school.Name} is in. Hand it to its principal here.",
            $"/schools/{school.Id}/entry?handler=remove",
            new Dictionary<string, string> { ["Version"] = "0" }
        );
        return Redirect($"/schools/{school.Id}");
    }
}
