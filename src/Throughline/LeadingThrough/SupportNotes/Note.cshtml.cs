using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Persistence.Walls;
using Throughline.Shell.Pieces;

namespace Throughline.LeadingThrough.SupportNotes;

/// <summary>One note: its text and earlier ones, its files, who reads it, and for the principal its release.</summary>
[Rule(RecordKind.R09), Rule(RecordKind.R10), Rule(RecordKind.R11), Rule(RecordKind.R12)]
[Rule(RecordKind.R09, Act.Create), Rule(RecordKind.R09, Act.Update)]
[Rule(RecordKind.R10, Act.Update), Rule(RecordKind.R10, Act.Delete)]
[Rule(RecordKind.R11, Act.Update), Rule(RecordKind.R11, Act.Delete)]
[Rule(RecordKind.R12, Act.Create)]
internal sealed class NotePage(ThroughlineDb db, Reader reader, Attaching attaching, Releasing releasing) : PageModel
{
    public SupportNote Note { get; private set; } = null!;
    public IReadOnlyList<NoteVersion> Versions { get; private set; } = [];
    public IReadOnlyList<NoteFile> Files { get; private set; } = [];
    public IReadOnlyList<Release> Releases { get; private set; } = [];
    public IReadOnlyList<PossibleReader> MayRelease { get; private set; } = [];
    public Dictionary<long, string> Names { get; private set; } = [];
    public IReadOnlyList<string> Students { get; private set; } = [];
    public string ReadBy { get; private set; } = "";

    /// <summary>What the reader had written when somebody else was first.</summary>
    public string? Mine { get; private set; }
    public string? Wrong { get; private set; }

    public bool MayChange => May(Act.Update);
    public bool MayDelete => May(Act.Delete);
    public bool MayAttach => May(Act.Create) && Files.Count < AttachmentRules.MaxCount;
    public bool HasTwoRooms => reader.Toward(Note.SubjectId).Contains(Seat.Evp);
    public string Back => Note.SubjectId == reader.PersonId ? "/my-notes" : $"/principals/{Note.SubjectId}";

