using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse.Confirming;
using Throughline.TimeAndDemands.TimeUse.Upkeep;

namespace Throughline.TimeAndDemands.TimeUse.Weeks;

/// <summary>One ILD's week: both shares, the eight groups, the calendar, and what is to confirm.</summary>
[Rule(RecordKind.R04)]
[Rule(RecordKind.R04, Act.Update)]
internal sealed class WeekPage(ThroughlineDb db, Reader reader, IldDays ilds, TimeAccounts accounts) : PageModel
{
    private static readonly DateOnly Earliest = new(2000, 1, 3);
    private static readonly DateOnly Latest = new(2100, 1, 1);

    [BindProperty(SupportsGet = true)]
    public DateOnly? Monday { get; set; }

    /// <summary>Another ILD whose week the reader may see; their own without it.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Of { get; set; }

    /// <summary>What the form says of the entries to confirm.</summary>
    [BindProperty]
    public List<EntryAnswer> Answers { get; init; } = [];

    public WeekView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (Of is null && KeptFor.Meant(reader) is { } meant)
        {
            return Redirect($"/week{(Monday is { } asked ? $"/{Iso(asked)}" : "")}?of={meant}");
        }
        if (Find() is not { } ild)
        {
            return NotFound();
        }
        if (Monday is { } day && LocalTimes.MondayOf(day) != day)
        {
            return RedirectToPage(new { Monday = Iso(LocalTimes.MondayOf(day)), Of });
        }
        View = await new WeekViews(db, ilds, reader).Of(ild, TheMonday, [], stop);
        return Page();
    }

    /// <summary>Confirms one entry, or all that have an answer.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(long? only, long? leaveOut, CancellationToken stop)
    {
        if (Find() is not { IsFull: true } ild || !reader.May(RecordKind.R04, Act.Update, ild.Owner))
        {
            return NotFound();
        }
        if (ild.Owner == reader.PersonId)
        {
            await new UpkeepCount(db, reader).AddForm(Request.Form, stop);
        }
        var days = await ilds.Open(ild.Owner, new Window(TheMonday, TheMonday.AddDays(6)), stop);
        var form = new ConfirmForm(db, accounts, days, await Learned.From(db, ild.Owner, stop));
        if (leaveOut is { } entry)
        {
            form.LeaveOut(entry);
        }
        else
        {
            for (var at = 0; at < Answers.Count; at++)
            {
                if (only is { } one ? Answers[at].Entry == one : !Answers[at].IsEmpty)
                {
                    form.Take(at, Answers[at]);
                }
            }
        }
        if (form.Problems.Count > 0 || form.Confirmed.Count == 0)
        {
            form.Problems.ForEach(problem =>
                ModelState.AddModelError($"Answers[{problem.Place}].{problem.Field}", problem.Sentence)
            );
            if (form.Problems.Count == 0)
            {
                ModelState.AddModelError("", "Nothing was chosen. Choose a group for an entry, then confirm.");
            }
            View = await new WeekViews(db, ilds, reader).Of(ild, TheMonday, Answers, stop);
            return Page();
        }
        await form.Save(reader.Today, stop);
        Say(form);
        return Here("confirm");
    }

    /// <summary>Takes confirmations back.</summary>
    public async Task<IActionResult> OnPostUndoAsync(string? confirmations, CancellationToken stop)
    {
        if (Find() is not { IsFull: true } ild || !reader.May(RecordKind.R04, Act.Update, ild.Owner))
        {
            return NotFound();
        }
        var keys = Keys(confirmations);
        var rows = await db.Confirmations.Where(one => one.OwnerId == ild.Owner && keys.Contains(one.Id)).ToListAsync(stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        db.Confirmations.RemoveRange(rows);
        await db.SaveChangesAsync(stop);
        await accounts.Rebuild([ild.Owner], reader.Today, stop);
        await transaction.CommitAsync(stop);
        Toast.Say(TempData, rows.Count == 0 ? "There is nothing left to take back." : "Taken back; it is as before.");
        return Here("confirm");
    }

    /// <summary>Takes back what the district's rule accepted: it waits for a person, and the rule leaves it alone.</summary>
    public async Task<IActionResult> OnPostNotAcceptedAsync(long entry, CancellationToken stop)
    {
        if (Find() is not { IsFull: true } ild || !reader.May(RecordKind.R04, Act.Update, ild.Owner))
        {
            return NotFound();
        }
        var days = await ilds.Open(ild.Owner, new Window(TheMonday, TheMonday.AddDays(6)), stop);
        if (Accepted.In(days).FirstOrDefault(one => one.Entry.Id == entry) is not { } accepted)
        {
            Toast.Say(TempData, "There is nothing left to take back.");
            return Here("confirm");
        }
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        db.Confirmations.Add(Confirmation.Waits(accepted.Entry, db.Actor.Name, db.Clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        await accounts.Rebuild([ild.Owner], reader.Today, stop);
        await transaction.CommitAsync(stop);
        Toast.Say(TempData, $"Taken back: {accepted.Title} waits for you.");
        return Here("confirm");
    }

    /// <summary>Says what displaced a visit.</summary>
    public async Task<IActionResult> OnPostCauseAsync(long entry, Focus? cause, string? unit, CancellationToken stop)
    {
        if (Find() is not { IsFull: true } ild || !reader.May(RecordKind.R07, Act.Update, ild.Owner))
        {
            return NotFound();
        }
        var row = await db
            .Engagements.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == entry && one.OwnerId == ild.Owner, stop);
        if (row is not { IsPrivate: false } || cause is not { } focus || !CauseWords.Choices.Contains(focus))
        {
            Toast.Say(TempData, "Nothing was changed: choose what displaced the visit.");
            return Here("displaced");
        }
        await accounts.Say(
            row,
            (await MissedVisits.Of(db, ild.Owner, stop)).DidNotHappen(row),
            focus,
            unit,
            reader.Today,
            stop
        );
        Toast.Say(TempData, $"Noted: displaced by {CauseWords.Of(focus, (unit ?? "").Trim())}.");
        return Here("displaced");
    }

    private DateOnly TheMonday => LocalTimes.MondayOf(Monday ?? reader.Today);

    private IldInView? Find() =>
        !ModelState.IsValid && !HttpMethods.IsPost(Request.Method) || Monday < Earliest || Monday > Latest
            ? null
            : IldInView.Find(reader, RecordKind.R04, Of);

    private void Say(ConfirmForm form) =>
        Toast.Say(
            TempData,
            form.Confirmed.Count == 1 ? $"Confirmed: {form.Titles[0]}." : $"{form.Confirmed.Count} entries are confirmed.",
            Url.Page("/TimeAndDemands/TimeUse/Weeks/Week", "Undo", new { Monday = Iso(TheMonday), Of }),
            new Dictionary<string, string> { ["confirmations"] = string.Join(',', form.Confirmed.Select(one => one.Id)) }
        );

    private RedirectResult Here(string fragment) =>
        Redirect($"/week/{Iso(TheMonday)}{(Of is { } other ? $"?of={other}" : "")}#{fragment}");

    private static string Iso(DateOnly day) => Shell.Wording.Dates.Iso(NodaTime.LocalDate.FromDateOnly(day));

    private static List<long> Keys(string? text) =>
        [
            .. (text ?? "")
                .Split(',')
                .Select(part => long.TryParse(part, CultureInfo.InvariantCulture, out var key) ? key : 0)
                .Where(key => key > 0),
        ];
}
