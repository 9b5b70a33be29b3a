using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.ProfessionalLearning.Meetings;

/// <summary>A meeting for a calendar, as a file, or all that its series has ahead.</summary>
[Rule(RecordKind.R15)]
internal sealed class InvitePage(ThroughlineDb db, Reader reader, MeetingSight sight) : PageModel
{
    /// <param name="id">The meeting.</param>
    /// <param name="series">Whether all that its series still has ahead come with it.</param>
    /// <param name="stop">Stops.</param>
    public async Task<IActionResult> OnGetAsync(long id, bool series, CancellationToken stop)
    {
        if (await sight.Of(id, stop) is not { IsFull: true } shown)
        {
            return NotFound();
        }
        var zone =
            DateTimeZoneProviders.Tzdb.GetZoneOrNull(HttpContext.Features.Get<District>()?.Zone ?? "UTC") ?? DateTimeZone.Utc;
        var of = shown.Meeting.SeriesId;
        IReadOnlyList<MeetingInView> meetings =
            series && of is not null
                ? await sight.Of(db.Meetings.Where(one => one.SeriesId == of && one.Day >= reader.Today), stop)
                : [shown];
        var text = Invitation.Text(
            meetings.Where(one => one.IsFull).Select(one => (one.Meeting, one.Learning.Planned)),
            each => $"{Request.Scheme}://{Request.Host}/learning/meetings/{each}",
            zone,
            db.Now
        );
        return File(
            Encoding.UTF8.GetBytes(text),
            "text/calendar; charset=utf-8",
            $"{(series ? "meetings" : "meeting")}-{shown.Meeting.Day:yyyy-MM-dd}.ics"
        );
    }
}