    public string Day(DateTimeOffset at) => NoteWords.DayOf(at, this.Zone());

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop) => await Show(id, stop);

    public async Task<IActionResult> OnGetFileAsync(long id, long file, CancellationToken stop)
    {
        var found = await db
            .Attachments.AsNoTracking()
            .SingleOrDefaultAsync(each => each.Id == file && each.NoteId == id, stop);
        if (found is null || await Find(id, stop) is null)
        {
            return NotFound();
        }
        // Always saved, never shown: nothing in it can run here.
        return File(found.Content, "application/octet-stream", found.Name);
    }

    public async Task<IActionResult> OnPostChangeAsync(long id, string? text, long version, bool asked, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } note)
        {
            return NotFound();
        }
        Note = note;
        var written = (text ?? "").Trim();
        if (!MayChange)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        Mine = written;
        if (written.Length is 0 or > SupportNote.MaxLength)
        {
            Wrong = written.Length == 0 ? "Write something, or take the note away." : "Keep it under 20,000 characters.";
            return await Show(id, stop);
        }
        Students = asked ? [] : await StudentNames.In(written, db, stop);
        if (Students.Count > 0)
        {
            return await Show(id, stop);
        }
        db.Entry(note).Property(each => each.Version).OriginalValue = version;
        db.NoteVersions.Add(note.Rewrite(written, reader.PersonId!.Value, db.Now));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            Wrong = "It was changed meanwhile. Below is what it says now, and what you wrote: keep what should stand.";
            return await Show(id, stop);
        }
        Toast.Say(TempData, "Changed. What it said before is kept below.");
        return Redirect($"/notes/{id}");
    }

    public async Task<IActionResult> OnPostDeleteAsync(long id, CancellationToken stop) =>
        await Put(id, Act.Delete, true, stop);

    public async Task<IActionResult> OnPostRestoreAsync(long id, CancellationToken stop) =>
        await Put(id, Act.Delete, false, stop);

    public async Task<IActionResult> OnPostAttachAsync(long id, IFormFile? file, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } note)
        {
            return NotFound();
        }
        Note = note;
        if (!May(Act.Create))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        Wrong = await attaching.Take(note, file, stop);
        if (Wrong is not null)
        {
            return await Show(id, stop);
        }
        Toast.Say(TempData, "The file is kept.");
        return Redirect($"/notes/{id}");
    }

    public async Task<IActionResult> OnPostReleaseAsync(long id, long to, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } note || !note.IsShared || note.SubjectId != reader.PersonId)
        {
            return NotFound();
        }
        if (await releasing.Give(note, to, stop) is { } chosen)
        {
            Toast.Say(TempData, $"{chosen.Name} can read this one note from now on. You can take it back at any time.");
        }
        return Redirect($"/notes/{id}");
    }

    public async Task<IActionResult> OnPostRevokeAsync(long id, long release, CancellationToken stop)
    {
        if (!await releasing.TakeBack(id, release, stop))
        {
            return NotFound();
        }
        Toast.Say(TempData, "Taken back. What was read before stays read.");
        return Redirect($"/notes/{id}");
    }

    private bool May(Act act) => reader.Sight.May(Note.Kind, act, Note.AuthorId, Note.SubjectId);

    private Task<SupportNote?> Find(long id, CancellationToken stop) =>
        db.SupportNotes.SingleOrDefaultAsync(note => note.Id == id && note.DeletedAt == null, stop);

    private async Task<IActionResult> Put(long id, Act act, bool away, CancellationToken stop)
    {
        var note = await db.SupportNotes.SingleOrDefaultAsync(each => each.Id == id, stop);
        if (note is null)
        {
            return NotFound();
        }
        Note = note;
        if (!May(act))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (away)
        {
            note.Delete(db.Now);
            Toast.Say(TempData, "The note is taken away.", $"/notes/{id}?handler=restore");
        }
        else
        {
            note.Restore();
            Toast.Say(TempData, "The note is back.");
        }
        await db.SaveChangesAsync(stop);
        return Redirect(away ? Back : $"/notes/{id}");
    }

    private async Task<IActionResult> Show(long id, CancellationToken stop)
    {
        if (
            await db.SupportNotes.AsNoTracking().SingleOrDefaultAsync(note => note.Id == id && note.DeletedAt == null, stop)
            is not { } note
        )
        {
            return NotFound();
        }
        Note = note;
        Versions = await db
            .NoteVersions.AsNoTracking()
            .Where(each => each.NoteId == id)
            .OrderByDescending(each => each.Id)
            .ToListAsync(stop);
        Files = await db
            .Attachments.Where(each => each.NoteId == id)
            .OrderBy(each => each.Id)
            .Select(each => new NoteFile(each.Id, each.Name, each.Size))
            .ToListAsync(stop);
        var isHers = note.IsShared && note.SubjectId == reader.PersonId;
        Releases = await db
            .Releases.AsNoTracking()
            .Where(each => isHers && each.Kind == note.Kind && each.RowId == id)
            .OrderBy(each => each.Id)
            .ToListAsync(stop);
        MayRelease = isHers ? await db.MayBeReleasedTo(note, reader, stop) : [];
        Names = await db.NamesOf(
            [
                note.SubjectId,
                note.WrittenById,
                .. Versions.Select(each => each.ChangedById),
                .. Releases.Select(each => each.ReaderId),
            ],
            stop
        );
        ReadBy = (await db.ReadersOf([note], reader, stop))[id];
        return Page();
    }
}

/// <summary>A file on a note, as the page lists it.</summary>
internal sealed record NoteFile(long Id, string Name, int Size)
{
    /// <summary>"12 KB", "3.4 MB".</summary>
    public string Weight =>
        Size < 1024 * 1024 ? $"{Math.Max(1, Size / 1024)} KB" : FormattableString.Invariant($"{Size / 1048576.0:0.0} MB");
}
