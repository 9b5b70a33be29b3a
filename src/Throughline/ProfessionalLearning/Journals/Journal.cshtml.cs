using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.Shell.Pieces;

namespace Throughline.ProfessionalLearning.Journals;

/// <summary>An ILD's own notes of her meetings, the talks with her supervisor among them: written, changed, taken out and taken along by her alone.</summary>
[Rule(RecordKind.R17)]
[Rule(RecordKind.R17, Act.Create)]
[Rule(RecordKind.R17, Act.Update)]
[Rule(RecordKind.R17, Act.Delete)]
internal sealed class JournalPage(ThroughlineDb db, Reader reader, MeetingSight sight) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The meeting that notes are shown of, and that a new one is of; null for all.</summary>
    public MeetingInView? Of { get; private set; }
    public IReadOnlyList<JournalNote> Mine { get; private set; } = [];

    /// <summary>Titles and days of the meetings that notes are of.</summary>
    public Dictionary<long, string> Titles { get; private set; } = [];

    /// <summary>The note that is being changed; null where none is.</summary>
    public JournalNote? Changed { get; private set; }
    public string Path => Of is null ? "/learning/journal" : $"/learning/journal?meeting={Of.Meeting.Id}";
    private string? zone;

    public async Task<IActionResult> OnGetAsync(long? meeting, long? change, CancellationToken stop)
    {
        if (!await Find(meeting, stop))
        {
            return NotFound();
        }
        Changed = Mine.FirstOrDefault(one => one.Id == change);
        Text = Changed?.Text;
        return Page();
    }

    /// <summary>All of them as one text file.</summary>
    public async Task<IActionResult> OnGetFileAsync(CancellationToken stop)
    {
        if (!await Find(null, stop))
        {
            return NotFound();
        }
        var text = new StringBuilder();
        foreach (var note in Mine.Reverse())
        {
            text.Append(CultureInfo.InvariantCulture, $"{Day(note):yyyy-MM-dd}  {TitleOf(note)}\r\n\r\n{note.Text}\r\n\r\n");
        }
        return File(Encoding.UTF8.GetBytes(text.ToString()), "text/plain; charset=utf-8", "my-notes.txt");
    }

    public async Task<IActionResult> OnPostAsync(long? meeting, CancellationToken stop)
    {
        if (!await Find(meeting, stop))
        {
            return NotFound();
        }
        if (!IsGiven())
        {
            return Page();
        }
        db.JournalNotes.Add(JournalNote.Of(reader.PersonId!.Value, Of?.Meeting.Id, Text!.Trim(), db.Now));
        return await Saved("Kept, for you alone.", stop);
    }

    public async Task<IActionResult> OnPostChangeAsync(long? meeting, long id, long version, CancellationToken stop)
    {
        if (!await Find(meeting, stop) || Mine.FirstOrDefault(one => one.Id == id) is not { } note)
        {
            return NotFound();
        }
        Changed = note;
        if (!IsGiven())
        {
            return Page();
        }
        db.Entry(note).Property(one => one.Version).OriginalValue = version;
        note.Text = Text!.Trim();
        try
        {
            return await Saved("Kept as you changed it.", stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            await db.Entry(note).ReloadAsync(stop);
            ModelState.AddModelError(
                nameof(Text),
                "You changed this note in another window meanwhile. What you typed is still in the field; keep it once more to replace the other."
            );
            return Page();
        }
    }

    public async Task<IActionResult> OnPostTakeOutAsync(long? meeting, long id, CancellationToken stop)
    {
        if (!await Find(meeting, stop) || Mine.FirstOrDefault(one => one.Id == id) is not { } note)
        {
            return NotFound();
        }
        note.TakeOut(db.Now);
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            "Taken out.",
            "/learning/journal?handler=PutBack",
            new Dictionary<string, string> { ["id"] = $"{id}" }
        );
        return Redirect(Path);
    }

    public async Task<IActionResult> OnPostPutBackAsync(long id, CancellationToken stop)
    {
        var me = reader.PersonId;
        if (await db.JournalNotes.SingleOrDefaultAsync(one => one.Id == id && one.AuthorId == me, stop) is not { } note)
        {
            return NotFound();
        }
        note.PutBack();
        return await Saved("It is back.", stop);
    }

    public DateOnly Day(JournalNote note) => DistrictDay.Of(note.WrittenAt, zone);

    public string TitleOf(JournalNote note) =>
        note.MeetingId is { } of && Titles.TryGetValue(of, out var title) ? title : "By itself";

    private bool IsGiven()
    {
        var length = (Text ?? "").Trim().Length;
        if (length is 0 or > JournalNote.MaxLength)
        {
            ModelState.AddModelError(
                nameof(Text),
                length == 0
                    ? "Write something first."
                    : $"{length:N0} letters; a note holds {JournalNote.MaxLength:N0}. Make two of it: it is still in the field."
            );
        }
        return ModelState.IsValid;
    }

    private async Task<IActionResult> Saved(string said, CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, said);
        return Redirect(Path);
    }

    private async Task<bool> Find(long? meeting, CancellationToken stop)
    {
        if (!reader.Holds(Seat.Ild) || reader.PersonId is not { } me)
        {
            return false;
        }
        if (meeting is { } id)
        {
            Of = await sight.Of(id, stop);
            if (Of is not { IsOwn: true })
            {
                return false;
            }
        }
        zone = HttpContext.Features.Get<District>()?.Zone;
        Mine = await db
            .JournalNotes.Where(one =>
                one.AuthorId == me && one.TakenOutAt == null && (meeting == null || one.MeetingId == meeting)
            )
            .OrderByDescending(one => one.Id)
            .ToListAsync(stop);
        var of = Mine.Select(one => one.MeetingId).ToList();
        Titles = (await db.Meetings.AsNoTracking().Where(one => of.Contains(one.Id)).ToListAsync(stop)).ToDictionary(
            one => one.Id,
            one => $"{one.Title}, {MeetingWords.Brief(one.Day)}"
        );
        return true;
    }
}
