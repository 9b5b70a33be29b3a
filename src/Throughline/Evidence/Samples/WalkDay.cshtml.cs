using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Samples;

/// <summary>The walk-through: an outsider who coded none of the day asks the ILD what each entry was; only what changes is kept.</summary>
[Rule(RecordKind.R31, Act.ReadRedacted)]
[Rule(RecordKind.R34, Act.Update)]
internal sealed class WalkDayPage(ThroughlineDb db, Reader reader, RosterCache rosters) : PageModel
{
    // Who judges an ILD, or leads her, is no outsider.
    private static readonly Seat[] Insiders = [Seat.Chief, Seat.Evi, Seat.Ild, Seat.Team, Seat.Facil];

    [BindProperty]
    public Dictionary<long, With> Whom { get; set; } = [];

    [BindProperty]
    public Dictionary<long, Focus> About { get; set; } = [];

    public CalendarSample Sample { get; private set; } = null!;
    public SampledDay? Day { get; private set; }
    public IReadOnlyList<EntryLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop)
    {
        if (!await Open(id, stop))
        {
            return NotFound();
        }
        var days = await db.DaysOfSample(id).OrderBy(day => day.Day).ThenBy(day => day.Id).ToListAsync(stop);
        await Show(days.Find(MayWalk), stop);
        return Page();
    }

    /// <summary>Keeps what the talk changed.</summary>
    public async Task<IActionResult> OnPostAsync(long id, long day, long version, CancellationToken stop)
    {
        if (!await Open(id, stop))
        {
            return NotFound();
        }
        var found = await db.DaysOfSample(id).SingleOrDefaultAsync(one => one.Id == day, stop);
        if (found is null || !MayWalk(found))
        {
            Toast.Say(TempData, "This day was talked through already; nothing was changed.");
            return Redirect($"/evidence/samples/{id}/walk");
        }
        await Show(found, stop);
        if (!ModelState.IsValid || Lines.Any(line => !Whom.ContainsKey(line.Id) || !About.ContainsKey(line.Id)))
        {
            ModelState.AddModelError("", "Every entry needs both codes; leave them as they are where nothing changes.");
            return Page();
        }
        db.Entry(found).Property(one => one.Version).OriginalValue = version;
        found.Walk(reader.AccountId!.Value, reader.Today);
        var changed = Lines.Where(line => line.Blind != (Whom[line.Id], About[line.Id])).ToList();
        db.EntryCodes.AddRange(
            changed.Select(line => new EntryCode
            {
                EntryId = line.Id,
                SampleId = id,
                OwnerId = found.OwnerId,
                Pass = CodingPass.WalkThrough,
                With = Whom[line.Id],
                Focus = About[line.Id],
                On = reader.Today,
            })
        );
        try
        {
            await db.SaveChangesAsync(stop);
            Toast.Say(TempData, $"Kept: {changed.Count} of {Lines.Count} entries changed.");
        }
        catch (DbUpdateConcurrencyException)
        {
            Toast.Say(TempData, "Somebody else was here meanwhile. Nothing of yours was kept.");
        }
        return Redirect($"/evidence/samples/{id}/walk");
    }

    private bool MayWalk(SampledDay day) =>
        reader.AccountId is { } me
        && day.AwaitsOutsider(me)
        && reader.ViewOf(RecordKind.R31, day.OwnerId) == View.Redacted
        && !reader.Toward(day.OwnerId).Intersect(Insiders).Any();

    private async Task<bool> Open(long id, CancellationToken stop)
    {
        if (!reader.MayAnywhere(RecordKind.R34, Act.Update) || await db.LockedSample(id, stop) is not { } sample)
        {
            return false;
        }
        Sample = sample;
        return true;
    }

    private async Task Show(SampledDay? day, CancellationToken stop)
    {
        Day = day;
        if (day is null)
        {
            return;
        }
        var zone = (await rosters.Current(db, stop)).Index.Zone;
        var entries = await db.EntriesOfSample(day.SampleId)
            .AsNoTracking()
            .Where(entry => entry.DayId == day.Id)
            .OrderBy(entry => entry.Start)
            .ToListAsync(stop);
        var ids = entries.ConvertAll(entry => entry.Id);
        var blind = await db.CodesOfSample(day.SampleId)
            .AsNoTracking()
            .Where(code => code.Pass == CodingPass.First && ids.Contains(code.EntryId))
            .ToDictionaryAsync(code => code.EntryId, stop);
        Lines = entries.ConvertAll(entry => EntryLine.Of(entry, zone, blind.GetValueOrDefault(entry.Id)));
    }
}
