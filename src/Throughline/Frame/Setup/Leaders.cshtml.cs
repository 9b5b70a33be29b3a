using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Setup;

/// <summary>The administrator of a new installation names the first supervisor of ILDs and the first senior leader, once.</summary>
[Rule(RecordKind.R39, Act.Create)]
internal sealed class LeadersPage(ThroughlineDb db, Reader reader, IEnumerable<SetupStep> steps, InviteAccount invite)
    : PageModel
{
    /// <summary>Who supervises the ILDs.</summary>
    [BindProperty]
    public long? Chief { get; set; }

    /// <summary>The senior leader who approves what the access rules say.</summary>
    [BindProperty]
    public long? Senior { get; set; }

    internal bool AreNamed { get; private set; }
    internal IReadOnlyList<SelectListItem> Candidates { get; private set; } = [];
    internal IReadOnlyList<NamedLeader> Named { get; private set; } = [];
    internal IReadOnlyList<Step> Steps { get; private set; } = [];

    /// <summary>Shows the choice, with the roster's own supervisor and superintendent proposed.</summary>
    public async Task OnGetAsync(CancellationToken stop)
    {
        Steps = await new SetupSteps(db, steps).Of("/setup/leaders", stop);
        AreNamed = await FirstLeaders.AreNamed(db, stop);
        var today = reader.Today;
        var supervisors = db.Assignments.On(today).Where(each => each.Kind == AssignmentKind.Supervises);
        Chief ??= await supervisors
            .GroupBy(each => each.PersonId)
            .OrderByDescending(group => group.Count())
            .Select(group => (long?)group.Key)
            .FirstOrDefaultAsync(stop);
        var leaders = await db
            .People.AsNoTracking()
            .Where(person => person.Role == PersonRole.SeniorLeader || supervisors.Any(each => each.PersonId == person.Id))
            .OrderBy(person => person.Name)
            .ToListAsync(stop);
        Senior ??= leaders.Find(person => person.Id != Chief)?.Id ?? Chief;
        Candidates = [.. leaders.Select(person => new SelectListItem(person.Name, $"{person.Id}"))];
    }

    /// <summary>Names them; the links of those who could not be mailed one are shown on this answer alone.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Chief is not { } chief || Senior is not { } senior)
        {
            ModelState.AddModelError(nameof(Chief), "Choose both.");
        }
        else
        {
            var (named, refusal) = await new FirstLeaders(db, invite).Name(chief, senior, reader, stop);
            Named = named;
            if (refusal is not null)
            {
                ModelState.AddModelError(nameof(Chief), refusal);
            }
        }
        await OnGetAsync(stop);
        return Page();
    }
}
