using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Samples;

/// <summary>An ILD's own sampled days: reads over what coders will see, releases it, and sees afterwards how it was coded.</summary>
[Rule(RecordKind.R31, Act.Read)]
[Rule(RecordKind.R31, Act.Update)]
internal sealed class MyDaysPage(ThroughlineDb db, Reader reader, RosterCache rosters) : PageModel
{
    /// <summary>One day with its entries.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Lines">Its entries, each with the title as it would be or was released.</param>
    /// <param name="Changed">What the walk-through changed.</param>
    public sealed record OwnDay(SampledDay Day, IReadOnlyList<EntryLine> Lines, IReadOnlyDictionary<long, EntryCode> Changed);

    [BindProperty]
    public Dictionary<long, string?> Titles { get; set; } = [];

    public IReadOnlyList<OwnDay> Days { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!IsMine)
        {
            return NotFound();
        }
        await Load(stop);
        return Page();
    }

    /// <summary>Releases one day with the wording given.</summary>
    public async Task<IActionResult> OnPostAsync(long day, CancellationToken stop)
    {
        if (!IsMine)
        {
            return NotFound();
        }
        if (await Mine().SingleOrDefaultAsync(one => one.Id == day, stop) is not { } found)
        {
            return NotFound();
        }
        if (Titles.Values.Any(title => title?.Length > SampledEntry.LongestTitle))
        {
            ModelState.AddModelError("", "A title has at most 200 letters.");
            await Load(stop);
            return Page();
        }
        if (found.ReleasedAt is null)
        {
            foreach (var entry in await db.SampledEntries.Where(entry => entry.DayId == day).ToListAsync(stop))
            {
                entry.Title = (Titles.GetValueOrDefault(entry.Id) ?? "").Trim();
            }
            found.Release(db.Now);
            await db.SaveChangesAsync(stop);
            Toast.Say(TempData, "Released. It can be coded now.");
        }
        return Redirect("/evidence/my-days");
    }

    private bool IsMine => reader.PersonId is { } me && reader.May(RecordKind.R31, Act.Update, me);

    private IQueryable<SampledDay> Mine()
    {
        var locked = db.CalendarSamples.Where(sample => sample.LockedAt != null);
        return db.SampledDays.Where(day =>
            day.OwnerId == reader.PersonId && day.ReplacedWhy == "" && locked.Any(sample => sample.Id == day.SampleId)
        );
    }

    private async Task Load(CancellationToken stop)
    {
        var district = await rosters.Current(db, stop);
        var days = await Mine().AsNoTracking().OrderByDescending(day => day.Day).ToListAsync(stop);
        var ids = days.ConvertAll(day => day.Id);
        var entries = await db
            .SampledEntries.AsNoTracking()
            .Where(entry => ids.Contains(entry.DayId))
            .OrderBy(entry => entry.Start)
            .ToListAsync(stop);
        var codes = await db
            .EntryCodes.AsNoTracking()
            .Where(code => code.OwnerId == reader.PersonId && code.Pass != CodingPass.Second)
            .ToListAsync(stop);
        var titles = await OwnTitles(entries, stop);
        var masked = new MaskedTitle(district.Index.Roster.People);
        var blind = codes.Where(code => code.Pass == CodingPass.First).ToDictionary(code => code.EntryId);
        var changed = codes.Where(code => code.Pass == CodingPass.WalkThrough).ToDictionary(code => code.EntryId);
        Days = days.ConvertAll(day => new OwnDay(
            day,
            [
                .. entries
                    .Where(entry => entry.DayId == day.Id)
                    .Select(entry =>
                        EntryLine.Of(entry, district.Index.Zone, blind.GetValueOrDefault(entry.Id)) with
                        {
                            Title = day.ReleasedAt is null
                                ? masked.Of(titles.GetValueOrDefault(entry.EngagementId, ""))
                                : entry.Title,
                        }
                    ),
            ],
            changed
        ));
    }

    private Task<Dictionary<long, string>> OwnTitles(List<SampledEntry> entries, CancellationToken stop)
    {
        var ids = entries.ConvertAll(entry => entry.EngagementId);
        return db
            .Engagements.AsNoTracking()
            .Where(one => ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => one.Summary, stop);
    }
}
