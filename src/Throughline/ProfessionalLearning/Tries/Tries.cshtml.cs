using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.ProfessionalLearning.Tries;

/// <summary>What the reader said she would try, and whether it changed her next visit.</summary>
[Rule(RecordKind.R17)]
[Rule(RecordKind.R17, Act.Update)]
internal sealed class TriesPage(ThroughlineDb db, Reader reader) : PageModel
{
    public IReadOnlyList<WillTry> Mine { get; private set; } = [];
    public Dictionary<long, string> Names { get; private set; } = [];
    public DateOnly Today => reader.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!reader.Holds(Seat.Ild))
        {
            return NotFound();
        }
        var me = reader.PersonId;
        Mine = await db
            .WillTries.AsNoTracking()
            .Where(one => one.AuthorId == me && one.ClosedAt == null)
            .OrderByDescending(one => one.Id)
            .ToListAsync(stop);
        var people = Mine.Select(one => one.SubjectId).ToList();
        Names = await db.People.Where(one => people.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync(long id, VisitChange changed, CancellationToken stop)
    {
        if (!ModelState.IsValid || await Own(id, stop) is not { } mine)
        {
            return NotFound();
        }
        mine.Answer(changed, db.Now);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Kept, for you alone.");
        return Redirect("/learning/tries");
    }

    public async Task<IActionResult> OnPostCloseAsync(long id, CancellationToken stop)
    {
        if (await Own(id, stop) is not { } mine)
        {
            return NotFound();
        }
        mine.Close(db.Now);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Off the card.");
        return Redirect("/learning/tries");
    }

    private Task<WillTry?> Own(long id, CancellationToken stop)
    {
        var me = reader.PersonId;
        return db.WillTries.SingleOrDefaultAsync(one => one.Id == id && one.AuthorId == me, stop);
    }
}
