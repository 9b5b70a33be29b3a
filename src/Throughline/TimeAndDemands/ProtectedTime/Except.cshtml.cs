using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;
using Throughline.Access;
using Throughline.Frame.Rules;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.Shell.Wording;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>One day on which nothing is protected, such as a retreat that all agreed to.</summary>
[Rule(RecordKind.R08, Act.Update)]
internal sealed class ExceptPage(ThroughlineDb db, Reader reader) : PageModel
{
    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!reader.MayChange(null))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (Day is null || Day < reader.Today)
        {
            ModelState.AddModelError(nameof(Day), "Choose a day from today on. What has been stays as it was.");
        }
        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "Say why; it is shown beside the day.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var day = Day!.Value;
        var stretches = await db.ProtectedStretches.ToListAsync(stop);
        var standing = stretches.Where(one => !(day < one.ValidFrom) && !(day > one.ValidTo));
        var change = ProtectedChange.Exception(standing, day, Reason!.Trim(), reader.Name, db.Clock.GetUtcNow());
        if (change.Ended.Count == 0)
        {
            ModelState.AddModelError(nameof(Day), "Nothing is protected on that day anyway.");
            return Page();
        }
        db.ProtectedChanges.Add(change);
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            $"Nothing is protected on {Dates.WithWeekday(day.ToLocalDate())}.",
            "/protected-time?handler=Undo",
            new Dictionary<string, string> { ["change"] = $"{change.Id}" }
        );
        return Redirect("/protected-time");
    }
}
