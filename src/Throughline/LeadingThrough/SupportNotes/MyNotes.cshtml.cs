using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.LeadingThrough.Rooms;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.Shell.Wording;

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
    public MyIld Who { get; private set; } = null!;
    public IReadOnlyList<string> Students { get; private set; } = [];
    public string Text { get; private set; } = "";

    /// <summary>With which ILD it is shared; null for a reflection.</summary>
    public long? SharedWith { get; private set; }
    public string? Searched { get; private set; }

    public string Ild => Who.Names;

    public string Finding =>
        Who.People.Count == 0
            ? $"You have {Counts.Of(Shared.Count + Reflections.Count, "note", "notes")}; no ILD leads your network today"
            : $"You and {Who.Names} share {Counts.Of(Shared.Count, "note", "notes")}";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await Show("", stop);

    public async Task<IActionResult> OnPostSearchAsync(string? q, CancellationToken stop)
    {
        Searched = (q ?? "").Trim();
        return await Show(Searched, stop);
    }

    public async Task<IActionResult> OnPostWriteAsync(string? text, string? who, bool asked, CancellationToken stop)
    {
        Text = (text ?? "").Trim();
        var ilds = Readers.IldsOf(reader);
        SharedWith =
            long.TryParse(who, CultureInfo.InvariantCulture, out var chosen) && ilds.Contains(chosen) ? chosen
            : who == "both" && ilds.Count > 0 ? ilds[0]
            : null;
        // Whoever wanted it shared and no longer can is asked again: it must not turn into something else unseen.
        if (
            !reader.Holds(Seat.Prin)
            || Text.Length is 0 or > SupportNote.MaxLength
            || (SharedWith is null && who is not (null or "me"))
        )
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
            SharedWith is { } ild
                ? SupportNote.Shared(ild, me, me, NoteUse.Note, Text, db.Now)
                : SupportNote.Reflection(me, Text, db.Now)
        );
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            SharedWith is { } with ? $"Kept; {(await db.NamesOf([with], stop))[with]} reads it too." : "Kept. Only you read it."
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
        Who = await MyIld.Of(db, reader, stop);
        return Page();
    }
}
