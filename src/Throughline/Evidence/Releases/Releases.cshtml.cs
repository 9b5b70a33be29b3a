using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.Evidence.Releases;

/// <summary>What went to researchers: whole for those who may read it, days and numbers for an auditor, and for a person whether anything is about them.</summary>
[Rule(RecordKind.R35)]
[Rule(RecordKind.R35, Act.ReadRedacted)]
internal sealed class ReleasesPage(ThroughlineDb db, Reader reader) : PageModel
{
    public IReadOnlyList<ResearchRelease> All { get; private set; } = [];

    /// <summary>Releases in which the reader's own weeks are.</summary>
    public IReadOnlySet<long> Mine { get; private set; } = new HashSet<long>();
    public bool IsFull => reader.MayAnywhere(RecordKind.R35, Act.Read);
    public bool MayTake => reader.MayAnywhere(RecordKind.R35, Act.Export);
    public bool IsPerson => reader.PersonId is { } me && reader.ViewOf(RecordKind.R35, me) != View.Nothing;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!IsFull && !IsPerson && !reader.Holds(Seat.Audr))
        {
            return NotFound();
        }
        All = await db
            .ResearchReleases.AsNoTracking()
            .Where(one => one.ReleasedAt != null)
            .OrderByDescending(one => one.Id)
            .ToListAsync(stop);
        var me = reader.PersonId;
        Mine = await db.ReleasedPeople.Where(one => one.PersonId == me).Select(one => one.ReleaseId).ToHashSetAsync(stop);
        return Page();
    }
}
