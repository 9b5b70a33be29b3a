using Microsoft.EntityFrameworkCore;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.Rooms;

/// <summary>A crossing letter with the principal's reply, as both of them see it: this is the log.</summary>
internal sealed record LetterInView(CrossingLetter Letter, CrossingReply? Reply, string By, string To)
{
    /// <summary>Every letter about one principal, the latest first.</summary>
    public static async Task<List<LetterInView>> Of(ThroughlineDb db, long principal, CancellationToken stop)
    {
        var letters = await db
            .CrossingLetters.AsNoTracking()
            .Where(letter => letter.SubjectId == principal)
            .OrderByDescending(letter => letter.SentAt)
            .ToListAsync(stop);
        var replies = await db.CrossingReplies.AsNoTracking().Where(reply => reply.SubjectId == principal).ToListAsync(stop);
        var names = await db.NamesOf(letters.SelectMany(letter => new[] { letter.AuthorId, letter.SubjectId }), stop);
        return letters.ConvertAll(letter => new LetterInView(
            letter,
            replies.Find(reply => reply.LetterId == letter.Id),
            names[letter.AuthorId],
            names[letter.SubjectId]
        ));
    }
}
