using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Accountability.Scorecards;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Accountability.Indicators;

/// <summary>One indicator: its description, and from which year on it is counted otherwise.</summary>
[Rule(RecordKind.R26)]
[Rule(RecordKind.R26, Act.Update)]
internal sealed class IndicatorPage(ThroughlineDb db, Reader reader) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>The first school year counted otherwise.</summary>
    [BindProperty]
    public string? From { get; set; }

    /// <summary>What is otherwise.</summary>
    [BindProperty]
    public string? Change { get; set; }

    [BindProperty]
    public bool BreaksSeries { get; set; }

    internal Indicator Shown { get; private set; } = null!;
    internal IReadOnlyList<IndicatorVersion> Versions { get; private set; } = [];
    internal IReadOnlyList<YearLine> Years { get; private set; } = [];
    internal bool MayChange => reader.MayAnywhere(RecordKind.R26, Act.Update);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await db.Indicators.AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, stop) is not { } found)
        {
            return NotFound();
        }
        Shown = found;
        Versions = await db
            .IndicatorVersions.AsNoTracking()
            .Where(one => one.IndicatorId == Id)
            .OrderBy(one => one.FromYear)
            .ToListAsync(stop);
        Years = await db
            .ScoreValues.Where(one => one.IndicatorId == Id)
            .GroupBy(one => one.Year)
            .OrderBy(group => group.Key)
            .Select(group => new YearLine(
                group.Key,
                group.Count(one => one.Value != null),
                group.Count(one => one.Missing == Missing.Suppressed || one.Missing == Missing.TooFew),
                group.Count(one => one.Missing == Missing.NotApplicable)
            ))
            .ToListAsync(stop);
        return Page();
    }

    /// <summary>From a year on, it is counted otherwise.</summary>
    public async Task<IActionResult> OnPostVersionAsync(CancellationToken stop)
    {
        if (await OnGetAsync(stop) is NotFoundResult missing)
        {
            return missing;
        }
        if (!MayChange)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        var from = SchoolYear.Parse(From ?? "");
        if (from is null)
        {
            ModelState.AddModelError(nameof(From), "Write the first school year counted so, like 2009-10.");
        }
        if (string.IsNullOrWhiteSpace(Change) || Change.Length > 500)
        {
            ModelState.AddModelError(nameof(Change), "Say in a sentence or two what is counted otherwise.");
        }
        if (Versions.Any(one => one.FromYear == from))
        {
            ModelState.AddModelError(nameof(From), "There is a change from this year on already; take it back first.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var version = new IndicatorVersion
        {
            IndicatorId = Id,
            FromYear = from!.Value,
            Change = Change!.Trim(),
            BreaksSeries = BreaksSeries,
            By = reader.Name,
            At = db.Now,
        };
        db.IndicatorVersions.Add(version);
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            BreaksSeries
                ? "Noted. No slope, target or jump reaches over it."
                : "Noted. Figures before and after stay comparable.",
            $"/scorecard/indicators/{Id}?handler=TakeBack",
            new Dictionary<string, string> { ["version"] = $"{version.Id}" }
        );
        return Redirect($"/scorecard/indicators/{Id}");
    }

    /// <summary>It is not counted otherwise after all.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(long version, CancellationToken stop)
    {
        var found = await db.IndicatorVersions.SingleOrDefaultAsync(one => one.Id == version && one.IndicatorId == Id, stop);
        if (found is null || !MayChange)
        {
            return NotFound();
        }
        db.IndicatorVersions.Remove(found);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Taken back. The series is one again.");
        return Redirect($"/scorecard/indicators/{Id}");
    }
}

/// <summary>How many schools have a figure in a year, and how many not, by reason.</summary>
internal sealed record YearLine(int Year, int Known, int HeldBack, int NotApplicable);
