using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.TimeAndDemands.Issues;

/// <summary>One issue: what is in the way, what was tried, who had it and what they did.</summary>
[Rule(RecordKind.R22)]
[Rule(RecordKind.R22, Act.Update)]
internal sealed class OneIssuePage(ThroughlineDb db, Reader reader, IssueSight sight) : PageModel
{
    /// <summary>More hours than this of one issue are a mistake in typing.</summary>
    private const int MostHours = 80;

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public double? HoursSaved { get; set; }

    public Issue Issue { get; private set; } = null!;
    public bool IsFull { get; private set; }
    public bool MayTake { get; private set; }
    public bool Has => sight.Has(Issue);
    public bool MayConfirm => sight.MayConfirm(Issue);
    public IReadOnlyList<IssueStep> Steps { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public string Ild { get; private set; } = "";
    public string Principal { get; private set; } = "";

    /// <summary>Business minutes until it was answered, or until now.</summary>
    public int Minutes { get; private set; }

    /// <summary>The day by which it is taken or answered.</summary>
    public DateOnly By { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop) => await Find(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTakeAsync(long id, CancellationToken stop)
    {
        var office = await sight.Unit(stop);
        return await Put(
            id,
            () => MayTake,
            () => Issue.Take(reader.PersonId!.Value, reader.Name, office, db.Now),
            () => [],
            $"{reader.Name} has it now.",
            "It is yours. The ILD sees it.",
            stop
        );
    }

    public Task<IActionResult> OnPostHandledAsync(long id, CancellationToken stop) =>
        Answer(id, Outcome.Handled, "handled.", stop);

    public Task<IActionResult> OnPostInformedAsync(long id, CancellationToken stop) =>
        Answer(id, Outcome.Informed, "you are informed.", stop);

    /// <summary>Another office has to act. It never goes back to the ILD this way.</summary>
    public async Task<IActionResult> OnPostHandOnAsync(long id, CancellationToken stop) =>
        await Put(
            id,
            () => Has,
            () => Issue.HandOn(Unit ?? "", Words ?? "", reader.PersonId!.Value, reader.Name, db.Now),
            () =>
                !string.IsNullOrEmpty(Unit) && Units.All(one => one.Value != Unit)
                    ? [(nameof(Unit), "Choose a unit from the list.")]
                    : Said("Say why they should have it; they read it."),
            $"it is with {IssueWords.Office(Unit ?? "").ToLowerInvariant()} now, with all that you wrote.",
            "Handed on, with its whole history. You see what becomes of it.",
            stop
        );

    public Task<IActionResult> OnPostConfirmAsync(long id, CancellationToken stop) =>
        Put(
            id,
            () => MayConfirm,
            () => Issue.Confirm((int)Math.Round((HoursSaved ?? 0) * 60), reader.PersonId!.Value, reader.Name, db.Now),
            () =>
                ModelState.IsValid && HoursSaved is null or (>= 0 and <= MostHours)
                    ? []
                    : [(nameof(HoursSaved), $"Give the hours as a number up to {MostHours}, like 2 or 1.5.")],
            "",
            "Noted as solved.",
            stop
        );

    public Task<IActionResult> OnPostReopenAsync(long id, CancellationToken stop) =>
        Put(
            id,
            () =>
                Issue.IldId == reader.PersonId
                && Issue.State is IssueState.Answered or IssueState.Solved
                && reader.May(RecordKind.R22, Act.Update, Issue.IldId),
            () => Issue.Reopen(Words!, reader.PersonId!.Value, reader.Name, db.Now),
            () => Said("Say what is still in the way; whoever answered reads it."),
            "",
            "Open again, with whoever answered it. The clock runs anew.",
            stop
        );

    private Task<IActionResult> Answer(long id, Outcome outcome, string told, CancellationToken stop) =>
        Put(
            id,
            () => Has,
            () => Issue.Answer(outcome, Words!, reader.PersonId!.Value, reader.Name, db.Now),
            () => Said("Say what was done, or what the ILD now knows: it does not go back without an answer."),
            told,
            "Answered. The ILD says whether that solves it.",
            stop
        );

    private (string, string)[] Said(string sentence) =>
        string.IsNullOrWhiteSpace(Words) ? [(nameof(Words), sentence)]
        : Words.Length > Issue.LongestText ? [(nameof(Words), $"Shorten this to {Issue.LongestText} letters.")]
        : [];

    private async Task<IActionResult> Put(
        long id,
        Func<bool> may,
        Func<IssueStep> act,
        Func<IEnumerable<(string Field, string Sentence)>> wrong,
        string told,
        string said,
        CancellationToken stop
    )
    {
        if (!await Find(id, stop) || !IsFull)
        {
            return NotFound();
        }
        if (Issue.Version != Version || !may())
        {
            Toast.Say(
                TempData,
                $"It changed meanwhile, or is not yours to change: {Issue.State.Words().ToLowerInvariant()}. Nothing was overwritten."
            );
            return Redirect($"/issues/{id}");
        }
        foreach (var (field, sentence) in wrong())
        {
            ModelState.AddModelError(field, sentence);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        db.IssueSteps.Add(act());
        await Tell(told, stop);
        try
        {
            await db.SaveChangesAsync(stop);
            Toast.Say(TempData, said);
        }
        catch (DbUpdateConcurrencyException)
        {
            Toast.Say(
                TempData,
                "Somebody else acted on it at the same moment. Nothing was overwritten; this is how it stands now."
            );
        }
        return Redirect($"/issues/{id}");
    }

    private async Task Tell(string told, CancellationToken stop)
    {
        if (told.Length > 0)
        {
            await IssueNotices.Told(db, Issue, told, stop);
        }
        if (Issue.State is IssueState.Raised || (Issue.State is IssueState.Taken && Issue.HolderId != reader.PersonId))
        {
            await IssueNotices.Waits(
                db,
                Issue,
                Issue.State is IssueState.Raised ? "was handed on to you." : "is open again and with you.",
                stop
            );
        }
    }

    private async Task<bool> Find(long id, CancellationToken stop)
    {
        if (await db.Issues.SingleOrDefaultAsync(one => one.Id == id, stop) is not { } issue)
        {
            return false;
        }
        var view = await sight.ViewOf(issue, stop);
        if (view == View.Nothing)
        {
            return false;
        }
        (Issue, IsFull) = (issue, view == View.Full);
        MayTake = IsFull && await sight.MayTake(issue, stop);
        var clock = await IssueSight.Clock(db, stop);
        Minutes = clock.Minutes(issue.RaisedAt, issue.AnsweredAt ?? db.Now);
        By = clock.DayAfter(
            issue.ClockFrom,
            60 * (issue.State == IssueState.Raised ? IssueSight.HoursToTake : IssueSight.HoursToAnswer)
        );
        if (IsFull)
        {
            Steps = await db.IssueSteps.AsNoTracking().Where(one => one.IssueId == id).OrderBy(one => one.Id).ToListAsync(stop);
            Ild = await db.People.Where(one => one.Id == issue.IldId).Select(one => one.Name).SingleAsync(stop);
            Principal =
                await db.People.Where(one => one.Id == issue.PrincipalId).Select(one => one.Name).SingleOrDefaultAsync(stop)
                ?? "";
            Units = await NewIssuePage.UnitsOf(db, stop);
        }
        return true;
    }
}
