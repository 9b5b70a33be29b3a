using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.ExitTaps;
using Throughline.Shell.Pieces;

namespace Throughline.ProfessionalLearning.Samples;

/// <summary>A coder says of each minute what most of it was about.</summary>
[Rule(RecordKind.R18)]
[Rule(RecordKind.R18, Act.Create)]
internal sealed class CodeSamplePage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>By minute, from 0.</summary>
    [BindProperty]
    public Dictionary<int, TapFocus?> Codes { get; set; } = [];

    public CodedSample Sample { get; private set; } = null!;
    private List<CodedMinute> kept = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        Codes = kept.ToDictionary(one => one.Minute, one => (TapFocus?)one.Focus);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        for (var minute = 0; minute < Sample.Minutes; minute++)
        {
            var code = Codes.GetValueOrDefault(minute);
            var before = kept.Find(one => one.Minute == minute);
            if (code is null && before is not null)
            {
                db.CodedMinutes.Remove(before);
            }
            else if (code is { } focus && before is not null)
            {
                before.Focus = focus;
            }
            else if (code is { } heard)
            {
                db.CodedMinutes.Add(
                    new CodedMinute
                    {
                        SampleId = id,
                        CoderId = reader.PersonId!.Value,
                        Minute = minute,
                        Focus = heard,
                    }
                );
            }
        }
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Kept.");
        return Redirect("/learning/samples");
    }

    private async Task<bool> Find(long id, CancellationToken stop)
    {
        var me = reader.PersonId;
        if (
            me is null
            || !reader.MayAnywhere(RecordKind.R18, Act.Create)
            || !await db.SampleCoders.AnyAsync(one => one.SampleId == id && one.PersonId == me, stop)
        )
        {
            return false;
        }
        Sample = await db.CodedSamples.AsNoTracking().SingleAsync(one => one.Id == id, stop);
        kept = await db.CodedMinutes.Where(one => one.SampleId == id && one.CoderId == me).ToListAsync(stop);
        return true;
    }
}
