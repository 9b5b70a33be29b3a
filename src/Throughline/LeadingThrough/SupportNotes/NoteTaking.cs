using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAndDemands.TimeUse.Today;

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

/// <summary>What became of it.</summary>
/// <param name="Crossed">Another line was agreed since the card was seen: both are kept, and the reader is told.</param>
/// <param name="Counts">The tap counts for a visit of the calendar, as one on Today does.</param>
internal sealed record KeptAfterVisit(bool Crossed, bool Counts);

/// <summary>Keeps what was written after a visit: the line as a note, the tap as an answer that changes the week's figures. Both or neither.</summary>
internal sealed class NoteTaking(ThroughlineDb db, Reader reader, VisitAnswers answers)
{
    /// <summary>Keeps it once, however often it is sent.</summary>
    public async Task<KeptAfterVisit> Keep(AfterVisit after, CancellationToken stop)
    {
        var me = reader.PersonId!.Value;
        var known = db.SupportNotes.Where(note => note.SentAs == after.SentAs);
        if (await known.AnyAsync(stop))
        {
            return new(false, false);
        }
        var newest = await Newest(after.Principal, stop);
        var at = after.WrittenAt is { } written && written < db.Now && written > db.Now.AddDays(-30) ? written : db.Now;
        var crossed = after.Seen is not null && newest is not null && newest != after.Seen;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            db.SupportNotes.Add(
                after.Shared
                    ? SupportNote.Shared(me, after.Principal, me, NoteUse.Agreed, after.Line, at, after.Was, after.SentAs)
                    : SupportNote.Working(me, after.Principal, NoteUse.Note, after.Line, at, after.Was, after.SentAs)
            );
            await db.SaveChangesAsync(stop);
            var counts = await Answer(me, after, at, stop);
            await transaction.CommitAsync(stop);
            return new(crossed, counts);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            // Sent twice at the same moment: the other one is kept.
            if (!await known.AnyAsync(stop))
            {
                throw;
            }
            return new(false, false);
        }
    }

    private async Task<bool> Answer(long me, AfterVisit after, DateTimeOffset at, CancellationToken stop)
    {
        if (after.Was is not { } was || !reader.May(RecordKind.R07, Act.Update, me))
        {
            return false;
        }
        if (await answers.VisitBefore(me, after.Principal, at, stop) is not { } visit)
        {
            return false;
        }
        await answers.Keep(visit, was.Answer(), reader.Today, stop);
        return true;
    }

    private Task<long?> Newest(long principal, CancellationToken stop) =>
        db
            .SupportNotes.Where(note => note.SubjectId == principal && note.AuthorId == reader.PersonId)
            .Where(note => note.Use == NoteUse.Agreed && note.Kind == RecordKind.R09 && note.DeletedAt == null)
            .OrderByDescending(note => note.WrittenAt)
            .ThenByDescending(note => note.Id)
            .Select(note => (long?)note.Id)
            .FirstOrDefaultAsync(stop);
}
