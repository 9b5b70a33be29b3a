using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Accountability.Scorecards.Boards;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Accountability.CostInHours.SystemHeld;

/// <summary>Something asked of an ILD is presented by the data office instead: what changes, then the one button.</summary>
[Rule(RecordKind.R20)]
[Rule(RecordKind.R20, Act.Update)]
internal sealed class InsteadPage(ThroughlineDb db, Reader reader, DemandSight sight) : PageModel
{
    [BindProperty]
    public long? School { get; set; }

    internal Demand Asked { get; private set; } = null!;
    internal string AboutSchool { get; private set; } = "";
    internal IReadOnlyList<School> Offered { get; private set; } = [];

    /// <summary>Shows what changes.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop) => await Find(id, stop) ? Page() : NotFound();

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostAsync(long id, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.HoldJournal(stop);
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        if (School is not { } school || Offered.All(one => one.Id != school))
        {
            ModelState.AddModelError(nameof(School), "Choose the school that is to be presented.");
            return Page();
        }
        await ReviewDesk.Take(db, Asked, school, Asked.IldMinutes, reader.Today, stop);
        Asked.HoldBySystem();
        await DemandNotices.Told(db, Asked, "the data office presents it from what is stored; no ILD’s hour is asked.", stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        Toast.Say(TempData, "The data office presents it. 0 hours are counted.");
        return Redirect("/scorecard/reviews");
    }

    private async Task<bool> Find(long id, CancellationToken stop)
    {
        if (
            await sight.Of(id, stop) is not { View: View.Full } shown
            || !shown.Demand.Kind.IsAccountability()
            || shown.Demand.State is not (DemandState.AtGate or DemandState.Through or DemandState.WithSuperintendent)
            || shown.Answers.Any(one => one.TookMinutes is not null)
            || !(
                shown.IsRequester
                || shown.Answers.Any(one => reader.May(RecordKind.R20, Act.Update, one.IldId, shown.IsRequester))
            )
        )
        {
            return false;
        }
        Asked = shown.Demand;
        var about = await db
            .Occasions.Where(one => one.DemandId == id)
            .Select(one => (long?)one.SchoolId)
            .SingleOrDefaultAsync(stop);
        if (about is { } only)
        {
            Offered = await db.Schools.AsNoTracking().Where(one => one.Id == only).ToListAsync(stop);
            (School, AboutSchool) = (only, Offered.Select(one => one.Name).FirstOrDefault(""));
            return true;
        }
        var district = await DistrictOn.Load(db, reader.Today, stop);
        Offered =
        [
            .. shown
                .Answers.SelectMany(one => district.NetworksLedBy(one.IldId))
                .Distinct()
                .SelectMany(district.SchoolsOf)
                .OrderBy(one => one.Name, StringComparer.Ordinal),
        ];
        return true;
    }
}
