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

/// <summary>Blind coding of one day after the other, by the data office.</summary>
[Rule(RecordKind.R31, Act.ReadRedacted)]
[Rule(RecordKind.R34, Act.Update)]
internal sealed class CodeDayPage(ThroughlineDb db, Reader reader, RosterCache rosters) : PageModel
{
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
        var next = await db.DaysOfSample(id).OrderBy(day => day.Day).ThenBy(day => day.Id).ToListAsync(stop);
        await Show(next.Find(MayCode), stop);
        return Page();
    }

    /// <summary>Keeps the codes of a whole day.</summary>
    public async Task<IActionResult> OnPostAsync(long id, long day, long version, CancellationToken stop)
    {
        if (!await Open(id, stop))
        {
            return NotFound();
        }
        var found = await db.DaysOfSample(id).SingleOrDefaultAsync(one => one.Id == day, stop);
        if (found is null || !MayCode(found))
        {
            Toast.Say(TempData, "Somebody else has coded this day meanwhile. Nothing of yours was kept; here is the next.");
            return Redirect($"/evidence/samples/{id}/code");
        }
        await Show(found, stop);
        if (!ModelState.IsValid || Lines.Any(line => !Whom.ContainsKey(line.Id) || !About.ContainsKey(line.Id)))
        {
            ModelState.AddModelError("", "Choose with whom and about what for every entry; “cannot be told” is an answer too.");
            return Page();
        }
        db.Entry(found).Property(one => one.Version).OriginalValue = version;
        var pass = found.CodedBy(reader.AccountId!.Value);
        db.EntryCodes.AddRange(
            Lines.Select(line => new EntryCode
            {
                EntryId = line.Id,
                SampleId = id,
                OwnerId = found.OwnerId,
                Pass = pass,
                With = Whom[line.Id],
                Focus = About[line.Id],
                On = reader.Today,
            })
        );
        try
        {
            await db.SaveChangesAsync(stop);
            Toast.Say(TempData, "Kept.");
        }
        catch (DbUpdateConcurrencyException)
        {
            Toast.Say(TempData, "Somebody else has coded this day meanwhile. Nothing of yours was kept; here is the next.");
        }
        return Redirect($"/evidence/samples/{id}/code");
    }

    private bool MayCode(SampledDay day) =>
        reader.AccountId is { } me && day.AwaitsCoder(me) && reader.ViewOf(RecordKind.R31, day.OwnerId) == View.Redacted;

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
        Lines = entries.ConvertAll(entry => EntryLine.Of(entry, zone));
    }
}
