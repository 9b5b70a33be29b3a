using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Frame.Setup;

/// <summary>Terms and holidays.</summary>
[Rule(RecordKind.R03)]
[Rule(RecordKind.R03, Act.Update)]
[Rule(RecordKind.R40, Act.Update)]
public sealed class CalendarPage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>What it is called.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>First day.</summary>
    [BindProperty]
    public DateOnly? First { get; set; }

    /// <summary>Last day, included; of a holiday empty for one day.</summary>
    [BindProperty]
    public DateOnly? Last { get; set; }

    /// <summary>Which row.</summary>
    [BindProperty]
    public long Row { get; set; }

    internal IReadOnlyList<Term> Terms { get; private set; } = [];
    internal IReadOnlyList<Holiday> Holidays { get; private set; } = [];
    internal bool MayWrite => reader.MayAnywhere(RecordKind.R03, Act.Update) || reader.MayAnywhere(RecordKind.R40, Act.Update);

    /// <summary>Shows both.</summary>
    public async Task OnGetAsync(CancellationToken stop)
    {
        Terms = await db.Terms.AsNoTracking().OrderBy(term => term.Start).ToListAsync(stop);
        Holidays = await db.Holidays.AsNoTracking().OrderBy(holiday => holiday.Date).ToListAsync(stop);
    }

    /// <summary>Adds a term; terms do not overlap.</summary>
    public async Task<IActionResult> OnPostTermAsync(CancellationToken stop)
    {
        Check(Last);
        if (ModelState.IsValid && await db.Terms.AnyAsync(term => term.Start <= Last && term.End >= First, stop))
        {
            ModelState.AddModelError(nameof(First), "Another term has some of these days.");
        }
        if (!ModelState.IsValid)
        {
            return await Again(stop);
        }
        db.Terms.Add(
            new Term
            {
                Name = Name!.Trim(),
                Start = First!.Value,
                End = Last!.Value,
            }
        );
        return await Saved($"{Name} is in.", stop);
    }

    /// <summary>Adds a holiday of one or several days.</summary>
    public async Task<IActionResult> OnPostHolidayAsync(CancellationToken stop)
    {
        Last ??= First;
        Check(Last);
        if (ModelState.IsValid && Last!.Value.DayNumber - First!.Value.DayNumber > 60)
        {
            ModelState.AddModelError(nameof(Last), "That is more than sixty days.");
        }
        if (!ModelState.IsValid)
        {
            return await Again(stop);
        }
        var known = (await db.Holidays.Select(holiday => holiday.RosterKey).ToListAsync(stop)).ToHashSet(
            StringComparer.Ordinal
        );
        for (var day = First!.Value; day <= Last; day = day.AddDays(1))
        {
            if (known.Add($"{day:yyyy-MM-dd}"))
            {
                db.Holidays.Add(
                    new Holiday
                    {
                        RosterKey = $"{day:yyyy-MM-dd}",
                        Date = day,
                        Name = Name!.Trim(),
                    }
                );
            }
        }
        return await Saved($"{Name} is in. Figures follow.", stop);
    }

    /// <summary>Takes a term out.</summary>
    public async Task<IActionResult> OnPostRemoveTermAsync(CancellationToken stop)
    {
        if (await db.Terms.SingleOrDefaultAsync(term => term.Id == Row, stop) is { } term)
        {
            db.Terms.Remove(term);
        }
        return await Saved("Taken out.", stop);
    }

    /// <summary>Takes a holiday out.</summary>
    public async Task<IActionResult> OnPostRemoveHolidayAsync(CancellationToken stop)
    {
        if (await db.Holidays.SingleOrDefaultAsync(holiday => holiday.Id == Row, stop) is { } holiday)
        {
            db.Holidays.Remove(holiday);
        }
        return await Saved("Taken out. Figures follow.", stop);
    }

    private void Check(DateOnly? last)
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 100)
        {
            ModelState.AddModelError(nameof(Name), "Give it a name.");
        }
        if (First is null || last is null || last < First)
        {
            ModelState.AddModelError(nameof(First), "Give a first day, and a last day that is not before it.");
        }
    }

    private async Task<IActionResult> Saved(string said, CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, said);
        return Redirect("/setup/calendar");
    }

    private async Task<IActionResult> Again(CancellationToken stop)
    {
        await OnGetAsync(stop);
        return Page();
    }
}
