using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.Rooms;

/// <summary>The invitation of a declared visit for either's calendar; it names the room.</summary>
[Rule(RecordKind.R09)]
internal sealed class InvitationPage(ThroughlineDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop)
    {
        var visit = await db.DeclaredVisits.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, stop);
        if (visit is null)
        {
            return NotFound();
        }
        long[] both = [visit.AuthorId, visit.SubjectId];
        var people = await db
            .People.Where(person => both.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, stop);
        var mail = await db
            .PersonEmails.Where(each => both.Contains(each.PersonId) && each.Position == 0)
            .ToDictionaryAsync(each => each.PersonId, each => each.Address, stop);
        var text = InvitationText.Of(
            visit,
            (people[visit.AuthorId], mail.GetValueOrDefault(visit.AuthorId)),
            (people[visit.SubjectId], mail.GetValueOrDefault(visit.SubjectId))
        );
        return File(System.Text.Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", "visit.ics");
    }
}
