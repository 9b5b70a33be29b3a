using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.TimeAndDemands.Demands.UnitFigures;

/// <summary>A figure of one ask is corrected: its unit says what is wrong, and whoever keeps the gate answers.</summary>
[Rule(RecordKind.R20)]
[Rule(RecordKind.R20, Act.Update)]
internal sealed class CorrectPage(ThroughlineDb db, Reader reader, DemandSight sight) : PageModel
{
    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public double? HoursEach { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public DemandInView Shown { get; private set; } = null!;
    public Demand Demand => Shown.Demand;
    public IReadOnlyList<Correction> All { get; private set; } = [];
    public Correction? Waiting => All.FirstOrDefault(one => one.Waits);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop) => await Find(id, stop) ? Page() : NotFound();

    /// <summary>The unit says what is wrong.</summary>
    public async Task<IActionResult> OnPostAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop) || !Shown.IsRequester)
        {
            return NotFound();
        }
        if (string.IsNullOrWhiteSpace(Words) || Words.Length > GateTerms.LongestReason)
        {
            ModelState.AddModelError(nameof(Words), "Say in up to 1,000 letters what is wrong.");
        }
        if (HoursEach is <= 0 or > DemandDraft.MostHours)
        {
            ModelState.AddModelError(
                nameof(HoursEach),
                $"Give the right hours of each as a number above 0 and up to {DemandDraft.MostHours}, or leave it empty."
            );
        }
        if (Waiting is not null)
        {
            ModelState.AddModelError(nameof(Words), "A correction of this ask waits for an answer already.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        db.Corrections.Add(
            new Correction
            {
                DemandId = id,
                ById = reader.PersonId!.Value,
                By = reader.Name,
                Words = Words!.Trim(),
                MinutesEach = HoursEach is { } hours ? Math.Max(1, (int)Math.Round(hours * 60)) : null,
                At = db.Now,
            }
        );
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Noted. Until it is answered, nobody else’s figures count this ask.");
        return Redirect($"/asks/{id}");
    }

    public Task<IActionResult> OnPostTakeAsync(long id, CancellationToken stop) =>
        Answer(id, one => one.Take(Demand, reader.Name, db.Now), "it is corrected as you said.", stop);

    public async Task<IActionResult> OnPostLeaveAsync(long id, CancellationToken stop)
    {
        if (!string.IsNullOrWhiteSpace(Reason) && Reason.Length <= GateTerms.LongestReason)
        {
            return await Answer(
                id,
                one => one.Leave(Reason, reader.Name, db.Now),
                $"the figure stands: “{Reason.Trim()}”",
                stop
            );
        }
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        ModelState.AddModelError(nameof(Reason), $"Say why the figure stands; {Demand.By} reads it.");
        return Page();
    }

    private async Task<IActionResult> Answer(long id, Action<Correction> act, string words, CancellationToken stop)
    {
        if (!await Find(id, stop) || !Shown.IsGatekeeper)
        {
            return NotFound();
        }
        if (Waiting is not { } waiting)
        {
            Toast.Say(TempData, "It was answered already. This is how it stands now.");
            return Redirect($"/asks/{id}");
        }
        act(waiting);
        await DemandNotices.Told(db, Demand, words, stop);
        try
        {
            await db.SaveChangesAsync(stop);
            Toast.Say(TempData, $"{Demand.By} is told: {words}");
        }
        catch (DbUpdateConcurrencyException)
        {
            Toast.Say(TempData, "Somebody else acted on it at the same moment. Nothing was overwritten.");
        }
        return Redirect($"/asks/{id}");
    }

    // Of a unit's correction only the unit and whoever keeps the gate know.
    private async Task<bool> Find(long id, CancellationToken stop)
    {
        if (await sight.Of(id, stop) is not { View: View.Full } shown || !(shown.IsRequester || shown.IsGatekeeper))
        {
            return false;
        }
        Shown = shown;
        All = await db.Corrections.Where(one => one.DemandId == id).OrderByDescending(one => one.Id).ToListAsync(stop);
        return true;
    }
}
