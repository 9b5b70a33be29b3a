using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Persistence.Walls;
using Throughline.ProfessionalLearning.Cases;
using Throughline.ProfessionalLearning.LiveSessions;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning.Guests;

/// <summary>What a guest sees: the days and minutes of the meetings, and a live session where its circle lets them listen. The link is the key.</summary>
/// <remarks>What the matrix gives GUEST and nothing more; whoever is signed in besides sees no more here.</remarks>
[AllowAnonymous]
internal sealed class GuestPage(ThroughlineDb db) : PageModel
{
    private const int LongestToken = 64;

    /// <summary>Null where the link leads nowhere: never made, replaced, taken back, over. All the same to whoever opens it.</summary>
    public GuestPass? Pass { get; private set; }
    public IReadOnlyList<GuestMeeting> Meetings { get; private set; } = [];
    public IReadOnlyList<HeardSession> Sessions { get; private set; } = [];
    public DateOnly Today { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken stop) =>
        await Find(token, stop) ? Page() : Gone();

    /// <summary>The live part alone, for a screen that asks again.</summary>
    public async Task<IActionResult> OnGetLiveAsync(string token, CancellationToken stop) =>
        await Find(token, stop) ? Partial("_Heard", this) : Gone();

    private PageResult Gone()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    private async Task<bool> Find(string token, CancellationToken stop)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers.CacheControl = "no-store";
        db.SeenBy = SeenBy.Nobody;
        var zone = HttpContext.Features.Get<District>()?.Zone;
        Today = DistrictDay.Of(db.Now, zone);
        var digest = SecretToken.Digest(token.Length > LongestToken ? "" : token);
        var pass = await db.GuestPasses.AsNoTracking().SingleOrDefaultAsync(one => one.TokenHash == digest, stop);
        if (pass?.Counts(Today) != true)
        {
            return false;
        }
        Pass = pass;
        var meetings = await db
            .Meetings.AsNoTracking()
            .Where(one =>
                one.Id == pass.MeetingId
                || (pass.SeriesId != null && one.SeriesId == pass.SeriesId && one.Day <= pass.LastDay && one.Day >= Today)
            )
            .Where(one => one.CancelledAt == null)
            .OrderBy(one => one.Day)
            .ToListAsync(stop);
        var ids = meetings.ConvertAll(one => one.Id);
        var blocks = (
            await db.AgendaBlocks.AsNoTracking().Where(one => ids.Contains(one.MeetingId)).ToListAsync(stop)
        ).ToLookup(one => one.MeetingId);
        Meetings =
        [
            .. meetings.Select(one => new GuestMeeting(
                one.Day,
                blocks[one.Id].Where(block => block.IsLearning).Sum(block => block.HeldMinutes ?? block.PlannedMinutes),
                blocks[one.Id].Where(block => !block.IsLearning).Sum(block => block.HeldMinutes ?? block.PlannedMinutes)
            )),
        ];
        await Listen(pass, meetings, zone, stop);
        return true;
    }

    private async Task Listen(GuestPass pass, List<Meeting> meetings, string? zone, CancellationToken stop)
    {
        var let = db.CircleGuests.Where(one => one.PassId == pass.Id && one.LeftAt == null).Select(one => one.SessionId);
        var sessions = (await db.LiveSessions.AsNoTracking().Where(one => let.Contains(one.Id)).ToListAsync(stop)).FindAll(
            one =>
                meetings.Find(each => each.Id == one.MeetingId) is { } meeting && CircleGuest.IsLive(one, meeting, zone, db.Now)
        );
        db.SeenBy = SeenBy.Only(_ => [], WallSight.Guest([.. sessions.Select(one => one.Id)]));
        // Outside the circle nobody learns which principal it is about.
        var mask = await NameMask.Of(db, stop);
        var heard = new List<HeardSession>();
        foreach (var session in sessions)
        {
            var presses = await db
                .Presses.AsNoTracking()
                .Where(one => one.SessionId == session.Id)
                .OrderBy(one => one.Sequence)
                .ToListAsync(stop);
            var brought = await db.PracticeCases.AsNoTracking().SingleOrDefaultAsync(one => one.CircleId == session.Id, stop);
            var notes = await db
                .SessionNotes.AsNoTracking()
                .Where(one => one.CircleId == session.Id)
                .OrderBy(one => one.Id)
                .Select(one => one.Text)
                .ToListAsync(stop);
            heard.Add(
                new HeardSession(session, session.StepAt(presses, db.Now))
                {
                    Question = mask.Without(brought?.Question ?? session.Prompt),
                    Story = mask.Without(brought?.Story ?? ""),
                    Notes = [.. notes.Select(mask.Without)],
                }
            );
        }
        Sessions = heard;
    }
}

/// <summary>A meeting as a guest sees it: the day and minutes by purpose.</summary>
internal sealed record GuestMeeting(DateOnly Day, int Learning, int Business);

/// <summary>A session to which a guest listens.</summary>
internal sealed record HeardSession(LiveSession Session, SessionMoment At)
{
    /// <summary>What is talked about, without a principal's name.</summary>
    public required string Question { get; init; }
    public required string Story { get; init; }
    public required IReadOnlyList<string> Notes { get; init; }
}
