using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.ParkedLetters;

/// <summary>Letters that nothing could place and that wait for the reader, and nobody else.</summary>
[Rule(RecordKind.R42)]
internal sealed class LettersPage(ThroughlineDb db, Reader reader) : PageModel
{
    private const int Most = 100;

    private static readonly LetterKind Reply = new("letter-reply", "Answers to letters", RecordKind.R42) { MayOptOut = false };

    public IReadOnlyList<ParkedLetter> Waiting { get; private set; } = [];
    public IReadOnlyList<ParkedLetter> Done { get; private set; } = [];

    /// <summary>Others who keep the gate, to hand a letter to.</summary>
    public IReadOnlyList<(long Id, string Name)> Others { get; private set; } = [];
    public DateOnly Today => reader.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (reader.PersonId is not { } me)
        {
            return NotFound();
        }
        var mine = db.ParkedLetters.AsNoTracking().Where(one => one.OwnerId == me);
        Waiting = await mine.Where(one => one.DoneAt == null).OrderBy(one => one.DueOn).Take(Most).ToListAsync(stop);
        Done = await mine.Where(one => one.DoneAt != null).OrderByDescending(one => one.DoneAt).Take(20).ToListAsync(stop);
        if (Waiting.Count == 0 && Done.Count == 0 && !KeepsLetters(reader))
        {
            return NotFound();
        }
        Others = await Keepers(me, stop);
        return Page();
    }

    /// <summary>Answers the sender; the letter is done.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(long id, long version, string? text, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > IncomingLength)
        {
            Toast.Say(TempData, "Nothing was sent: write an answer of up to 4,000 letters.");
            return Redirect("/letters");
        }
        return await Settle(
            id,
            version,
            letter =>
            {
                db.Post(
                    Reply,
                    new Addressee(letter.From, letter.FromName),
                    $"Re: {letter.Subject}",
                    text.Trim(),
                    inReplyTo: letter.MessageId
                );
                letter.Settle("Answered.", db.Now);
            },
            "Your answer is on its way.",
            stop
        );
    }

    /// <summary>There is nothing to do about it.</summary>
    public Task<IActionResult> OnPostNothingAsync(long id, long version, CancellationToken stop) =>
        Settle(id, version, letter => letter.Settle("Nothing to do.", db.Now), "Put away. It stays here for a month.", stop);

    /// <summary>Another keeper looks at it.</summary>
    public async Task<IActionResult> OnPostHandAsync(long id, long version, long to, CancellationToken stop)
    {
        if (reader.PersonId is not { } me || (await Keepers(me, stop)).All(one => one.Id != to))
        {
            return NotFound();
        }
        var due = new DutyDays(await db.Holidays.Select(one => one.Date).ToListAsync(stop)).After(reader.Today, 1);
        return await Settle(
            id,
            version,
            letter => letter.HandTo(to, due),
            $"Handed over. They look at it by {Hours.Day(due)}.",
            stop
        );
    }

    /// <summary>For the menu: how many wait.</summary>
    internal static async ValueTask<int> Count(HttpContext context)
    {
        var person = context.Features.Get<Reader>()?.PersonId;
        var db = context.RequestServices.GetRequiredService<ThroughlineDb>();
        return person is null
            ? 0
            : await db.ParkedLetters.CountAsync(one => one.OwnerId == person && one.DoneAt == null, context.RequestAborted);
    }

    /// <summary>Whether letters may come to that reader.</summary>
    internal static bool KeepsLetters(Reader reader) => reader.IsGatekeeper || reader.Holds(Seat.Chief);

    private const int IncomingLength = 4000;

    private async Task<IActionResult> Settle(
        long id,
        long version,
        Action<ParkedLetter> act,
        string said,
        CancellationToken stop
    )
    {
        if (
            await db.ParkedLetters.SingleOrDefaultAsync(one => one.Id == id && one.OwnerId == reader.PersonId, stop)
            is not { } letter
        )
        {
            return NotFound();
        }
        if (letter.DoneAt is not null || letter.Version != version)
        {
            Toast.Say(TempData, "It was dealt with already. This is how it stands now.");
            return Redirect("/letters");
        }
        act(letter);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            said = "It was dealt with already. This is how it stands now.";
        }
        Toast.Say(TempData, said);
        return Redirect("/letters");
    }

    private async Task<IReadOnlyList<(long Id, string Name)>> Keepers(long me, CancellationToken stop)
    {
        var ids = await DemandNotices.KeepersFor(db, null, stop);
        return
        [
            .. (
                await db
                    .People.Where(one => ids.Contains(one.Id) && one.Id != me)
                    .OrderBy(one => one.Name)
                    .Select(one => new { one.Id, one.Name })
                    .ToListAsync(stop)
            ).Select(one => (one.Id, one.Name)),
        ];
    }
}
