using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse.Weeks;

namespace Throughline.TimeAndDemands.TimeUse.InfluenceMeetings;

/// <summary>Meetings that an ILD attends to have a say: tagged, with what was decided, and at the year's end the hours.</summary>
[Rule(RecordKind.R04)]
[Rule(RecordKind.R04, Act.Update)]
[Rule(RecordKind.R04, Act.Export)]
internal sealed class InfluencePage(ThroughlineDb db, Reader reader, IldDays ilds) : PageModel
{
    private const int WeeksBack = 8;
    private const int DaysAhead = 28;

    /// <summary>The calendar year in which the school year begins; this school year without it.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public InfluenceYear Found { get; private set; } = new([]);
    public int Begins { get; private set; }
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];
    public string Matter { get; private set; } = "";

    public string Finding =>
        Found.Meetings == 0
            ? "No meeting is tagged as one to have a say in"
            : $"{Durations.Of(Found.Seconds)} in {Counts.Of(Found.Meetings, "meeting", "meetings")} to have a say; "
                + (
                    Found.Decided == 0
                        ? "nothing is decided yet"
                        : $"{Counts.InWords(Found.Decided)} decided, {Counts.InWords(Found.AsSaid)} as you said"
                );

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (Owner is not { } owner || Year is < 2000 or > 2100 || !ModelState.IsValid)
        {
            return NotFound();
        }
        await Load(owner, stop);
        return Page();
    }

    /// <summary>The year as a file.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken stop)
    {
        if (Owner is not { } owner || !reader.May(RecordKind.R04, Act.Export, owner) || Year is < 2000 or > 2100)
        {
            return NotFound();
        }
        await Load(owner, stop);
        return File(InfluenceCsv.Write(Found), "text/csv; charset=utf-8", $"influence-{Begins}.csv");
    }

    /// <summary>Tags a meeting, or its whole series.</summary>
    public async Task<IActionResult> OnPostTagAsync(long? entry, string? matter, bool series, CancellationToken stop)
    {
        if (Owner is not { } owner)
        {
            return NotFound();
        }
        Matter = (matter ?? "").Trim();
        var row = await db
            .Engagements.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == entry && one.OwnerId == owner && !one.IsPrivate, stop);
        if (row is null || Matter.Length is 0 or > InfluenceMeeting.LongestMatter)
        {
            ModelState.Clear();
            ModelState.AddModelError(
                row is null ? "entry" : "matter",
                row is null ? "Choose a meeting of your calendar."
                    : Matter.Length == 0 ? "Say what is to be decided there."
                    : $"Keep it to {InfluenceMeeting.LongestMatter} characters."
            );
            await Load(owner, stop);
            return Page();
        }
        long? slot = series ? null : row.SeriesSlot;
        var known = await db.InfluenceMeetings.AnyAsync(
            one => one.OwnerId == owner && one.Uid == row.Uid && (one.SeriesSlot == slot || one.SeriesSlot == null),
            stop
        );
        if (!known)
        {
            db.InfluenceMeetings.Add(
                new InfluenceMeeting
                {
                    OwnerId = owner,
                    Uid = row.Uid,
                    SeriesSlot = slot,
                    Matter = Matter,
                    TaggedAt = db.Now,
                }
            );
            await db.SaveChangesAsync(stop);
        }
        Toast.Say(
            TempData,
            known ? "This meeting is tagged already." : "Tagged. Write down here what was decided, once it is."
        );
        return Redirect("/influence");
    }

    /// <summary>Writes down what was decided.</summary>
    public async Task<IActionResult> OnPostDecideAsync(long tag, string? decided, HadSay? say, CancellationToken stop)
    {
        if (await Own(tag, stop) is not { } one)
        {
            return NotFound();
        }
        var words = (decided ?? "").Trim();
        if (words.Length is 0 or > InfluenceMeeting.LongestDecision || say is not { } had || !Enum.IsDefined(had))
        {
            ModelState.Clear();
            ModelState.AddModelError(
                $"decided-{tag}",
                words.Length > InfluenceMeeting.LongestDecision
                    ? $"Keep it to {InfluenceMeeting.LongestDecision} characters."
                    : "Say what was decided, and whether it was as you had said."
            );
            await Load(one.OwnerId, stop);
            return Page();
        }
        one.Decide(words, had, db.Now);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Written down.");
        return Redirect("/influence");
    }

    /// <summary>Takes a tag off.</summary>
    public async Task<IActionResult> OnPostOffAsync(long tag, CancellationToken stop)
    {
        if (await Own(tag, stop) is not { } one)
        {
            return NotFound();
        }
        db.InfluenceMeetings.Remove(one);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "The tag is off; the meeting stays in your week.");
        return Redirect("/influence");
    }

    public static string Words(HadSay say) =>
        say switch
        {
            HadSay.AsSaid => "as I said",
            HadSay.InPart => "in part as I said",
            _ => "otherwise",
        };

    // The ILD alone: what they say of central office's decisions is theirs.
    private long? Owner =>
        reader.PersonId is { } me && reader.Toward(me).Contains(Seat.Ild) && reader.May(RecordKind.R04, Act.Update, me)
            ? me
            : null;

    private async Task<InfluenceMeeting?> Own(long tag, CancellationToken stop) =>
        Owner is { } owner
            ? await db.InfluenceMeetings.SingleOrDefaultAsync(one => one.Id == tag && one.OwnerId == owner, stop)
            : null;

    private async Task Load(long owner, CancellationToken stop)
    {
        var district = HttpContext.Features.Get<District>();
        var start = WholeWeeks.YearStart(reader.Today, district?.SchoolYearStart);
        start = Year is { } year ? start.AddYears(year - start.Year) : start;
        Begins = start.Year;
        var end = Year is null ? reader.Today.AddDays(DaysAhead) : start.AddYears(1).AddDays(-1);
        var days = await ilds.Open(owner, new Window(start, end), stop);
        Found = await InfluenceYear.Of(db, days, db.Now.ToUnixTimeSeconds(), stop);
        Choices = Year is null ? [.. Untagged(days)] : [];
    }

    // Meetings that somebody in central office or on the board called or sits in, and that no tag covers yet.
    private IEnumerable<SelectListItem> Untagged(AccountedDays days)
    {
        var from = reader.Today.AddDays(-7 * WeeksBack);
        var zone = days.District.Index.Zone;
        var tags = Found.Lines.Select(line => line.Tag).ToList();
        return days
            .Time.Occurrences.Where(one => one.Counts && one.Day >= from)
            .Where(one => one.Code!.With is With.Central or With.Board or With.Peers)
            .Select(one => (One: one, Entry: days.Entry(one)))
            .Where(pair => pair.Entry.Uid.Length > 0 && !tags.Exists(tag => tag.Covers(pair.Entry)))
            .OrderByDescending(pair => pair.Entry.Start)
            .Select(pair => new SelectListItem(
                $"{Dates.MonthDay(zone.Local(pair.Entry.Start).Date)}, {(pair.Entry.Summary.Length > 0 ? pair.Entry.Summary : "Untitled")}",
                $"{pair.Entry.Id}"
            ));
    }
}
