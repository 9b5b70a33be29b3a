using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.TimeAndDemands.TimeUse.Today;

/// <summary>What an ILD needs between two visits: the next one with its card, one tap for the last one, where the week stands.</summary>
[Rule(RecordKind.R07)]
[Rule(RecordKind.R07, Act.Update)]
internal sealed class TodayPage(ThroughlineDb db, Reader reader, TodayViews views, VisitAnswers answers, TimeAccounts accounts)
    : PageModel
{
    /// <summary>The visit whose cause is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "missed")]
    public long? Asked { get; set; }

    public TodayView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (Owner is not { } owner)
        {
            return NotFound();
        }
        View = await views.Of(owner, reader.Today, Asked, stop);
        return Page();
    }

    /// <summary>Says what a visit was: the three answers.</summary>
    public async Task<IActionResult> OnPostLogAsync(long entry, VisitAnswer answer, CancellationToken stop)
    {
        if (Owner is not { } owner || await Entry(owner, entry, stop) is not { } visit || !ModelState.IsValid)
        {
            return NotFound();
        }
        var kept = await answers.Keep(visit, answer, reader.Today, stop);
        if (answer == VisitAnswer.Missed)
        {
            Say("Noted: it did not happen. It is owed, and not held against you.", "missed", kept.Missed!.Id);
            return Redirect($"/today?missed={entry}#log");
        }
        Say(answer == VisitAnswer.Teaching ? "Logged: leading teaching." : "Logged: another matter.", "said", kept.Said!.Id);
        return Redirect("/today");
    }

    /// <summary>Says what took the time of a visit that did not happen.</summary>
    public async Task<IActionResult> OnPostCauseAsync(long entry, Focus? cause, string? unit, CancellationToken stop)
    {
        if (Owner is not { } owner || await Entry(owner, entry, stop) is not { } visit)
        {
            return NotFound();
        }
        if (cause is not { } focus || !CauseWords.Choices.Contains(focus))
        {
            return Redirect($"/today?missed={entry}#log");
        }
        await accounts.Say(visit, didNotHappen: true, focus, unit, reader.Today, stop);
        Toast.Say(TempData, $"Noted: displaced by {CauseWords.Of(focus, (unit ?? "").Trim())}.");
        return Redirect("/today");
    }

    /// <summary>Takes an answer back.</summary>
    public async Task<IActionResult> OnPostUndoAsync(long? said, long? missed, CancellationToken stop)
    {
        if (Owner is not { } owner)
        {
            return NotFound();
        }
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        db.Confirmations.RemoveRange(db.Confirmations.Where(one => one.OwnerId == owner && one.Id == said));
        db.MissedVisits.RemoveRange(db.MissedVisits.Where(one => one.OwnerId == owner && one.Id == missed));
        await db.SaveChangesAsync(stop);
        await accounts.Rebuild([owner], reader.Today, stop);
        await transaction.CommitAsync(stop);
        Toast.Say(TempData, "Taken back; it is as before.");
        return Redirect("/today");
    }

    // The ILD alone: not even whoever keeps the calendar for them.
    private long? Owner =>
        reader.PersonId is { } me && reader.Toward(me).Contains(Seat.Ild) && reader.May(RecordKind.R07, Act.Update, me)
            ? me
            : null;

    private Task<Engagement?> Entry(long owner, long entry, CancellationToken stop) =>
        db
            .Engagements.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == entry && one.OwnerId == owner && !one.IsPrivate, stop);

    private void Say(string sentence, string field, long key) =>
        Toast.Say(TempData, sentence, "/today?handler=Undo", new Dictionary<string, string> { [field] = $"{key}" });
}
