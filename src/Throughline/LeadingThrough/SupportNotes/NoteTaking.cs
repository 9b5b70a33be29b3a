using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.SupportNotes;

/// <summary>One tap and one line after a visit, from the page or, perhaps hours later, from the phone.</summary>
/// <param name="Principal">Whom the visit was with.</param>
/// <param name="Was">The tap.</param>
/// <param name="Line">The line; may be empty.</param>
/// <param name="Shared">Whether the principal reads it too.</param>
/// <param name="SentAs">The phone's or the form's name for it: the same twice is one.</param>
/// <param name="WrittenAt">When it was written, where that was earlier; never later than now.</param>
/// <param name="Seen">The agreed line that was on the card then, if any.</param>
internal sealed record AfterVisit(
    long Principal,
    VisitWas? Was,
    string Line,
    bool Shared,
    Guid SentAs,
    DateTimeOffset? WrittenAt = null,
    long? Seen = null
);

/// <summary>Keeps what was written after a visit.</summary>
internal static class NoteTaking
{
    /// <summary>Keeps it once, however often it is sent.</summary>
    /// <returns>Whether another line was agreed since the card was seen: then both are kept, and the reader is told.</returns>
    public static async Task<bool> Keep(this ThroughlineDb db, Reader reader, AfterVisit after, CancellationToken stop)
    {
        var me = reader.PersonId!.Value;
        var known = db.SupportNotes.Where(note => note.SentAs == after.SentAs);
        if (await known.AnyAsync(stop))
        {
            return false;
        }
        var newest = await db
            .SupportNotes.Where(note =>
                note.SubjectId == after.Principal
                && note.Use == NoteUse.Agreed
                && note.Kind == RecordKind.R09
                && note.DeletedAt == null
            )
            .OrderByDescending(note => note.WrittenAt)
            .ThenByDescending(note => note.Id)
            .Select(note => (long?)note.Id)
            .FirstOrDefaultAsync(stop);
        var at = after.WrittenAt is { } written && written < db.Now && written > db.Now.AddDays(-30) ? written : db.Now;
        var note = after.Shared
            ? SupportNote.Shared(me, after.Principal, me, NoteUse.Agreed, after.Line, at, after.Was, after.SentAs)
            : SupportNote.Working(me, after.Principal, NoteUse.Note, after.Line, at, after.Was, after.SentAs);
        db.SupportNotes.Add(note);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            // Sent twice at the same moment: the other one is kept.
            if (!await known.AnyAsync(stop))
            {
                throw;
            }
        }
        return after.Seen is not null && newest is not null && newest != after.Seen;
    }
}
