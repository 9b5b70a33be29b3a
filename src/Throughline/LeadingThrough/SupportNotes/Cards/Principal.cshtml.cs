using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.Shell.Wording;

namespace Throughline.LeadingThrough.SupportNotes.Cards;

/// <summary>One page for one principal: the card, one tap and one line, and the notes that the ILD may read.</summary>
[Rule(RecordKind.R09)]
[Rule(RecordKind.R10)]
[Rule(RecordKind.R10, Act.Create)]
[Rule(RecordKind.R07, Act.Update)]
internal sealed class PrincipalPage(ThroughlineDb db, Reader reader, CardQuery cards, NoteTaking taking) : PageModel
{
    public PrincipalCard Card { get; private set; } = null!;
    public NoteList Notes { get; private set; } = NoteList.None;

    /// <summary>What may be names of students in what was just sent.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    public Guid SentAs { get; private set; } = Guid.NewGuid();
    public string Line { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string? Wrong { get; private set; }
    public bool IsShared { get; private set; } = true;
    public bool MayWrite { get; private set; }

    public string FirstName => Card.Principal.Split(' ')[0];
    public string Initials => string.Concat(Card.Principal.Split(' ').Select(word => word[..1]));

    public string Now =>
        Card.Booked.Count > 0 ? NoteWords.Span(Card.Booked[0].Start, Card.Booked[0].End, this.Zone()) : "No visit is booked";

    /// <summary>Which visit the tap is about.</summary>
    public string TapIsFor =>
        Card.LastBegun(db.Now.ToUnixTimeSeconds()) is { } visit
            ? $"For the visit of {NoteWords.Span(visit.Start, visit.End, this.Zone())}. It counts in your week as on Today."
            : "No visit of the last two days stands in your calendar; the tap is kept with the line.";

    public string LastContacts =>
        Card.Before.Count == 0
            ? "None in the last year."
            : $"{string.Join(", ", Card.Before.Take(3).Select(each => Day(each.Day)))}; {Counts.Of(Card.Before.Count, "contact", "contacts")} in a year.";

    public string DayOf(SupportNote note) => NoteWords.DayOf(note.WrittenAt, this.Zone());

    public static string Day(DateOnly day) => Dates.MonthDay(LocalDate.FromDateOnly(day));

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop) => await Show(id, stop);

    public async Task<IActionResult> OnPostLineAsync(
        long id,
        VisitWas? was,
        string? line,
        string? who,
        Guid sentAs,
        long? seen,
        bool asked,
        CancellationToken stop
    )
    {
        (Line, IsShared, SentAs) = ((line ?? "").Trim(), who != "me", sentAs);
        if (!reader.Toward(id).Contains(Seat.Ild) || was is null || sentAs == Guid.Empty || Line.Length > 2000)
        {
            Wrong = Line.Length > 2000 ? "Keep it to one line: at most 2,000 characters." : "Tap what it was.";
            return await Show(id, stop);
        }
        if (!asked && await Asks(Line, stop))
        {
            return await Show(id, stop);
        }
        var kept = await taking.Keep(new AfterVisit(id, was, Line, IsShared, sentAs, null, seen), stop);
        Toast.Say(
            TempData,
            (kept.Counts ? "Kept, and counted in your week." : "Kept.")
                + (kept.Crossed ? " Another line was agreed meanwhile; both are kept." : "")
        );
        return Redirect($"/principals/{id}");
    }

    public async Task<IActionResult> OnPostNoteAsync(long id, string? use, string? text, bool asked, CancellationToken stop)
    {
        Text = (text ?? "").Trim();
        if (!reader.Toward(id).Contains(Seat.Ild) || Text.Length is 0 or > SupportNote.MaxLength)
        {
            return await Show(id, stop);
        }
        if (!asked && await Asks(Text, stop))
        {
            return await Show(id, stop);
        }
        var me = reader.PersonId!.Value;
        db.SupportNotes.Add(
            use switch
            {
                "shared" => SupportNote.Shared(me, id, me, NoteUse.Note, Text, db.Now),
                "try" => SupportNote.Working(me, id, NoteUse.WillTry, Text, db.Now),
                _ => SupportNote.Working(me, id, NoteUse.Note, Text, db.Now),
            }
        );
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "The note is kept.");
        return Redirect($"/principals/{id}");
    }

    private async Task<bool> Asks(string text, CancellationToken stop)
    {
        Names = await StudentNames.In(text, db, stop);
        return Names.Count > 0;
    }

    // An ILD who leads the principal no more still reads the own notes; anybody else finds no such page.
    private async Task<IActionResult> Show(long id, CancellationToken stop)
    {
        MayWrite = reader.Toward(id).Contains(Seat.Ild) && id != reader.PersonId;
        Notes = await NoteList.With(db, reader, "", id, this.Zone(), stop);
        if (!MayWrite && (Notes.Count == 0 || id == reader.PersonId))
        {
            return NotFound();
        }
        Card = (await cards.Of([id], stop))[0];
        return Page();
    }
}
