using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.People;

/// <summary>One person: who they are, what they do for whom and since when, and what may be changed of it.</summary>
[Rule(RecordKind.R01)]
[Rule(RecordKind.R01, Act.Update)]
[Rule(RecordKind.R02, Act.Create)]
[Rule(RecordKind.R02, Act.Update)]
[Rule(RecordKind.R02, Act.Approve)]
public sealed partial class PersonPage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>Whose page.</summary>
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>Full name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Central office unit.</summary>
    [BindProperty]
    public string? Unit { get; set; }

    /// <summary>The row's version when the form was made.</summary>
    [BindProperty]
    public long Version { get; set; }

    /// <summary>What they shall do.</summary>
    [BindProperty]
    public AssignmentKind Kind { get; set; }

    /// <summary>For whom: n, s or p, a colon and a key.</summary>
    [BindProperty]
    public string? Target { get; set; }

    /// <summary>From which day.</summary>
    [BindProperty]
    public DateOnly? From { get; set; }

    /// <summary>Until which day, included.</summary>
    [BindProperty]
    public DateOnly? Until { get; set; }

    /// <summary>Which assignment or proposal.</summary>
    [BindProperty]
    public long Row { get; set; }

    internal Person Shown { get; private set; } = null!;
    internal DistrictOn District { get; private set; } = null!;
    internal IReadOnlyList<string> Emails { get; private set; } = [];
    internal IReadOnlyList<AssignmentLine> Now { get; private set; } = [];
    internal IReadOnlyList<AssignmentLine> Otherwise { get; private set; } = [];
    internal IReadOnlyList<EvaluatorProposal> Proposals { get; private set; } = [];
    internal string? Theirs { get; private set; }
    internal DateOnly Today => reader.Today;
    internal bool SeesAllOfThem => reader.ViewOf(RecordKind.R01, Id) == View.Full;
    internal bool SeesHistory => reader.ViewOf(RecordKind.R02, Id) == View.Full;
    internal bool MayEdit => reader.May(RecordKind.R01, Act.Update, Id);
    internal bool MayChangeAddresses => reader.MayAnywhere(RecordKind.R01, Act.Create);
    internal bool MayAssign => reader.May(RecordKind.R02, Act.Create, Id) || reader.MayAnywhere(RecordKind.R02, Act.Create);
    internal bool MayApprove => reader.May(RecordKind.R02, Act.Approve, Id);

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }
        (Name, Unit, Version, From) = (Shown.Name, Shown.Unit, Shown.Version, reader.Today);
        return Page();
    }

    /// <summary>Corrects name and unit; both texts are shown when somebody else was quicker.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayEdit)
        {
            return await Refused(stop);
        }
        var person = await db.People.SingleAsync(each => each.Id == Id, stop);
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 200)
        {
            ModelState.AddModelError(nameof(Name), "Write the full name.");
        }
        if (person.Version != Version)
        {
            Theirs = $"{person.Name}{(person.Unit.Length > 0 ? $", {person.Unit}" : "")}";
            Version = person.Version;
            ModelState.Remove(nameof(Version));
            ModelState.AddModelError(
                nameof(Name),
                "Somebody else changed this meanwhile. Both are shown; save again to keep yours."
            );
        }
        if (!ModelState.IsValid)
        {
            await Load(stop);
            return Page();
        }
        (person.Name, person.Unit) = (Name!.Trim(), Unit?.Trim() ?? "");
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Saved. It stays when a roster is imported again.");
        return Redirect($"/people/{Id}");
    }

    /// <summary>A senior leader approves that somebody evaluates.</summary>
    public Task<IActionResult> OnPostApproveAsync(CancellationToken stop) => Decide(true, stop);

    /// <summary>A senior leader says no.</summary>
    public Task<IActionResult> OnPostRefuseAsync(CancellationToken stop) => Decide(false, stop);

    private async Task<IActionResult> Decide(bool yes, CancellationToken stop)
    {
        var proposal = await db.Set<EvaluatorProposal>()
            .SingleOrDefaultAsync(each => each.Id == Row && (each.SubjectId == Id || each.EvaluatorId == Id), stop);
        if (proposal is null || !reader.May(RecordKind.R02, Act.Approve, proposal.SubjectId))
        {
            return await Refused(stop);
        }
        if (proposal.Decide(yes, reader.Name, db.Clock.GetUtcNow()) is { } refusal)
        {
            await Load(stop);
            ModelState.AddModelError("", refusal);
            return Page();
        }
        if (yes)
        {
            var evaluator = await db.People.SingleAsync(each => each.Id == proposal.EvaluatorId, stop);
            var subject = await db.People.SingleAsync(each => each.Id == proposal.SubjectId, stop);
            db.Assignments.Add(
                Assignment.Make(
                    AssignmentKind.Evaluates,
                    evaluator,
                    subject.RosterKey,
                    proposal.Start,
                    proposal.End,
                    other: subject.Id
                )
            );
        }
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, yes ? "Approved. Whom it concerns sees it here." : "Not approved.");
        return Redirect($"/people/{Id}");
    }

    private async Task<IActionResult> Refused(CancellationToken stop) =>
        await db.People.AnyAsync(each => each.Id == Id, stop) && reader.ViewOf(RecordKind.R01, Id) != View.Nothing
            ? StatusCode(StatusCodes.Status403Forbidden)
            : NotFound();

    private async Task<bool> Load(CancellationToken stop)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(each => each.Id == Id, stop);
        if (person is null || reader.ViewOf(RecordKind.R01, Id) == View.Nothing)
        {
            return false;
        }
        Shown = person;
        District = await DistrictOn.Load(db, reader.Today, stop);
        Emails = await Addresses.Of(db, Id, stop);
        var rows = await db
            .Assignments.AsNoTracking()
            .Where(each => each.PersonId == Id || each.TargetPersonId == Id)
            .ToListAsync(stop);
        // Redacted: the current point of contact only; no evaluator, no history.
        var lines = rows.Where(row =>
                SeesHistory || (row.On(reader.Today) && row.Kind is AssignmentKind.LeadsNetwork or AssignmentKind.LeadsSchool)
            )
            .Select(row => AssignmentLine.Of(row, Id, District))
            .ToList();
        Now = [.. lines.Where(line => line.Row.On(reader.Today)).OrderBy(line => line.Row.Kind)];
        Otherwise = [.. lines.Where(line => !line.Row.On(reader.Today)).OrderByDescending(line => line.Row.Start)];
        Proposals = SeesHistory
            ? await db.Set<EvaluatorProposal>()
                .AsNoTracking()
                .Where(each => each.DecidedAt == null && (each.SubjectId == Id || each.EvaluatorId == Id))
                .ToListAsync(stop)
            : [];
        return true;
    }
}
