using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.LeadingThrough.Requests;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.LeadingThrough.Bypasses;

/// <summary>Somebody came directly: note it and bring the ILD in, in one action. ILDs and who supervises them report what went around.</summary>
[Rule(RecordKind.R24, Act.Create)]
internal sealed class NewAroundPage(ThroughlineDb db, Reader reader, BypassDesk desk, FirstCalls calls) : PageModel
{
    [BindProperty]
    public BypassKind Kind { get; set; }

    [BindProperty]
    public long Principal { get; set; }

    /// <summary>The ILD around whom it went; a principal who is named decides it, unless two lead that principal's schools.</summary>
    [BindProperty]
    public long Ild { get; set; }

    /// <summary>Which of the principal's schools it is about, where two ILDs lead them.</summary>
    [BindProperty]
    public string? For { get; set; }

    /// <summary>Who went around.</summary>
    [BindProperty]
    public long Who { get; set; }

    [BindProperty]
    public string? Topic { get; set; }

    /// <summary>The kind text; the offered one where it is left as it is.</summary>
    [BindProperty]
    public string? Text { get; set; }

    public IReadOnlyList<SelectListItem> Principals { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Ilds { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    /// <summary>Who leads the chosen principal.</summary>
    public IReadOnlyList<FirstCall> Leaders { get; private set; } = [];

    public IReadOnlyList<string> Students { get; private set; } = [];

    /// <summary>Whether people come to the reader.</summary>
    public bool IsOffice => reader.Holds(Seat.Dept) || reader.Holds(Seat.Senr);

    /// <summary>Whether the reader may report what went around an ILD.</summary>
    public bool MayReport => reader.Holds(Seat.Ild) || reader.Holds(Seat.Chief);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (reader.PersonId is null || !(IsOffice || MayReport))
        {
            return NotFound();
        }
        await Load(stop);
        Text = SendBack.Kindly("Your ILD");
        return Page();
    }

    public Task<IActionResult> OnPostBackAsync(bool asked, CancellationToken stop) => Direct("back", asked, stop);

    public Task<IActionResult> OnPostLaterAsync(bool asked, CancellationToken stop) => Direct("later", asked, stop);

    public Task<IActionResult> OnPostEmergencyAsync(bool asked, CancellationToken stop) => Direct("emergency", asked, stop);

    public async Task<IActionResult> OnPostReportAsync(bool asked, CancellationToken stop)
    {
        if (!MayReport || reader.PersonId is not { } me || Kind == BypassKind.CameDirectly || !Enum.IsDefined(Kind))
        {
            return NotFound();
        }
        await Load(stop);
        var ild = Principal > 0 ? await LeaderReported(stop) : Ild;
        if (ild is null or 0 || !reader.May(RecordKind.R24, Act.Create, ild.Value))
        {
            ModelState.AddModelError(nameof(Ild), "Choose the ILD around whom it went, or one of the principals.");
        }
        if (!await IsSaid(asked, stop))
        {
            return Page();
        }
        var around = Who > 0 ? await db.People.SingleOrDefaultAsync(person => person.Id == Who, stop) : null;
        await desk.Report(Kind, ild!.Value, Principal > 0 ? Principal : null, around, me, Topic!, reader.Today, stop);
        Toast.Say(
            TempData,
            Kind == BypassKind.Board
                ? "Reported. It is with the superintendent, who redirects it."
                : "Reported. Names go after 30 days."
        );
        return Redirect("/through");
    }

    private async Task<IActionResult> Direct(string how, bool asked, CancellationToken stop)
    {
        if (!IsOffice || reader.PersonId is not { } me)
        {
            return NotFound();
        }
        await Load(stop);
        if (!Principals.Any(choice => choice.Value == $"{Principal}") || Principal == 0)
        {
            ModelState.AddModelError(nameof(Principal), "Choose who came to you.");
        }
        else
        {
            Leaders = await calls.LeadersOf(Principal, reader.Today, stop);
        }
        var leader = Leaders.Count == 1 ? Leaders[0] : Leaders.FirstOrDefault(call => call.Key == For);
        if (leader is null && Leaders.Count > 1)
        {
            ModelState.AddModelError(nameof(For), "Two ILDs lead schools of this principal. Say for which school it is.");
        }
        if (!await IsSaid(asked, stop))
        {
            return Page();
        }
        var myself = await db.People.SingleAsync(person => person.Id == me, stop);
        var bypass = await desk.CameDirectly(myself, Principal, leader!, Topic!, how == "emergency", reader.Today, stop);
        var name = (await db.NamesOf([bypass.OwnerId], stop))[bypass.OwnerId];
        switch (how)
        {
            case "back":
                var text = (Text ?? "").Trim();
                var words =
                    text.Length is 0 or > SendBack.MaxLength || text == SendBack.Kindly("Your ILD")
                        ? SendBack.Kindly(await desk.Who(bypass, stop))
                        : text;
                await desk.SendBack(bypass, me, words, reader.Today, stop);
                Toast.Say(TempData, $"Sent back. {name} has it now, and the principal your words.");
                break;
            case "emergency":
                bypass.Close(BypassEnd.IldKnew, reader.Today);
                await desk.TellIld(bypass, stop);
                Toast.Say(TempData, $"Counted as an emergency. {name} is told.");
                break;
            default:
                Toast.Say(TempData, "Kept for you. It stands on Monday until it is sent back.");
                break;
        }
        return Redirect("/through#mine");
    }

    // One of two ILDs of the same principal: the one who was chosen, if that one leads a school of theirs.
    private async Task<long?> LeaderReported(CancellationToken stop)
    {
        Leaders = await calls.LeadersOf(Principal, reader.Today, stop);
        return Leaders.Count == 1 ? Leaders[0].IldId : Leaders.FirstOrDefault(call => call.IldId == Ild)?.IldId;
    }

    private async Task<bool> IsSaid(bool asked, CancellationToken stop)
    {
        Topic = (Topic ?? "").Trim();
        if (Topic.Length is 0 or > Bypass.MaxLength)
        {
            ModelState.AddModelError(nameof(Topic), $"Say what it was about, in at most {Bypass.MaxLength} characters.");
        }
        Students = asked ? [] : await StudentNames.In(Topic, db, stop);
        return ModelState.IsValid && Students.Count == 0;
    }

    private async Task Load(CancellationToken stop)
    {
        var today = reader.Today;
        var leads = await db
            .Assignments.On(today)
            .Where(each => each.Kind == AssignmentKind.LeadsSchool)
            .Join(
                db.People,
                each => each.PersonId,
                person => person.Id,
                (each, person) =>
                    new
                    {
                        each.SchoolId,
                        person.Id,
                        person.Name,
                    }
            )
            .Join(
                db.Schools,
                each => each.SchoolId,
                school => school.Id,
                (each, school) =>
                    new
                    {
                        each.Id,
                        each.Name,
                        School = school.Name,
                    }
            )
            .OrderBy(each => each.Name)
            .ToListAsync(stop);
        Principals =
        [
            new("Choose", "0"),
            .. leads
                .DistinctBy(each => each.Id)
                .Select(each => new SelectListItem($"{each.Name}, {each.School}", $"{each.Id}")),
        ];
        if (!MayReport)
        {
            return;
        }
        var ilds = await db
            .Assignments.On(today)
            .Where(each => each.Kind == AssignmentKind.LeadsNetwork)
            .Join(db.People, each => each.PersonId, person => person.Id, (_, person) => new { person.Id, person.Name })
            .Distinct()
            .OrderBy(each => each.Name)
            .ToListAsync(stop);
        Ilds =
        [
            .. ilds.Where(each => reader.May(RecordKind.R24, Act.Create, each.Id))
                .Select(each => new SelectListItem(each.Name, $"{each.Id}")),
        ];
        // Nobody is named by being the first of the list.
        if (Ilds.Count > 1)
        {
            Ilds = [new("Choose", "0"), .. Ilds];
        }
        Ild = Ild == 0 && Ilds.Count > 0 && reader.Holds(Seat.Ild) ? reader.PersonId!.Value : Ild;
        var offices = await db
            .People.Where(person => person.Role == PersonRole.CentralOffice || person.Role == PersonRole.SeniorLeader)
            .OrderBy(person => person.Unit)
            .ThenBy(person => person.Name)
            .Select(person => new
            {
                person.Id,
                person.Name,
                person.Unit,
            })
            .ToListAsync(stop);
        Offices =
        [
            new("Nobody named", "0"),
            .. offices.Select(each => new SelectListItem($"{each.Unit}: {each.Name}", $"{each.Id}")),
        ];
    }
}
