using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Cases;
using Throughline.ProfessionalLearning.Erosion;
using Throughline.ProfessionalLearning.Materials;
using Throughline.Shell.Pieces;

namespace Throughline.ProfessionalLearning.Meetings;

/// <summary>One meeting: its agenda, what asks for its minutes, who comes. Whoever convenes or facilitates it arranges it.</summary>
[Rule(RecordKind.R15)]
[Rule(RecordKind.R15, Act.Update)]
[Rule(RecordKind.R16, Act.Create)]
internal sealed class MeetingPage(ThroughlineDb db, Reader reader, MeetingSight sight) : PageModel
{
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public BlockPurpose Purpose { get; set; }

    [BindProperty]
    public int? Minutes { get; set; }

    [BindProperty]
    public PracticeArea? Area { get; set; }

    [BindProperty]
    public long Block { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public TimeOnly? StartsAt { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public MeetingInView Shown { get; private set; } = null!;
    public IReadOnlyList<KnockInView> Knocks { get; private set; } = [];
    public Dictionary<long, string> Names { get; private set; } = [];
    public DateOnly Today => reader.Today;

    /// <summary>How many ILDs it reached; null where it is not for all of them.</summary>
    public Reach? Reach { get; private set; }

    /// <summary>Titles of what was shared of it.</summary>
    public IReadOnlyList<string> Materials { get; private set; } = [];
    public bool SeesMaterials => (IsIld || reader.Holds(Seat.Facil)) && Shown.Meeting.Kind != SeriesKind.OneToOne;
    public bool IsIld => Convening.Leads(reader);

    /// <summary>Its conversations: key, way of talking, whether the reader is in the circle.</summary>
    public IReadOnlyList<(long Session, string Protocol, bool IsMine)> Sessions { get; private set; } = [];
    public bool MayPlan =>
        (Shown.IsOwn || Shown.Protects)
        && Shown.SeesAgenda
        && !Shown.Meeting.IsCancelled
        && Shown.Blocks.Any(one => one.IsLearning)
        && reader.MayAnywhere(RecordKind.R16, Act.Create);

    public static IEnumerable<SelectListItem> Areas =>
        Enum.GetValues<PracticeArea>()
            .Select(one => new SelectListItem(one.Words(), one.ToString()))
            .Prepend(new SelectListItem("Not said", ""));

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        (Version, Day, StartsAt) = (Shown.Meeting.Version, Shown.Meeting.Day, Shown.Meeting.StartsAt);
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(long id, CancellationToken stop)
    {
        if (!await Arranges(id, stop))
        {
            return NotFound();
        }
        var left = MeetingSeries.MostMinutes - Shown.Blocks.Sum(one => one.PlannedMinutes);
        Want(
            !string.IsNullOrWhiteSpace(Title) && Title.Length <= Meeting.LongestTitle,
            nameof(Title),
            $"Say what it is, in up to {Meeting.LongestTitle} letters."
        );
        Want(
            Minutes >= 1 && Minutes <= left,
            nameof(Minutes),
            $"Give it 1 to {Math.Max(left, 1)} minutes; a meeting has {MeetingSeries.MostMinutes} at most."
        );
        foreach (var name in await PrincipalNames.In(db, Title ?? "", stop))
        {
            ModelState.AddModelError(
                nameof(Title),
                $"{name} is named, and others read the agenda. A case names a principal in its circle alone."
            );
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var position = Shown.Blocks.Select(one => one.Position).DefaultIfEmpty(-1).Max() + 1;
        db.AgendaBlocks.Add(
            Purpose == BlockPurpose.Learning
                ? AgendaBlock.Learning(id, position, Title!.Trim(), Minutes!.Value, Area)
                : AgendaBlock.Business(id, position, Title!.Trim(), Minutes!.Value)
        );
        Shown.Meeting.Minutes = Math.Max(Shown.Meeting.Minutes, Shown.Blocks.Sum(one => one.PlannedMinutes) + Minutes.Value);
        return await Saved(id, "Added.", stop);
    }

    public async Task<IActionResult> OnPostRemoveAsync(long id, CancellationToken stop)
    {
        if (!await Arranges(id, stop))
        {
            return NotFound();
        }
        // Minutes kept for learning leave an agenda by a knock or a cancellation only, so that they are counted.
        if (Shown.Blocks.FirstOrDefault(one => one.Id == Block && !one.IsLearning) is { } business)
        {
            db.AgendaBlocks.Remove(business);
        }
        return await Saved(id, "Taken out.", stop);
    }

    public async Task<IActionResult> OnPostMoveAsync(long id, CancellationToken stop)
    {
        if (!await Arranges(id, stop))
        {
            return NotFound();
        }
        Want(Day >= reader.Today, nameof(Day), "Choose today or a later day.");
        Want(StartsAt is not null, nameof(StartsAt), "Say at what time it begins.");
        if (!ModelState.IsValid)
        {
            return Page();
        }
        db.Entry(Shown.Meeting).Property(one => one.Version).OriginalValue = Version;
        Shown.Meeting.Move(Day!.Value, StartsAt!.Value);
        return await Saved(id, $"Moved to {MeetingWords.Day(Day.Value)}.", stop);
    }

    public async Task<IActionResult> OnPostCancelAsync(long id, CancellationToken stop)
    {
        if (!await Arranges(id, stop) || !Shown.Protects)
        {
            return NotFound();
        }
        Want(
            !string.IsNullOrWhiteSpace(Reason) && Reason.Length <= Meeting.LongestTitle,
            nameof(Reason),
            "Say in a few words what took its place."
        );
        if (!ModelState.IsValid)
        {
            return Page();
        }
        Shown.Meeting.Cancel(db.Now);
        db.Losses.AddRange(Cancelling.Rest(Shown, Reason!.Trim(), reader.Name, reader.PersonId, db.Now));
        return await Saved(id, "Cancelled. Its learning minutes count as lost.", stop);
    }

    private async Task<bool> Arranges(long id, CancellationToken stop) =>
        await Find(id, stop) && Shown.MayArrange && !Shown.Meeting.IsKnown;

    private async Task<IActionResult> Saved(long id, string said, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            Toast.Say(TempData, said);
        }
        catch (DbUpdateConcurrencyException)
        {
            Toast.Say(
                TempData,
                "Somebody else changed the meeting meanwhile. Nothing was overwritten; this is how it stands now."
            );
        }
        return Redirect($"/learning/meetings/{id}");
    }

    private void Want(bool isGiven, string field, string sentence)
    {
        if (!isGiven)
        {
            ModelState.AddModelError(field, sentence);
        }
    }

    private async Task<bool> Find(long id, CancellationToken stop)
    {
        if (await sight.Of(id, stop) is not { IsFull: true } shown)
        {
            return false;
        }
        Shown = shown;
        Knocks = shown.SeesAgenda ? await KnockInView.Of(db, [shown], stop) : [];
        var me = reader.PersonId;
        var mine = await db.CircleMembers.Where(one => one.PersonId == me).Select(one => one.SessionId).ToListAsync(stop);
        var sessions = await db
            .LiveSessions.AsNoTracking()
            .Where(one => one.MeetingId == id)
            .OrderBy(one => one.Id)
            .ToListAsync(stop);
        Sessions = [.. sessions.Select(one => (one.Id, one.ProtocolName, mine.Contains(one.Id)))];
        Reach = Reach.Of(shown, [.. (await MeetingSight.Ilds(db, shown.Meeting.Day, stop)).Select(one => one.Id)]);
        Materials = await db
            .Materials.Where(one => one.MeetingId == id && one.TakenOutAt == null)
            .OrderBy(one => one.Id)
            .Select(one => one.Title)
            .ToListAsync(stop);
        var people = shown.Invited.Select(one => one.PersonId).ToList();
        Names = await db.People.Where(one => people.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        return true;
    }
}
