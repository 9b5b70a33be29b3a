using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.Cohort;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>Hours asked and returned, by cause and never by unit; a unit sees its own asks up to today, everybody else those a week old.</summary>
[Rule(RecordKind.R20)]
[OpensTo<HoursReturnedPage>]
internal sealed class HoursReturnedPage(ThroughlineDb db, Reader reader, HoursReturned returned, Pricing pricing)
    : PageModel,
        IOpensToFewer
{
    private const int DaysEarlier = 7;

    /// <summary>All ILDs together; null for those who see their own unit's alone.</summary>
    public IReadOnlyList<ReturnedByCause>? All { get; private set; }

    /// <summary>All that came back, by whom; null as <see cref="All"/>.</summary>
    public ReturnedHours? ByWhom { get; private set; }

    /// <summary>Where ILDs' time went in the same year, and in its last four weeks.</summary>
    public CohortSum? Year { get; private set; }
    public CohortSum? Lately { get; private set; }

    /// <summary>Of the reader's own unit; null for those who are of none.</summary>
    public IReadOnlyList<ReturnedByCause>? Own { get; private set; }
    public string Unit { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly Until => reader.Today.AddDays(-DaysEarlier);
    public int VisitMinutes { get; private set; }

    /// <inheritdoc />
    public static bool OpensTo(Reader reader) =>
        reader.Holds(Seat.Chief) || reader.Holds(Seat.Senr) || reader.Holds(Seat.Reco) || reader.Holds(Seat.Dept);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var start = await db.District.Select(one => one.SchoolYearStart).SingleOrDefaultAsync(stop);
        From = YearOf(start ?? new DateOnly(2000, 8, 1), reader.Today);
        VisitMinutes = await pricing.VisitMinutes(reader.Today, stop) ?? DemandPrice.StatedVisitMinutes;
        var ilds = await db
            .Assignments.On(reader.Today)
            .Where(one => one.Kind == AssignmentKind.LeadsNetwork)
            .Select(one => one.PersonId)
            .Distinct()
            .ToListAsync(stop);
        var seesAll = ilds.Count > 0 && ilds.TrueForAll(one => reader.ViewOf(RecordKind.R20, one) == View.Full);
        All = seesAll ? await returned.ByCause(From, Until, null, stop) : null;
        if (seesAll)
        {
            ByWhom = await ReturnedHours.Of(db, returned, From, Until, stop);
            Year = await db.CohortSum(WholeWeeks.SchoolYear(reader.Today, start), stop);
            Lately = await db.CohortSum(WholeWeeks.Last(DistrictPage.RecentWeeks, reader.Today), stop);
        }
        Unit = await db.People.Where(one => one.Id == reader.PersonId).Select(one => one.Unit).SingleOrDefaultAsync(stop) ?? "";
        Own = Unit.Length > 0 && reader.Holds(Seat.Dept) ? await returned.ByCause(From, reader.Today, Unit, stop) : null;
        return All is null && Own is null ? NotFound() : Page();
    }

    private static DateOnly YearOf(DateOnly start, DateOnly today)
    {
        var first = new DateOnly(today.Year, start.Month, Math.Min(start.Day, DateTime.DaysInMonth(today.Year, start.Month)));
        return first <= today ? first : first.AddYears(-1);
    }
}
