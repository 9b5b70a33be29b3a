using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Frame.Cases;

/// <summary>What an open case reaches: search, redact with a reason, take the package out.</summary>
[Rule(RecordKind.R38)]
[Rule(RecordKind.R38, Act.Update)]
public sealed class PackagePage(Reader reader, ThroughlineDb db) : PageModel
{
    private const int Shown = 200;

    /// <summary>Which case.</summary>
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>Words that must stand in a record.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    /// <summary>How many records were found.</summary>
    public int Count { get; private set; }

    internal RecordsCase Case { get; private set; } = null!;

    internal IReadOnlyList<FoundRecord> Records { get; private set; } = [];

    internal IReadOnlyList<Redaction> Redactions { get; private set; } = [];

    /// <summary>Shows what was found.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }
        Count = Records.Count;
        Records = [.. Records.Take(Shown)];
        return Page();
    }

    /// <summary>Leaves one record out of the package.</summary>
    public async Task<IActionResult> OnPostRedactAsync(string? table, string? key, string? reason, CancellationToken stop)
    {
        if (!await Find(stop) || !Records.Any(record => record.Table == table && record.Key == key))
        {
            return NotFound();
        }
        if (string.IsNullOrWhiteSpace(reason))
        {
            Toast.Say(TempData, "Not redacted: write the reason, it stands in the package.");
        }
        else
        {
            db.Add(
                new Redaction
                {
                    CaseId = Id,
                    Table = table!,
                    Key = key!,
                    Reason = reason,
                    By = reader.Email,
                    At = db.Clock.GetUtcNow(),
                }
            );
            await db.SaveChangesAsync(stop);
            Toast.Say(TempData, "Redacted. Its number and the reason stay in the package.");
        }
        return Redirect($"/cases/{Id}/package?words={Uri.EscapeDataString(Words ?? "")}");
    }

    /// <summary>Hands the package over, and keeps that it was.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }
        var (zip, hash) = CasePackage.Of(Case, Records, Redactions);
        var production = new Production
        {
            CaseId = Id,
            Records = Records.Count,
            Redacted = Redactions.Count,
            ListHash = hash,
            By = reader.Email,
            At = db.Clock.GetUtcNow(),
        };
        db.Add(production);
        await db.SaveChangesAsync(stop);
        return File(zip, "application/zip", $"case-{Id}-package-{production.Id}.zip");
    }

    // False where there is no such open case, or it is not for this reader.
    private async Task<bool> Find(CancellationToken stop)
    {
        if (
            !reader.Holds(Seat.Reco)
            || await db
                .RecordsCases.Include(one => one.Custodians)
                .AsNoTracking()
                .SingleOrDefaultAsync(one => one.Id == Id, stop)
                is not { IsOpen: true } found
        )
        {
            return false;
        }
        Case = found;
        Redactions = await db.Set<Redaction>().AsNoTracking().Where(each => each.CaseId == Id).ToListAsync(stop);
        Records = await FoundRecord.Of(
            db,
            (kind, person) => reader.May(kind, Act.Export, person),
            [.. found.Custodians.Select(one => one.PersonId)],
            (Words ?? "").Trim(),
            stop
        );
        return true;
    }
}
