using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Lists;

namespace Throughline.LeadingThrough.SupportNotes;

/// <summary>The reader's own notes as a file: an ILD's working notes; a principal's shared notes and reflections. The file's name says nothing.</summary>
[Rule(RecordKind.R09, Act.Export), Rule(RecordKind.R10, Act.Export), Rule(RecordKind.R11, Act.Export)]
internal sealed class ExportNotesPage(ThroughlineDb db, Reader reader) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var me = reader.PersonId;
        var seen = await db
            .SupportNotes.AsNoTracking()
            .Where(note => note.DeletedAt == null && (note.AuthorId == me || note.SubjectId == me))
            .OrderBy(note => note.WrittenAt)
            .ToListAsync(stop);
        var own = seen.Where(note => IsOwn(note, me)).ToList();
        var names = await db.NamesOf(own.SelectMany(note => new[] { note.SubjectId, note.WrittenById }), stop);
        var zone = this.Zone();
        ListColumn<SupportNote>[] columns =
        [
            new("Written", note => NodaTime.Instant.FromDateTimeOffset(note.WrittenAt).InZone(zone).ToDateTimeUnspecified()),
            new("What it is", note => note.Title()),
            new("Principal", note => names[note.SubjectId]),
            new("Written by", note => names[note.WrittenById]),
            new("Text", note => note.Shown()),
        ];
        return File(ListExport.Of(columns, own, ListExport.Csv), "text/csv; charset=utf-8", "my-notes.csv");
    }

    // A working note stays its author's also after the network has changed hands.
    private bool IsOwn(SupportNote note, long? me) =>
        (note.Kind == RecordKind.R10 && note.AuthorId == me)
        || reader.Sight.May(note.Kind, Act.Export, note.AuthorId, note.SubjectId);
}
