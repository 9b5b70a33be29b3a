using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>The meetings behind taken protected time: day, cause, who called it, who was pulled. Never one ILD's sum.</summary>
[Rule(RecordKind.R08)]
internal sealed class TakenPage(ThroughlineDb db, Reader reader, RosterCache rosters) : PageModel
{
    private const int OnePage = 100;

    /// <summary>First day; the school year's where nothing is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>Last day; yesterday where nothing is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>Only this cause.</summary>
    [BindProperty(SupportsGet = true)]
    public Focus? Cause { get; set; }

    /// <summary>How many are left out before the first.</summary>
    [BindProperty(SupportsGet = true)]
    public int Skip { get; set; }

    public IReadOnlyList<(TakenMeeting Meeting, DateTime At, string Caller)> Meetings { get; private set; } = [];

    /// <summary>Whether there are more after these.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The chosen days and cause, for addresses.</summary>
    public string Query => $"from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}{(Cause is null ? "" : $"&cause={Cause}")}";

    /// <summary>Where the next ones start.</summary>
    public int Next => Skip + OnePage;

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        if (HttpContext.Features.Get<District>() is not { } district)
        {
            return NotFound();
        }
        From ??= WholeWeeks.YearStart(reader.Today, district.SchoolYearStart);
        To ??= reader.Today;
        var asTable = format == "csv";
        await Read(asTable ? 0 : Math.Max(0, Skip), asTable ? 10_000 : OnePage, stop);
        return asTable ? File(TakenCsv.Write(Meetings), "text/csv", "taken-protected-time.csv") : Page();
    }

    private async Task Read(int skip, int most, CancellationToken stop)
    {
        var meetings = await db.TakenMeetings(From!.Value, To!.Value, Cause, skip, most + 1, stop);
        HasMore = meetings.Count > most;
        var zone = (await rosters.Current(db, stop)).Index.Zone;
        var names = await db.NamesOf([.. meetings.Select(one => one.CalledBy).Distinct()], stop);
        Meetings =
        [
            .. meetings
                .Take(most)
                .Select(one => (one, zone.LocalOf(one.Start), names.GetValueOrDefault(one.CalledBy, Outside(one)))),
        ];
    }

    private static string Outside(TakenMeeting one) => one.CalledBy.Length > 0 ? "Somebody outside" : "Nobody named";
}
