using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Cases;
using Throughline.ProfessionalLearning.ExitTaps;
using Throughline.ProfessionalLearning.Guests;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.ProfessionalLearning.Tries;
using Throughline.Shell.Pieces;

namespace Throughline.ProfessionalLearning.LiveSessions;

/// <summary>The room: the same question, step and clock on everybody's screen, shared notes, what I will try, and two taps at the end.</summary>
[Rule(RecordKind.R16)]
[Rule(RecordKind.R16, Act.Create)]
internal sealed class RoomPage(ThroughlineDb db, Reader reader, RoomSight sight, RoomStream stream, Pressing pressing)
    : PageModel
{
    public RoomInView Shown { get; private set; } = null!;
    public SessionMoment Moment { get; private set; } = null!;
    public PracticeCase? Case { get; private set; }
    public IReadOnlyList<SessionNote> Notes { get; private set; } = [];
    public Dictionary<long, string> Names { get; private set; } = [];

    /// <summary>Her own principals, for what she will try.</summary>
    public IReadOnlyList<Person> Principals { get; private set; } = [];

    /// <summary>What she said last time.</summary>
    public IReadOnlyList<WillTry> Before { get; private set; } = [];
    public bool MayTap { get; private set; }
    public int Tapped { get; private set; }

    /// <summary>Guests who listen, by name.</summary>
    public IReadOnlyList<string> Guests { get; private set; } = [];

    /// <summary>What the reader had typed when it could not be kept.</summary>
    public string? Mine { get; private set; }
    public bool IsPresenter => Shown.Session.PresenterId == reader.PersonId;
    public bool IsIld => Convening.Leads(reader);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop) => await Find(id, stop) ? Page() : NotFound();

    /// <summary>The notes alone, for a screen that has heard of a new one.</summary>
    public async Task<IActionResult> OnGetNotesAsync(long id, CancellationToken stop) =>
        await Find(id, stop) ? Partial("_Notes", this) : NotFound();

    public async Task<IActionResult> OnPostPressAsync(
        long id,
        PressKind kind,
        int minutes,
        int seen,
        int? step,
        CancellationToken stop
    )
    {
        if (!await Find(id, stop) || !Shown.MayPress)
        {
            return NotFound();
        }
        if (await pressing.Take(Shown, Moment, new PressAsked(kind, minutes, seen, step), stop) is { } notTaken)
        {
            return Told(id, notTaken);
        }
        stream.Nudge(id);
        return Told(id, null);
    }

    public async Task<IActionResult> OnPostNoteAsync(long id, Guid key, string? text, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        var words = (text ?? "").Trim();
        if (words.Length is 0 or > SessionNote.MaxLength)
        {
            Mine = words.Length == 0 ? null : words;
            return Told(
                id,
                words.Length == 0
                    ? "Write something first."
                    : $"{words.Length:N0} letters; a note holds {SessionNote.MaxLength:N0}. Shorten it, it is still in the field.",
                keep: true
            );
        }
        if (key == Guid.Empty || !await db.SessionNotes.AnyAsync(one => one.Key == key, stop))
        {
            db.SessionNotes.Add(
                new SessionNote
                {
                    CircleId = id,
                    AuthorId = reader.PersonId!.Value,
                    SubjectId = AboutWhom(),
                    Key = key == Guid.Empty ? Guid.NewGuid() : key,
                    Text = words,
                    At = db.Now,
                }
            );
            try
            {
                await db.SaveChangesAsync(stop);
            }
            catch (DbUpdateException error) when (error.InnerException is System.Data.Common.DbException)
            {
                // The same note, sent twice at once: it is kept.
            }
        }
        stream.Nudge(id);
        return Told(id, null);
    }

    /// <summary>The presenter writes the case, once the circle is fixed.</summary>
    public async Task<IActionResult> OnPostCaseAsync(long id, string? question, string? story, CancellationToken stop)
    {
        if (!await Find(id, stop) || !IsPresenter)
        {
            return NotFound();
        }
        var (asked, told) = ((question ?? "").Trim(), (story ?? "").Trim());
        if (asked.Length is 0 or > PracticeCase.LongestQuestion || told.Length > PracticeCase.LongestStory)
        {
            ModelState.AddModelError(
                "question",
                $"Ask one question, in up to {PracticeCase.LongestQuestion} letters, and tell what happened in up to {PracticeCase.LongestStory:N0}."
            );
        }
        else if (!OwnPractice.IsIn(asked))
        {
            ModelState.AddModelError("question", OwnPractice.Rewrite);
        }
        if (!ModelState.IsValid)
        {
            (Question, Story) = (asked, told);
            return Page();
        }
        if (Case is null)
        {
            db.PracticeCases.Add(
                new PracticeCase
                {
                    CircleId = id,
                    AuthorId = reader.PersonId!.Value,
                    SubjectId = reader.PersonId.Value,
                    Question = asked,
                    Story = told,
                    WrittenAt = db.Now,
                }
            );
        }
        else
        {
            (Case.Question, Case.Story) = (asked, told);
        }
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Your circle reads it now, nobody else.");
        return Redirect($"/learning/sessions/{id}");
    }

    /// <summary>What the reader will try with one principal: hers alone, on that principal's card.</summary>
    public async Task<IActionResult> OnPostTryAsync(long id, long with, string? what, CancellationToken stop)
    {
        if (!await Find(id, stop) || !IsIld)
        {
            return NotFound();
        }
        var words = (what ?? "").Trim();
        if (words.Length is 0 or > WillTry.MaxLength || !Principals.Any(one => one.Id == with))
        {
            return Told(id, $"Choose with whom, and say in up to {WillTry.MaxLength} letters what you will try.");
        }
        db.WillTries.Add(WillTry.Said(reader.PersonId!.Value, with, id, words, reader.Today, db.Now));
        await db.SaveChangesAsync(stop);
        return Told(id, "It is on that principal’s card, for you alone. It comes back at the next meeting.", "try");
    }

    /// <summary>Two taps, kept without a name.</summary>
    public async Task<IActionResult> OnPostTapAsync(
        long id,
        TapFocus? focus,
        TapDepth? depth,
        Worth? worth,
        CancellationToken stop
    )
    {
        if (!await Find(id, stop) || !MayTap)
        {
            return NotFound();
        }
        if (focus is null || depth is null)
        {
            return Told(id, "Two taps: what most of it was about, and how far it went.", "exit");
        }
        var year = (await SchoolYear.Asked(db, null, Shown.Meeting.Day, stop)).First;
        var said = worth is null
            ? null
            : new WorthCount
            {
                Year = year,
                Cohort = WorthWords.CohortOf(reader, year),
                Worth = worth.Value,
            };
        var kept = await Tapping.Keep(db, id, reader.PersonId!.Value, focus.Value, depth.Value, said, stop);
        return Told(id, kept ? "Thank you. Kept without your name." : "You have answered already.", "exit");
    }

    public string? Question { get; private set; }
    public string? Story { get; private set; }

    // The matrix lets a facilitator write toward an ILD; an ILD's own note is about herself.
    private long AboutWhom() =>
        IsIld ? reader.PersonId!.Value : Shown.Circle.First(person => reader.Toward(person).Contains(Seat.Facil));

    private IActionResult Told(long id, string? sentence, string place = "", bool keep = false)
    {
        if (Request.Headers.ContainsKey("X-Live"))
        {
            return sentence is null
                ? new NoContentResult()
                : new ContentResult
                {
                    Content = sentence,
                    ContentType = "text/plain; charset=utf-8",
                    StatusCode = keep ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
                };
        }
        if (keep)
        {
            ModelState.AddModelError("text", sentence!);
            return Page();
        }
        if (sentence is not null)
        {
            Toast.Say(TempData, sentence);
        }
        return Redirect($"/learning/sessions/{id}{(place.Length > 0 ? $"#{place}" : "")}");
    }

    private async Task<bool> Find(long id, CancellationToken stop)
    {
        if (await sight.Of(id, stop) is not { } shown)
        {
            return false;
        }
        (Shown, Moment) = (shown, shown.At(db.Now));
        Case = await db.PracticeCases.SingleOrDefaultAsync(one => one.CircleId == id, stop);
        Notes = await db.SessionNotes.AsNoTracking().Where(one => one.CircleId == id).OrderBy(one => one.Id).ToListAsync(stop);
        Names = await db
            .People.Where(one => shown.Circle.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        if (IsIld)
        {
            var own = reader.HeldToward(Seat.Ild).Where(one => one != reader.PersonId).ToList();
            Principals = await db
                .People.AsNoTracking()
                .Where(one => own.Contains(one.Id))
                .OrderBy(one => one.Name)
                .ToListAsync(stop);
            Before = await db
                .WillTries.AsNoTracking()
                .Where(one => one.AuthorId == reader.PersonId && one.SessionId != id && one.ClosedAt == null)
                .OrderByDescending(one => one.Id)
                .Take(3)
                .ToListAsync(stop);
            MayTap = !await db.TapsGiven.AnyAsync(one => one.SessionId == id && one.PersonId == reader.PersonId, stop);
        }
        Guests = await db.Listening(id, reader.Today, stop);
        Tapped = await db.TapsGiven.CountAsync(one => one.SessionId == id, stop);
        return true;
    }
}
