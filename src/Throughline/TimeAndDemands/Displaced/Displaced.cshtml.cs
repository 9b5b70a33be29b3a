using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Cohort;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Displaced;

/// <summary>Visits that did not take place when they should have: one's own in full, everybody's by cause.</summary>
[Rule(RecordKind.R07)]
[Rule(RecordKind.R08)]
[OpensTo<DisplacedPage>]
internal sealed class DisplacedPage(ThroughlineDb db, Reader reader, TimeAccounts accounts) : PageModel, IOpensToFewer
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>Only what is still owed.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Owed { get; set; }

    public WholeWeeks Weeks { get; private set; }
    public DateOnly Today => reader.Today;
    public IReadOnlyList<OwnVisit> Own { get; private set; } = [];

    /// <summary>Whether the own visits are an ILD's, who may say the cause; else they are a principal's.</summary>
    public bool AreIlds { get; private set; }

    /// <summary>Everybody's, by cause and unit; null where the reader may not see them, or there are too few ILDs.</summary>
    public IReadOnlyList<CauseCount>? All { get; private set; }
    public IReadOnlyList<(int Year, int Month, int Count)> Months { get; private set; } = [];

    /// <inheritdoc />
    public static bool OpensTo(Reader reader) => AreThose(reader) || IsPrincipal(reader) || reader.SeesCohort();

    private static bool AreThose(Reader reader) => reader.MayAnywhere(RecordKind.R07, Act.Update);

    private static bool IsPrincipal(Reader reader) => reader.PersonId is not null && reader.Holds(Seat.Prin);

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        AreIlds = AreThose(reader);
        var isPrincipal = IsPrincipal(reader);
        if (HttpContext.Features.Get<District>() is not { } district)
        {
            return NotFound();
        }
        await accounts.RefreshAll(Today, stop);
        // The last ten duty days are in it: what is owed today is what was displaced a moment ago.
        Weeks =
            From is { } from && To is { } to
                ? WholeWeeks.Around(from, to)
                : new WholeWeeks(
                    WholeWeeks.SchoolYear(Today, district.SchoolYearStart).From,
                    WholeWeeks.MondayOf(Today).AddDays(6)
                );
        var days = new DutyDays(await db.Holidays.AsNoTracking().Select(one => one.Date).ToListAsync(stop));
        Own =
            AreIlds ? await db.OwnDisplaced(Weeks, days, stop)
            : isPrincipal ? await db.DisplacedOf(reader.PersonId!.Value, Weeks, days, stop)
            : [];
        if (format == "csv" && AreIlds)
        {
            return File(OwnCsv.Write(Own), "text/csv", "displaced-visits.csv");
        }
        Own = [.. Own.Where(one => !Owed || !one.Visit.IsMadeUp)];
        if (reader.SeesCohort() && (await db.CohortSum(Weeks, stop)).IsShown)
        {
            All = await db.DisplacedByCauseAndUnit(Weeks, stop);
            Months = await db.DisplacedByMonth(Weeks, stop);
        }
        return Page();
    }
}
