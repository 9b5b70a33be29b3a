using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Coding;
using Throughline.TimeAndDemands.Displaced;
using Throughline.TimeAndDemands.ProtectedTime;
using Throughline.TimeAndDemands.TimeUse;
using Throughline.TimeAndDemands.TimeUse.Upkeep;

namespace Throughline.TimeAndDemands.Cohort;

/// <summary>All ILDs together: shares, groups, protected time, displaced visits, over four weeks and the year.</summary>
[Rule(RecordKind.R08)]
[OpensTo<DistrictPage>]
internal sealed class DistrictPage(ThroughlineDb db, Reader reader, TimeAccounts accounts, Landings landings, AskLandings asks)
    : PageModel,
        IOpensToFewer
{
    /// <summary>How many of the last weeks the first column holds.</summary>
    public const int RecentWeeks = 4;

    private const int SlotsShown = 4;

    /// <summary>First day of the other period; the school year's where nothing is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>Last day of it.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    public CohortPeriod Recent { get; private set; } = null!;
    public CohortPeriod Longer { get; private set; } = null!;
    public IReadOnlyList<Landing> Coming { get; private set; } = [];
    public InfluenceSum Influence { get; private set; } = new(0, 0, 0, 0);
    public UpkeepMedian Upkeep { get; private set; } = new(0, null);
    public IReadOnlyList<AskLanding> AsksComing { get; private set; } = [];

    /// <summary>Whether the reader may ask that a meeting be moved.</summary>
    public bool MayMove => reader.MayAnywhere(RecordKind.R08, Act.Update);

    /// <inheritdoc />
    public static bool OpensTo(Reader reader) => reader.SeesCohort();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var district = HttpContext.Features.Get<District>();
        if (district is null)
        {
            return NotFound();
        }
        await accounts.RefreshAll(reader.Today, stop);
        var recent = WholeWeeks.Last(RecentWeeks, reader.Today);
        var longer =
            From is { } from && To is { } to
                ? WholeWeeks.Around(from, to)
                : WholeWeeks.SchoolYear(reader.Today, district.SchoolYearStart);
        Recent = await Read("Last 4 weeks", recent, stop);
        Longer = await Read(From is null || To is null ? "This school year" : "The weeks you chose", longer, stop);
        Coming = await landings.Coming(reader.Today, MayMove ? SlotsShown : 0, stop);
        AsksComing = await asks.Coming(reader.Today, stop);
        Upkeep = await UpkeepMedian.Of(db, recent, stop);
        Influence = await InfluenceSum.Of(db, longer, district.Zone, stop);
        return Page();
    }

    private async Task<CohortPeriod> Read(string title, WholeWeeks weeks, CancellationToken stop)
    {
        var sum = await db.CohortSum(weeks, stop);
        sum = sum with { Broken = sum.Broken + await db.OverriddenBesides(weeks.From, weeks.To, stop) };
        return new CohortPeriod(
            title,
            weeks,
            sum,
            await db.TakenByCause(weeks, stop),
            sum.IsShown ? (await db.DisplacedByCauseAndUnit(weeks, stop)).Together() : []
        );
    }
}

/// <summary>One column of the page.</summary>
/// <param name="Title">What the period is called.</param>
/// <param name="Weeks">Its weeks.</param>
/// <param name="Sum">What all ILDs' weeks add up to.</param>
/// <param name="Taken">Protected time taken, by cause and by who was pulled.</param>
/// <param name="Displaced">Displaced visits by cause.</param>
internal sealed record CohortPeriod(
    string Title,
    WholeWeeks Weeks,
    CohortSum Sum,
    IReadOnlyList<(Focus Cause, Pulled Pulled, long Seconds)> Taken,
    IReadOnlyList<CauseCount> Displaced
)
{
    /// <summary>The days, for the addresses of records.</summary>
    public string Days => $"from={Weeks.From:yyyy-MM-dd}&to={Weeks.To:yyyy-MM-dd}";

    /// <summary>The cause that displaced the most visits; null without any.</summary>
    public CauseCount? Foremost => Displaced.Where(one => one.Cause is not null).MaxBy(one => one.All);

    /// <summary>Protected time kept, of ten tenths, for a title.</summary>
    public string KeptPercent => Counts.Percent(Sum.Kept, Sum.Protected);
}
