using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>One ask at the gate: through, trimmed, moved, given to somebody else, or refused with a reason.</summary>
[Rule(RecordKind.R20)]
[Rule(RecordKind.R20, Act.Approve)]
internal sealed class AnswerGatePage(ThroughlineDb db, Reader reader, DemandSight sight, GateQueue queue) : PageModel
{
    /// <summary>The demand's version when it was shown.</summary>
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public double? HoursEach { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Demand Demand { get; private set; } = null!;

    /// <summary>What somebody else answered while the reader was writing; null while nobody did.</summary>
    public GateAnswer? Theirs { get; private set; }

    /// <summary>What the reader was about to answer, in words.</summary>
    public string Mine { get; private set; } = "";
    public DateOnly Today => reader.Today;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop)
    {
        if (await Find(id, stop) is null)
        {
            return NotFound();
        }
        (Version, HoursEach, Due) = (Demand.Version, Demand.MinutesEach / 60.0, Demand.Due);
        return Page();
    }

    public Task<IActionResult> OnPostThroughAsync(long id, CancellationToken stop) => Answer(id, GateVerdict.Through, stop);

    public Task<IActionResult> OnPostTrimmedAsync(long id, CancellationToken stop) => Answer(id, GateVerdict.Trimmed, stop);

    public Task<IActionResult> OnPostMovedAsync(long id, CancellationToken stop) => Answer(id, GateVerdict.Moved, stop);

    public Task<IActionResult> OnPostGivenAsync(long id, CancellationToken stop) =>
        Answer(id, GateVerdict.GivenElsewhere, stop);

    public Task<IActionResult> OnPostRefusedAsync(long id, CancellationToken stop) => Answer(id, GateVerdict.Refused, stop);

    /// <summary>Takes the reader's own last answer back, as long as no ILD has answered.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(long id, long answer, CancellationToken stop)
    {
        if (await Shown(id, stop) is not { } shown)
        {
            return NotFound();
        }
        var given = await db
            .GateAnswers.Where(one => one.DemandId == id && one.TakenBackAt == null)
            .OrderByDescending(one => one.Id)
            .FirstOrDefaultAsync(stop);
        if (given is null || given.Id != answer || given.ById != reader.PersonId || shown.Answers.Any(one => !one.Waits))
        {
            Toast.Say(TempData, "It cannot be taken back any more: somebody has answered since.");
            return Redirect($"/asks/{id}");
        }
        shown.Demand.UndoGate(given, db.Now);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Taken back. It waits at the gate again.");
        return Redirect("/gate");
    }

    private async Task<IActionResult> Answer(long id, GateVerdict verdict, CancellationToken stop)
    {
        if (await Shown(id, stop) is not { } shown)
        {
            return NotFound();
        }
        var terms = new GateTerms(Reason ?? "", (int)Math.Round((HoursEach ?? 0) * 60), Due, To ?? "");
        if (shown.Demand.State is not (DemandState.AtGate or DemandState.WithSuperintendent) || shown.Demand.Version != Version)
        {
            return await Conflict(id, verdict, terms, stop);
        }
        if (await Find(id, stop) is null)
        {
            return NotFound();
        }
        foreach (var (field, sentence) in ModelState.IsValid ? terms.Wrong(verdict, Demand, reader.Today) : [])
        {
            ModelState.AddModelError(field, sentence);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        db.Entry(Demand).Property(one => one.Version).OriginalValue = Version;
        var given = Demand.AnswerAtGate(verdict, terms, reader.Name, reader.PersonId!.Value, db.Now);
        db.GateAnswers.Add(given);
        await TellOf(given, stop);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await Conflict(id, verdict, terms, stop);
        }
        Toast.Say(
            TempData,
            Demand.State == DemandState.WithSuperintendent
                ? "Refused. As it comes from the cabinet, it is with the superintendent now."
                : $"You {given.Words}. {Demand.By} sees it.",
            $"/gate/{id}?handler=TakeBack",
            new Dictionary<string, string> { ["answer"] = $"{given.Id}" }
        );
        return Redirect("/gate");
    }

    private async Task TellOf(GateAnswer given, CancellationToken stop)
    {
        if (Demand.State == DemandState.Through)
        {
            var ilds = await db
                .DemandAnswers.Where(one => one.DemandId == Demand.Id)
                .Select(one => one.IldId)
                .ToListAsync(stop);
            await DemandNotices.OnPlates(db, Demand, ilds, stop);
        }
        var words =
            Demand.State == DemandState.WithSuperintendent ? "it is with the superintendent now" : $"{given.By} {given.Words}";
        await DemandNotices.Told(db, Demand, given.Reason.Length > 0 ? $"{words}: “{given.Reason}”" : $"{words}.", stop);
    }

    // Both texts stand on the page: what the other answered, and what this reader was about to.
    private async Task<IActionResult> Conflict(long id, GateVerdict verdict, GateTerms terms, CancellationToken stop)
    {
        if (await Shown(id, stop) is not { } shown)
        {
            return NotFound();
        }
        Demand = shown.Demand;
        Theirs = await db
            .GateAnswers.AsNoTracking()
            .Where(one => one.DemandId == id && one.TakenBackAt == null)
            .OrderByDescending(one => one.Id)
            .FirstOrDefaultAsync(stop);
        var what = verdict switch
        {
            GateVerdict.Through => "let it through",
            GateVerdict.Trimmed => $"trim it to {Hours.Of(terms.MinutesEach)} each",
            GateVerdict.Moved => terms.Due is { } day ? $"move it to {Hours.Day(day)}" : "move it",
            GateVerdict.GivenElsewhere => $"give it to {terms.To}",
            _ => "refuse it",
        };
        Mine = terms.Reason.Trim().Length > 0 ? $"{what}: “{terms.Reason.Trim()}”" : what;
        ModelState.Remove(nameof(Version));
        Version = Demand.Version;
        return Page();
    }

    private async Task<DemandInView?> Shown(long id, CancellationToken stop) =>
        await sight.Of(id, stop) is { View: View.Full } shown && (shown.IsGatekeeper || reader.Holds(Seat.Senr)) ? shown : null;

    private async Task<DemandInView?> Find(long id, CancellationToken stop)
    {
        if (await Shown(id, stop) is not { } shown || !await queue.MayAnswer(shown, stop))
        {
            return null;
        }
        Demand = shown.Demand;
        return shown;
    }
}
