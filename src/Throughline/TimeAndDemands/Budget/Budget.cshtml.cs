using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.Cohort;
using Throughline.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Budget;

/// <summary>The model's price on one printable page: positions, cost as entered, hours, answers; it claims no cause.</summary>
[Rule(RecordKind.R34)]
[Rule(RecordKind.R34, Act.Update)]
[Rule(RecordKind.R34, Act.Approve)]
internal sealed class BudgetPage(
    ThroughlineDb db,
    Reader reader,
    TimeAccounts accounts,
    HoursReturned returned,
    IEnumerable<PrincipalsAnswers> answers
) : PageModel
{
    // Units see their own figures a week before others do.
    private const int DaysLater = 7;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public decimal? Number { get; set; }

    [BindProperty]
    public decimal? Cost { get; set; }

    public IReadOnlyList<Position> Positions { get; private set; } = [];
    public CohortSum Sum { get; private set; } = null!;
    public WholeWeeks Weeks { get; private set; }
    public int Principals { get; private set; }
    public ReturnedHours Returned { get; private set; } = null!;
    public IReadOnlyList<string> Answers { get; private set; } = [];
    public string DistrictName { get; private set; } = "";

    /// <summary>Cost is entered by the data office and by senior leaders.</summary>
    public bool MayEnter => reader.MayAnywhere(RecordKind.R34, Act.Update) || reader.MayAnywhere(RecordKind.R34, Act.Approve);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayEnter)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 80)
        {
            ModelState.AddModelError(nameof(Name), "Name the position in at most 80 letters.");
        }
        if (Number is null or < 0 or > 10_000)
        {
            ModelState.AddModelError(nameof(Number), "Enter how many, like 6 or 0.5; 0 for a sum that is no position.");
        }
        if (Cost is null or < 0 or > 1_000_000_000)
        {
            ModelState.AddModelError(nameof(Cost), "Enter a year’s cost in whole dollars, like 188000.");
        }
        if (!ModelState.IsValid)
        {
            return await Load(stop) ? Page() : NotFound();
        }
        db.BudgetPositions.Add(
            new Position
            {
                Name = Name!.Trim(),
                Number = Number!.Value,
                Cost = Cost!.Value,
                EnteredBy = reader.Name,
                EnteredAt = db.Clock.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(stop);
        return Redirect("/budget");
    }

    public async Task<IActionResult> OnPostRemoveAsync(long position, CancellationToken stop)
    {
        if (!MayEnter)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (await db.BudgetPositions.SingleOrDefaultAsync(one => one.Id == position, stop) is not { } found)
        {
            return NotFound();
        }
        db.BudgetPositions.Remove(found);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, $"{found.Name} is taken off the page.");
        return Redirect("/budget");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (
            !(reader.SeesCohort() || reader.Holds(Seat.Board) || MayEnter)
            || HttpContext.Features.Get<District>() is not { } district
        )
        {
            return false;
        }
        DistrictName = district.Name;
        await accounts.RefreshAll(reader.Today, stop);
        Weeks = WholeWeeks.SchoolYear(reader.Today, district.SchoolYearStart);
        Sum = await db.CohortSum(Weeks, stop);
        Positions = await db.BudgetPositions.AsNoTracking().OrderBy(one => one.Id).ToListAsync(stop);
        Principals = await db
            .Assignments.On(reader.Today)
            .Where(one => one.Kind == AssignmentKind.LeadsSchool)
            .Select(one => one.PersonId)
            .Distinct()
            .CountAsync(stop);
        Returned = await ReturnedHours.Of(db, returned, Weeks.From, reader.Today.AddDays(-DaysLater), stop);
        foreach (var module in answers)
        {
            Answers = [.. Answers, .. await module.Find(HttpContext.RequestServices, stop)];
        }
        return true;
    }
}
