using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.LeadingThrough.Rooms;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.LeadingThrough.SupportNotes;

/// <summary>The principal's side: what she and her ILD share, what only she reads, and each letter about what would cross into the evaluation room.</summary>
[Rule(RecordKind.R11)]
[Rule(RecordKind.R11, Act.Create)]
internal sealed class MyNotesPage(ThroughlineDb db, Reader reader) : PageModel
{
    public NoteList Shared { get; private set; } = NoteList.None;
    public NoteList Reflections { get; private set; } = NoteList.None;
    public IReadOnlyList<LetterInView> Letters { get; private set; } = [];
    public IReadOnlyList<DeclaredVisit> Visits { get; private set; } = [];
    public IReadOnlyList<string> Ilds { get; private set; } = [];
    public IReadOnlyList<string> Students { get; private set; } = [];
    public string Text { get; private set; } = "";
    public bool IsShared { get; private set; }
    public string? Searched { get; private set; }

    public string Ild => Ilds.Count == 0 ? "your ILD" : string.Join(" and ", Ilds);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await Show("", stop);

    public async Task<IActionResult> OnPostSearchAsync(string? q, CancellationToken stop)
    {
        Searched = (q ?? "").Trim();
        return await Show(Searched, stop);
    }

    public async Task<IActionResult> OnPostWriteAsync(string? text, string? who, bool asked, CancellationToken stop)
    {
        (Text, IsShared) = ((text ?? "").Trim(), who == "both");
        var ilds = Readers.IldsOf(reader);
        if (!reader.Holds(Seat.Prin) || Text.Length is 0 or > SupportNote.MaxLength || (IsShared && ilds.Count == 0))
        {
            return await Show("", stop);
        }
        Students = asked ? [] : await StudentNames.In(Text, db, stop);
        if (Students.Count > 0)
        {
            return await Show("", stop);
        }
        var me = reader.PersonId!.Value;
        db.SupportNotes.Add(
            IsShared
                ? SupportNote.Shared(ilds[0], me, me, NoteUse.Note, Text, db.Now)
                : SupportNote.Reflection(me, Text, db.Now)
        );
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            IsShared ? $"Kept; {(await db.NamesOf([ilds[0]], stop))[ilds[0]]} reads it too." : "Kept. Only you read it."
        );
        return Redirect("/my-notes");
    }

    public async Task<IActionResult> OnPostReplyAsync(long letter, string? reply, CancellationToken stop)
    {
        var words = (reply ?? "").Trim();
        var found = await db.CrossingLetters.SingleOrDefaultAsync(
            each => each.Id == letter && each.SubjectId == reader.PersonId,
            stop
        );
        if (found is null)
        {
            return NotFound();
        }
        var answered = await db.CrossingReplies.AnyAsync(each => each.LetterId == letter, stop);
        if (words.Length is 0 or > CrossingLetter.MaxLength || answered || !found.IsWaiting)
        {
            return await Show("", stop);
        }
        db.CrossingReplies.Add(found.Reply(words, db.Now));
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Your reply goes wherever the letter goes.");
        return Redirect("/my-notes#letters");
    }

    private async Task<IActionResult> Show(string words, CancellationToken stop)
    {
        if (!reader.Holds(Seat.Prin))
        {
            return NotFound();
        }
        var all = await NoteList.With(db, reader, words, reader.PersonId, this.Zone(), stop);
        Shared = new([.. all.Lines.Where(line => line.Note.IsShared)]);
        Reflections = new([.. all.Lines.Where(line => line.Note.Kind == RecordKind.R11)]);
        Letters = await LetterInView.Of(db, reader.PersonId!.Value, stop);
        var now = db.Now.ToUnixTimeSeconds();
        Visits = await db
            .DeclaredVisits.AsNoTracking()
            .Where(visit => visit.SubjectId == reader.PersonId && visit.End > now)
            .OrderBy(visit => visit.Start)
            .ToListAsync(stop);
        var ilds = Readers.IldsOf(reader);
        Ilds = [.. (await db.NamesOf(ilds, stop)).Values];
        return Page();
    }
}
