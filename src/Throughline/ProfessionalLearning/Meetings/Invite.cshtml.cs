using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Persistence;

namespace Throughline.ProfessionalLearning.Meetings;

/// <summary>A meeting for a calendar, as a file.</summary>
[Rule(RecordKind.R15)]
internal sealed class InvitePage(ThroughlineDb db, MeetingSight sight) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop)
    {
        if (await sight.Of(id, stop) is not { IsFull: true } shown)
        {
            return NotFound();
        }
        var zone =
            DateTimeZoneProviders.Tzdb.GetZoneOrNull(HttpContext.Features.Get<District>()?.Zone ?? "UTC") ?? DateTimeZone.Utc;
        var address = $"{Request.Scheme}://{Request.Host}/learning/meetings/{id}";
        var text = Invitation.Text(shown.Meeting, shown.Learning.Planned, address, zone, db.Now);
        return File(
            Encoding.UTF8.GetBytes(text),
            "text/calendar; charset=utf-8",
            $"meeting-{shown.Meeting.Day:yyyy-MM-dd}.ics"
        );
    }
}
