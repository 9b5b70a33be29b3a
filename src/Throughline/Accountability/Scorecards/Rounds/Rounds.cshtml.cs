using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Accountability.Scorecards.Methods;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Accountability.Scorecards.Rounds;

/// <summary>Rounds of targets by school year, and the opening of a new one with the district's choices for it.</summary>
[Rule(RecordKind.R27)]
[Rule(RecordKind.R27, Act.Update)]
internal sealed class RoundsPage(ThroughlineDb db, Reader reader) : PageModel
{
    [BindProperty]
    public string? Year { get; set; }

    [BindProperty]
    public WindowRule Rule { get; set; }

    [BindProperty]
    public int Window { get; set; } = 6;

    [BindProperty]
    public decimal Deviations { get; set; } = 3;

    internal IReadOnlyList<(Round Round, int Agreed)> Shown { get; private set; } = [];
    internal bool MayOpen => reader.MayAnywhere(RecordKind.R27, Act.Update);

    /// <summary>Lists them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var rounds = await db.Rounds.AsNoTracking().OrderByDescending(one => one.Year).ToListAsync(stop);
        var agreed = (
            await db
                .RoundDecisions.Where(one => one.IsAgreed)
                .GroupBy(one => one.RoundId)
                .Select(group => new { group.Key, Count = group.Select(one => one.SchoolId).Distinct().Count() })
                .ToListAsync(stop)
        ).ToDictionary(one => one.Key, one => one.Count);
        Shown = rounds.ConvertAll(round => (round, agreed.GetValueOrDefault(round.Id)));
        Year ??= SchoolYear.Words(
            rounds.Count > 0
                ? rounds[0].Year + 1
                : (await db.ScoreValues.MaxAsync(one => (int?)one.Year, stop) ?? reader.Today.Year) + 1
        );
        return Page();
    }

    /// <summary>Opens one.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayOpen)
        {
            return NotFound();
        }
        if (SchoolYear.Parse(Year ?? "") is not { } year)
        {
            ModelState.AddModelError(nameof(Year), "Write the school year of the targets, like 2026-27.");
            return await OnGetAsync(stop);
        }
        if (Window is < 1 or > 20)
        {
            ModelState.AddModelError(nameof(Window), "Give the years of the window as a number from 1 to 20.");
        }
        if (Deviations is < 1 or > 10)
        {
            ModelState.AddModelError(nameof(Deviations), "Give a number from 1 to 10, like 3.");
        }
        if (!Enum.IsDefined(Rule))
        {
            ModelState.AddModelError(nameof(Rule), "Choose one of the two.");
        }
        if (await db.Rounds.AnyAsync(one => one.Year == year, stop))
        {
            ModelState.AddModelError(nameof(Year), $"There is a round for {SchoolYear.Words(year)} already.");
        }
        if (!ModelState.IsValid)
        {
            return await OnGetAsync(stop);
        }
        var round = new Round
        {
            Year = year,
            Rule = Rule,
            Window = Window,
            Deviations = Deviations,
            OpenedBy = reader.Name,
            OpenedAt = db.Now,
        };
        db.Rounds.Add(round);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, $"The round for {SchoolYear.Words(year)} is open.");
        return Redirect($"/scorecard/rounds/{round.Id}");
    }
}
