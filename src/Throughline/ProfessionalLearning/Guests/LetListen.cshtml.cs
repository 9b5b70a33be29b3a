using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.LiveSessions;
using Throughline.Shell.Pieces;

namespace Throughline.ProfessionalLearning.Guests;

/// <summary>Which guests of the meeting listen to one session: the circle says, and everybody in it reads who.</summary>
[Rule(RecordKind.R16)]
[Rule(RecordKind.R16, Act.Create)]
internal sealed class LetListenPage(ThroughlineDb db, Reader reader, RoomSight sight) : PageModel
{
    public RoomInView Room { get; private set; } = null!;

    /// <summary>Guests of the meeting whose access lasts, and what the circle said of each.</summary>
    public IReadOnlyList<(GuestPass Pass, CircleGuest? Let)> Guests { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop) => await Find(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, long pass, bool listens, CancellationToken stop)
    {
        if (!await Find(id, stop) || Guests.FirstOrDefault(one => one.Pass.Id == pass) is not { Pass: not null } guest)
        {
            return NotFound();
        }
        if (listens && guest.Let is null)
        {
            db.CircleGuests.Add(CircleGuest.Of(Room.Session, guest.Pass, reader, db.Now));
        }
        else if (listens)
        {
            guest.Let!.Return();
        }
        else
        {
            guest.Let?.Leave(db.Now);
        }
        try
        {
            await db.SaveChangesAsync(stop);
            Toast.Say(
                TempData,
                listens
                    ? $"{guest.Pass.Name} listens. The whole circle reads it."
                    : $"{guest.Pass.Name} hears nothing from now on."
            );
        }
        catch (DbUpdateException)
        {
            Toast.Say(TempData, "Somebody of the circle said something else at the same moment. This is how it stands.");
        }
        return Redirect($"/learning/sessions/{id}/guests");
    }

    private async Task<bool> Find(long id, CancellationToken stop)
    {
        if (await sight.Of(id, stop) is not { } room)
        {
            return false;
        }
        Room = room;
        var passes = await db.GuestsOf(room.Meeting, stop);
        var let = await db.CircleGuests.Where(one => one.SessionId == id).ToListAsync(stop);
        Guests =
        [
            .. passes.Where(pass => pass.Counts(reader.Today)).Select(pass => (pass, let.Find(one => one.PassId == pass.Id))),
        ];
        return true;
    }
}
