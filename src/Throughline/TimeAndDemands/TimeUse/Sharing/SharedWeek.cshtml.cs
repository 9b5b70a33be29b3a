using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Weeks;
using Throughline.TimeAndDemands.TimeUse.Weeks;

namespace Throughline.TimeAndDemands.TimeUse.Sharing;

/// <summary>A week that an ILD has shared with the reader, to look at.</summary>
[NoRecord("The share itself, asked for on each request, opens it; without one it is as if there were nothing here.")]
internal sealed class SharedWeekPage(ThroughlineDb db, Reader reader, IldDays ilds) : PageModel
{
    public AccountedDays Days { get; private set; } = null!;
    public WeekCalendar Calendar { get; private set; } = null!;
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(long share, CancellationToken stop)
    {
        if (await db.WeekShares.OpenTo(reader.PersonId, share, stop) is not { } open)
        {
            return NotFound();
        }
        Days = await ilds.OpenShared(open, stop);
        Calendar = new WeekBlocks(Days, db.Clock.GetUtcNow().ToUnixTimeSeconds(), withWords: false).Calendar();
        Name = Days.District.Person(Days.District.KeyOf(open.OwnerId)!)!.Name;
        return Page();
    }
}
