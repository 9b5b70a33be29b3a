using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.LeadingThrough.Requests;

/// <summary>How an ILD is reached, and who covers while she is away.</summary>
[Rule(RecordKind.R01)]
[Rule(RecordKind.R01, Act.Update)]
internal sealed partial class ReachMePage(ThroughlineDb db, Reader reader) : PageModel
{
    private const int LongestDays = 366;

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Best { get; set; }

    [BindProperty]
    public DateOnly? First { get; set; }

    [BindProperty]
    public DateOnly? Last { get; set; }

    [BindProperty]
    public long Cover { get; set; }

    public IReadOnlyList<(AwayTime Away, string Cover)> Ahead { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];
    public DateOnly Today => reader.Today;

    // Those whom principals call first: ILDs, and unit people on the chart, who may be away as well.
    private bool MayUse =>
        reader.PersonId is not null && (reader.Holds(Seat.Ild) || reader.Holds(Seat.Dept) || reader.Holds(Seat.Team));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await Show(stop);

    public async Task<IActionResult> OnPostReachAsync(CancellationToken stop)
    {
        if (!MayUse)
        {
            return NotFound();
        }
        (Phone, Best) = ((Phone ?? "").Trim(), (Best ?? "").Trim());
        if (Phone.Length > 0 && !PhoneNumber().IsMatch(Phone))
        {
            ModelState.AddModelError(nameof(Phone), "Write a number that a phone can dial, such as 555 0142 or +1 555 0142.");
        }
        if (Best.Length > 200)
        {
            ModelState.AddModelError(nameof(Best), "Make it shorter: at most 200 characters.");
        }
        if (!ModelState.IsValid)
        {
            return await Show(stop, keep: true);
        }
        var mine = await db.Reaches.SingleOrDefaultAsync(each => each.PersonId == reader.PersonId, stop);
        if (mine is null)
        {
            db.Reaches.Add(mine = new Reach { PersonId = reader.PersonId!.Value });
        }
        (mine.Phone, mine.Best) = (Phone, Best);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Kept. Your principals see it on their page.");
        return Redirect("/reach-me");
    }

    public async Task<IActionResult> OnPostAwayAsync(CancellationToken stop)
    {
        if (!MayUse)
        {
            return NotFound();
        }
        await Load(stop);
        if (First is null || Last is null || Last < First || Last < Today)
        {
            ModelState.AddModelError(nameof(Last), "Give the first and the last day away; the last is today or later.");
        }
        else if (Last.Value.DayNumber - First.Value.DayNumber > LongestDays)
        {
            ModelState.AddModelError(nameof(Last), "Longer than a year: end the assignment instead, and name who leads.");
        }
        else if (await Overlaps(First.Value, Last.Value, stop))
        {
            ModelState.AddModelError(nameof(First), "You are away on some of these days already; take that back first.");
        }
        if (!Choices.Any(choice => choice.Value == $"{Cover}"))
        {
            ModelState.AddModelError(nameof(Cover), "Choose who covers.");
        }
        if (!ModelState.IsValid)
        {
            return await Show(stop, keep: true);
        }
        var away = new AwayTime
        {
            PersonId = reader.PersonId!.Value,
            CoverId = Cover,
            First = First!.Value,
            Last = Last!.Value,
            SaidAt = db.Now,
        };
        db.AwayTimes.Add(away);
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            "Kept. Your principals see who covers, and what they ask goes there.",
            "/reach-me?handler=Back",
            new Dictionary<string, string> { ["id"] = $"{away.Id}" }
        );
        return Redirect("/reach-me");
    }

    public async Task<IActionResult> OnPostBackAsync(long id, CancellationToken stop)
    {
        var mine = await db.AwayTimes.SingleOrDefaultAsync(each => each.Id == id && each.PersonId == reader.PersonId, stop);
        if (mine is null)
        {
            return NotFound();
        }
        mine.TakeBack(db.Now);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Taken back: you are there on those days.");
        return Redirect("/reach-me");
    }

    private Task<bool> Overlaps(DateOnly first, DateOnly last, CancellationToken stop) =>
        db.AwayTimes.AnyAsync(
            each => each.PersonId == reader.PersonId && each.TakenBackAt == null && each.First <= last && each.Last >= first,
            stop
        );

    private async Task<IActionResult> Show(CancellationToken stop, bool keep = false)
    {
        if (!MayUse)
        {
            return NotFound();
        }
        if (!keep && await db.Reaches.SingleOrDefaultAsync(each => each.PersonId == reader.PersonId, stop) is { } mine)
        {
            (Phone, Best) = (mine.Phone, mine.Best);
        }
        await Load(stop);
        return Page();
    }

    private async Task Load(CancellationToken stop)
    {
        var ahead = await db
            .AwayTimes.Where(each => each.PersonId == reader.PersonId && each.TakenBackAt == null && each.Last >= Today)
            .OrderBy(each => each.First)
            .ToListAsync(stop);
        var names = await db.NamesOf(ahead.Select(each => each.CoverId), stop);
        Ahead = [.. ahead.Select(each => (each, names[each.CoverId]))];
        var team = db
            .Assignments.On(Today)
            .Where(each => each.Kind == AssignmentKind.TeamOf && each.TargetPersonId == reader.PersonId)
            .Select(each => each.PersonId);
        var people = await db
            .People.Where(person => person.Id != reader.PersonId)
            .Where(person =>
                team.Contains(person.Id)
                || person.Role == PersonRole.Ild
                || person.Role == PersonRole.Team
                || person.Role == PersonRole.CentralOffice
            )
            .OrderByDescending(person => team.Contains(person.Id))
            .ThenByDescending(person => person.Role == PersonRole.Ild)
            .ThenBy(person => person.Name)
            .Select(person => new
            {
                person.Id,
                person.Name,
                person.Unit,
            })
            .ToListAsync(stop);
        Choices =
        [
            .. people.Select(each => new SelectListItem(
                $"{each.Name}{(each.Unit.Length > 0 ? $", {each.Unit}" : "")}",
                $"{each.Id}"
            )),
        ];
    }

    [GeneratedRegex(
        @"^\+?[0-9][0-9 ().-]{2,24}( ?(x|ext\.?) ?[0-9]{1,6})?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PhoneNumber();
}
