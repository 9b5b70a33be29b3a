using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.LeadingThrough.Requests;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.LeadingThrough.Bypasses;

/// <summary>Leading through: what was reported around ILDs as counts, what came to the reader, and what went straight to a unit on purpose.</summary>
[Rule(RecordKind.R24)]
[OpensTo<ThroughPage>]
internal sealed class ThroughPage(ThroughlineDb db, Reader reader, BypassSight sight, RequestSight requests)
    : PageModel,
        IOpensToFewer
{
    private const int Months = 6;

    public IReadOnlyList<BypassCount> Now { get; private set; } = [];

    /// <summary>Counts of the last months, the latest first.</summary>
    public IReadOnlyList<(DateOnly Month, IReadOnlyList<BypassCount> Counts)> ByMonth { get; private set; } = [];

    /// <summary>What came to the reader directly, the open ones first.</summary>
    public IReadOnlyList<(Bypass Bypass, string Ild, string Principal)> Mine { get; private set; } = [];

    /// <summary>What else the reader sees by name.</summary>
    public IReadOnlyList<(Bypass Bypass, string Ild, string Principal)> Others { get; private set; } = [];
    public (int Came, int Back) Own { get; private set; }
    public IReadOnlyList<(string Unit, int Count, int Answered, int Met, int Promised)> Straight { get; private set; } = [];

    /// <summary>What people answered on it; null before anything may be shown.</summary>
    public HeardOnThrough? Heard { get; private set; }
    public IReadOnlyList<BothDoing> Doubles { get; private set; } = [];
    public DateOnly Today => reader.Today;
    public bool MaySend => reader.PersonId is not null && reader.MayAnywhere(RecordKind.R24, Act.Create);
    public bool SeesNames => reader.MayAnywhere(RecordKind.R24, Act.Read);

    /// <summary>Whether small counts are left out for this reader, so that a 0 does not say that nothing was reported.</summary>
    public bool LeavesOutFew => sight.LeavesOutFew;
    public bool SeesRequests => reader.SeesAnywhere(RecordKind.R23);
    public int Reported => Now.Sum(count => count.Reported);
    public int StraightCount => Straight.Sum(unit => unit.Count);

    // A principal reads what concerns them on the page of each.
    /// <inheritdoc />
    public static bool OpensTo(Reader reader) =>
        reader.Seats.Any(seat => seat is not (Seat.Prin or Seat.Prix) && AccessMatrix.Sees(RecordKind.R24, seat));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var month = new DateOnly(Today.Year, Today.Month, 1);
        ByMonth = await Earlier(month, stop);
        Now = ByMonth[0].Counts;
        await LoadNamed(stop);
        var district = await db.District.AsNoTracking().SingleAsync(stop);
        var year = Horizon.SchoolYearOf(Today, district.SchoolYearStart);
        Own = await sight.Own(new DateOnly(year.Year, year.Month, 1), stop);
        var straight = (await requests.Outlines(stop)).Where(each => each.IsStraight && each.AskedOn >= month).ToList();
        var promises = new UnitPromises(await db.Holidays.Select(holiday => holiday.Date).ToListAsync(stop));
        Straight = promises.Of(straight, Today);
        foreach (var source in HttpContext.RequestServices.GetServices<HeardSource>())
        {
            Heard ??= await source.Latest(HttpContext.RequestServices, stop);
        }
        Doubles = await BothDoing.Of(db, reader, stop);
        return Page();
    }

    // Each month by itself: what is left out of one for being few must not come back in another.
    private async Task<List<(DateOnly, IReadOnlyList<BypassCount>)>> Earlier(DateOnly month, CancellationToken stop)
    {
        var months = new List<(DateOnly, IReadOnlyList<BypassCount>)>();
        for (var back = 0; back < Months; back++)
        {
            var first = month.AddMonths(-back);
            months.Add((first, await sight.Counts(first, first.AddMonths(1), stop)));
        }
        return months;
    }

    private async Task LoadNamed(CancellationToken stop)
    {
        var seen = (await sight.Seen(stop))
            .Where(bypass => bypass.FadedAt is null)
            .OrderByDescending(bypass => bypass.IsOpen)
            .ThenByDescending(bypass => bypass.On)
            .ThenByDescending(bypass => bypass.Id)
            .ToList();
        var names = await db.NamesOf(
            seen.SelectMany(bypass => new[] { bypass.OwnerId, bypass.PrincipalId ?? 0 }).Where(each => each > 0),
            stop
        );
        var named = seen.Select(bypass =>
                (bypass, names[bypass.OwnerId], names.GetValueOrDefault(bypass.PrincipalId ?? 0, "A principal"))
            )
            .ToList();
        bool IsMine(Bypass bypass) =>
            bypass.AroundId == reader.PersonId && bypass.Kind == BypassKind.CameDirectly
            || (bypass.Kind == BypassKind.Board && reader.Holds(Seat.Senr));
        Mine = [.. named.Where(each => IsMine(each.bypass))];
        Others = [.. named.Where(each => !IsMine(each.bypass))];
    }
}
