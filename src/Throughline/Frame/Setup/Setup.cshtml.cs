using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Designs;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Frame.Setup;

/// <summary>The first page of an empty installation: where each step stands, and the design to start from.</summary>
[Rule(RecordKind.R40, Act.Update)]
internal sealed class SetupPage(ThroughlineDb db, IEnumerable<SetupStep> steps) : PageModel
{
    /// <summary>The chosen design.</summary>
    [BindProperty]
    public string Design { get; set; } = "";

    internal District? District { get; private set; }
    internal IReadOnlyList<Step> Steps { get; private set; } = [];
    internal IReadOnlyDictionary<string, string> Own { get; private set; } = new Dictionary<string, string>();
    internal static IReadOnlyList<DistrictDesign> Designs { get; } = DesignLibrary.All();

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken stop)
    {
        District = await db.District.AsNoTracking().FirstOrDefaultAsync(stop);
        Design = District?.Design ?? "";
        Steps = await new SetupSteps(db, steps).Of("/setup", stop);
        Own = await db.DesignChoices.AsNoTracking().ToDictionaryAsync(choice => choice.Key, choice => choice.Words, stop);
    }

    /// <summary>Starts from a design.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (DesignLibrary.Find(Design) is not { } design)
        {
            ModelState.AddModelError(nameof(Design), "Choose one of the designs.");
            await OnGetAsync(stop);
            return Page();
        }
        var district = await db.District.FirstOrDefaultAsync(stop);
        if (district is null)
        {
            district = new District { Name = "", Zone = "" };
            db.District.Add(district);
        }
        district.Design = design.Id;
        district.IldTitle = design.Id == DesignLibrary.Blank ? "" : design.IldTitle;
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, $"{design.Name} is what you start from. Every part of it can be changed.");
        return Redirect(await db.Set<People.Person>().AnyAsync(stop) ? "/setup" : "/setup/roster");
    }
}
