using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.SupportNotes;

/// <summary>The notes that principals have released to the reader, each alone; the same empty page for everybody else.</summary>
[NoRecord("it shows only what a principal released to this reader, and says the same to everybody to whom nothing was")]
internal sealed class ReleasedPage(ThroughlineDb db, Reader reader) : PageModel
{
    public IReadOnlyList<SupportNote> Notes { get; private set; } = [];
    public Dictionary<long, string> Names { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var mine = db.Releases.Where(each =>
            each.ReaderId == reader.PersonId && each.RevokedAt == null && each.Kind == RecordKind.R09
        );
        Notes = await db
            .SupportNotes.AsNoTracking()
            .Where(note => note.DeletedAt == null && note.Kind == RecordKind.R09 && note.AuthorId != reader.PersonId)
            .Where(note => mine.Any(each => each.RowId == note.Id))
            .OrderByDescending(note => note.WrittenAt)
            .ToListAsync(stop);
        Names = await db.NamesOf(Notes.Select(note => note.SubjectId), stop);
    }
}
