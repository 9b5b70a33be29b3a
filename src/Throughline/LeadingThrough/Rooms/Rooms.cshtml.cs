using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.LeadingThrough.SupportNotes.Cards;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.LeadingThrough.Rooms;

/// <summary>Coaching and evaluation room of an ILD who also evaluates the principal; nobody else finds the page.</summary>
[Rule(RecordKind.R09)]
[Rule(RecordKind.R09, Act.Create), Rule(RecordKind.R09, Act.Update)]
internal sealed class RoomsPage(ThroughlineDb db, Reader reader, CardQuery cards) : PageModel
{
    public PrincipalCard Card { get; private set; } = null!;
    public IReadOnlyList<DeclaredVisit> Visits { get; private set; } = [];
    public IReadOnlyList<LetterInView> Letters { get; private set; } = [];
    public string? Wrong { get; private set; }
    public string Fact { get; private set; } = "";
    public string Reason { get; private set; } = "";
    public bool NeedsReason { get; private set; }
    public DateOnly Today => reader.Today;
    public int Crossed => Letters.Count(each => each.Letter.CrossedAt is not null);

    public string NextIn(Room room) => Visits.FirstOrDefault(visit => visit.Room == room)?.When(this.Zone()) ?? "None declared";

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop) => await Show(id, stop);

    public async Task<IActionResult> OnPostLineAsync(long id, string? line, CancellationToken stop)
    {
        var words = (line ?? "").Trim();
        if (!IsBoth(id) || words.Length is 0 or > 2000)
        {
            Wrong = "Write one line first.";
            return await Show(id, stop);
        }
        db.SupportNotes.Add(
            SupportNote.Shared(reader.PersonId!.Value, id, reader.PersonId.Value, NoteUse.Agreed, words, db.Now)
        );
        await db.SaveChangesAsync(stop);
        return Done(id, "Kept in the coaching room.");
    }

    public async Task<IActionResult> OnPostDeclareAsync(
        long id,
        Room? room,
        DateOnly? day,
        TimeOnly? from,
        TimeOnly? to,
        string? place,
        CancellationToken stop
    )
    {
        var zone = this.Zone();
        var start = Instant(zone, day, from);
        var end = Instant(zone, day, to);
        Wrong =
            room is null || !Enum.IsDefined(room.Value) ? "Say which room it is: coaching or evaluation."
            : start is null || end is null || end <= start ? "Give the day, and an end after the beginning."
            : start <= db.Now.ToUnixTimeSeconds() ? "An invitation goes out before the visit: choose a time ahead."
            : place?.Length > 200 ? "Say where in at most 200 characters."
            : null;
        if (!IsBoth(id) || Wrong is not null)
        {
            return await Show(id, stop);
        }
        db.DeclaredVisits.Add(
            new DeclaredVisit
            {
                AuthorId = reader.PersonId!.Value,
                SubjectId = id,
                Room = room!.Value,
                Start = start!.Value,
                End = end!.Value,
                Place = (place ?? "").Trim(),
                DeclaredAt = db.Now,
            }
        );
        await db.SaveChangesAsync(stop);
        return Done(id, $"Declared: {room.Value.Said().ToLowerInvariant()}. It cannot be changed afterwards.");
    }

    public async Task<IActionResult> OnPostLetterAsync(long id, string? fact, string? reason, CancellationToken stop)
    {
        (Fact, Reason) = ((fact ?? "").Trim(), (reason ?? "").Trim());
        NeedsReason = Reason.Length == 0;
        Wrong =
            NeedsReason ? "The letter was not sent: it has no reason yet."
            : Fact.Length == 0 ? "Write what crosses, in one sentence."
            : Fact.Length > CrossingLetter.MaxLength || Reason.Length > 1000 ? "Make it shorter."
            : null;
        if (!IsBoth(id) || Wrong is not null)
        {
            return await Show(id, stop);
        }
        var holidays = await db.Holidays.Select(holiday => holiday.Date).ToHashSetAsync(stop);
        db.CrossingLetters.Add(
            new CrossingLetter
            {
                AuthorId = reader.PersonId!.Value,
                SubjectId = id,
                Fact = Fact,
                Reason = Reason,
                SentAt = db.Now,
                RepliesUntil = CrossingLetter.After(reader.Today, CrossingLetter.WorkingDays, holidays),
            }
        );
        await db.SaveChangesAsync(stop);
        return Done(id, "Sent. Nothing crosses before the reply, or before the days for it are over.");
    }

    public async Task<IActionResult> OnPostCrossAsync(long id, long letter, CancellationToken stop)
    {
        var hasReply = await db.CrossingReplies.AnyAsync(reply => reply.LetterId == letter, stop);
        return await Put(
            id,
            letter,
            found => found.Cross(hasReply, reader.Today, db.Now),
            "Letter and reply are in the evaluation room.",
            stop
        );
    }

    public async Task<IActionResult> OnPostKeepAsync(long id, long letter, CancellationToken stop) =>
        await Put(id, letter, found => found.Keep(db.Now), "It stays in the coaching room.", stop);

    private async Task<IActionResult> Put(long id, long letter, Action<CrossingLetter> act, string said, CancellationToken stop)
    {
        var found = await db.CrossingLetters.SingleOrDefaultAsync(
            each => each.Id == letter && each.SubjectId == id && each.AuthorId == reader.PersonId,
            stop
        );
        if (!IsBoth(id) || found is null)
        {
            return NotFound();
        }
        var waited = found.IsWaiting;
        act(found);
        if (waited && found.IsWaiting)
        {
            Wrong = "It cannot cross yet: the principal may still reply.";
            return await Show(id, stop);
        }
        await db.SaveChangesAsync(stop);
        return Done(id, said);
    }

    private bool IsBoth(long id) => reader.Toward(id) is var seats && seats.Contains(Seat.Ild) && seats.Contains(Seat.Evp);

    private RedirectResult Done(long id, string said)
    {
        Toast.Say(TempData, said);
        return Redirect($"/principals/{id}/rooms");
    }

    private async Task<IActionResult> Show(long id, CancellationToken stop)
    {
        if (!IsBoth(id))
        {
            return NotFound();
        }
        Card = (await cards.Of([id], stop))[0];
        var now = db.Now.ToUnixTimeSeconds();
        Visits = await db
            .DeclaredVisits.AsNoTracking()
            .Where(visit => visit.SubjectId == id && visit.End > now)
            .OrderBy(visit => visit.Start)
            .ToListAsync(stop);
        Letters = await LetterInView.Of(db, id, stop);
        return Page();
    }

    private static long? Instant(DateTimeZone zone, DateOnly? day, TimeOnly? at) =>
        day is { } date && at is { } time
            ? LocalDate
                .FromDateOnly(date)
                .At(LocalTime.FromTimeOnly(time))
                .InZoneLeniently(zone)
                .ToInstant()
                .ToUnixTimeSeconds()
            : null;
}
