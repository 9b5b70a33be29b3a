using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.SupportNotes;

/// <summary>Notes as a list shows them: only those that the wall lets the reader see, each with its readers.</summary>
internal sealed record NoteList(IReadOnlyList<NoteLine> Lines)
{
    public static NoteList None { get; } = new([]);

    public int Count => Lines.Count;

    /// <summary>Those that hold the words, the latest first; all of them for no words. Texts are opened here: SQL cannot read them.</summary>
    public static async Task<NoteList> With(
        ThroughlineDb db,
        Reader reader,
        string words,
        long? principal,
        DateTimeZone zone,
        CancellationToken stop
    )
    {
        var me = reader.PersonId;
        var notes = await db
            .SupportNotes.AsNoTracking()
            .Where(note => note.DeletedAt == null && (note.AuthorId == me || note.SubjectId == me))
            .Where(note => principal == null || note.SubjectId == principal)
            .OrderByDescending(note => note.WrittenAt)
            .ThenByDescending(note => note.Id)
            .ToListAsync(stop);
        var found = notes.Where(note => note.Shown().Contains(words, StringComparison.CurrentCultureIgnoreCase)).ToList();
        var readers = await db.ReadersOf(found, reader, stop);
        var names = await db.NamesOf(found.SelectMany(note => new[] { note.SubjectId, note.WrittenById }), stop);
        var ids = found.ConvertAll(note => note.Id);
        var files = await db
            .Attachments.Where(each => ids.Contains(each.NoteId))
            .GroupBy(each => each.NoteId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, stop);
        return new NoteList([
            .. found.Select(note => new NoteLine(
                note,
                NoteWords.DayOf(note.WrittenAt, zone),
                names[note.SubjectId],
                note.WrittenById == me ? "you" : names[note.WrittenById],
                readers[note.Id],
                files.GetValueOrDefault(note.Id)
            )),
        ]);
    }
}

/// <summary>One note in a list.</summary>
internal sealed record NoteLine(SupportNote Note, string Day, string Principal, string By, string Readers, int Files);
