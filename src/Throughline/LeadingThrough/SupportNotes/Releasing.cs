using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Persistence.Walls;

namespace Throughline.LeadingThrough.SupportNotes;

/// <summary>A principal gives one reader one shared note, and takes it back.</summary>
internal sealed class Releasing(ThroughlineDb db, Reader reader)
{
    /// <summary>Gives it to one of those to whom it may go, once.</summary>
    /// <returns>Whom it was given to; null when nothing was done.</returns>
    public async Task<PossibleReader?> Give(SupportNote note, long to, CancellationToken stop)
    {
        var chosen = (await db.MayBeReleasedTo(note, reader, stop)).Find(each => each.PersonId == to);
        var given = await db.Releases.AnyAsync(
            each => each.RowId == note.Id && each.ReaderId == to && each.RevokedAt == null,
            stop
        );
        if (chosen is null || given)
        {
            return null;
        }
        db.Releases.Add(
            new Release
            {
                Kind = note.Kind,
                RowId = note.Id,
                SubjectId = note.SubjectId,
                GivenById = reader.PersonId!.Value,
                ReaderId = to,
                Seat = chosen.Seat,
                GivenAt = db.Now,
            }
        );
        await db.SaveChangesAsync(stop);
        return chosen;
    }

    /// <summary>Takes one back that the reader gave.</summary>
    /// <returns>Whether there is such a one.</returns>
    public async Task<bool> TakeBack(long note, long release, CancellationToken stop)
    {
        var found = await db.Releases.SingleOrDefaultAsync(
            each => each.Id == release && each.RowId == note && each.GivenById == reader.PersonId,
            stop
        );
        if (found is null)
        {
            return false;
        }
        found.Revoke(db.Now);
        await db.SaveChangesAsync(stop);
        return true;
    }
}
