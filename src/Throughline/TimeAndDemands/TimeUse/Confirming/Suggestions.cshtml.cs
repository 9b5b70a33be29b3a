using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.TimeAndDemands.TimeUse.Confirming;

/// <summary>Whether suggestions may count by themselves, from which agreement on: a setting of the district, off as shipped.</summary>
[Rule(RecordKind.R03)]
[Rule(RecordKind.R03, Act.Update)]
[Rule(RecordKind.R40, Act.Update)]
internal sealed class SuggestionsPage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>The least agreement; empty turns it off.</summary>
    [BindProperty]
    [Range(
        AutoAcceptance.LeastPercent,
        AutoAcceptance.MostPercent,
        ErrorMessage = "Enter a number from 50 to 100, or nothing."
    )]
    public int? Percent { get; set; }

    public AutoAcceptance? Current { get; private set; }

    /// <summary>The district's day on which it was set.</summary>
    public DateOnly? Day { get; private set; }

    public bool MayChange => reader.MayAnywhere(RecordKind.R03, Act.Update) || reader.MayAnywhere(RecordKind.R40, Act.Update);

    public async Task OnGetAsync(CancellationToken stop)
    {
        await Load(stop);
        Percent = Current?.Percent;
        ModelState.Clear();
    }

    /// <summary>Sets it, or turns it off.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayChange)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (!ModelState.IsValid)
        {
            await Load(stop);
            return Page();
        }
        db.AutoAcceptances.Add(
            new AutoAcceptance
            {
                Percent = Percent,
                By = db.Actor.Name,
                At = db.Clock.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            Percent is null
                ? "Turned off. What was accepted before stays until its ILD takes it back."
                : $"Set: from {Percent}% on, beginning with the next calendar that comes in."
        );
        return RedirectToPage();
    }

    private async Task Load(CancellationToken stop)
    {
        Current = await AutoAcceptance.Current(db, stop);
        var zone = await db.District.Select(district => district.Zone).SingleOrDefaultAsync(stop);
        Day = Current is null || zone is null ? null : DistrictDay.Of(Current.At, zone);
    }
}
