using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Cases;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Persistence.Walls;

namespace Throughline.Frame.EmergencyOpenings;

/// <summary>What is kept about one person, for the one to whom two others have opened it.</summary>
[NoRecord("it belongs to no seat: two persons opened it to the reader, and it asks for that itself")]
internal sealed class OpenedPage(ThroughlineDb db, Reader reader) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    public EmergencyOpening Opening { get; private set; } = null!;
    public string Subject { get; private set; } = "";
    public IReadOnlyList<FoundRecord> Records { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var found = await db.EmergencyOpenings.AsNoTracking().SingleOrDefaultAsync(each => each.Id == Id, stop);
        if (found is null || found.HolderAccountId != reader.AccountId || !found.IsOpen(db.Clock.GetUtcNow()))
        {
            return NotFound();
        }
        Opening = found;
        Subject = await db.People.Where(one => one.Id == found.SubjectPersonId).Select(one => one.Name).SingleAsync(stop);
        // As a records officer reads toward that one person, and the wall decides again; who evaluates them by now is shut out.
        HashSet<Seat> seats = [.. reader.Toward(found.SubjectPersonId), Seat.Reco];
        bool May(RecordKind kind) => IsOfPeople(kind) && Ruling.Allows(kind, Act.Read, seats);
        db.SeenBy = SeenBy.Only(
            kind => May(kind) ? [found.SubjectPersonId] : [],
            new WallSight(reader.PersonId, seats.ToLookup(_ => found.SubjectPersonId, seat => seat), new HashSet<Seat>())
        );
        Records = await FoundRecord.Of(db, (kind, _) => May(kind), [found.SubjectPersonId], (Words ?? "").Trim(), stop);
        return Page();
    }

    // Logs, grants and cases are no records of a person's work, and are not opened.
    private static bool IsOfPeople(RecordKind kind) =>
        AccessMatrix.ClassOf(kind) is RecordClass.Open or RecordClass.Personnel or RecordClass.Walled;
}
