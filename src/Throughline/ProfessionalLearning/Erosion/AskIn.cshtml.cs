using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.ProfessionalLearning.Erosion;

/// <summary>Somebody asks for minutes of learning of a meeting ahead: which, how many, what for.</summary>
[Rule(RecordKind.R15, Act.Create)]
internal sealed class AskInPage(ThroughlineDb db, Reader reader) : PageModel
{
    // Nobody plans further ahead than this who has something urgent.
    private const int DaysAhead = 120;

    [BindProperty(SupportsGet = true)]
    public long? Meeting { get; set; }

    [BindProperty]
    public string? Topic { get; set; }

    [BindProperty]
    public int? Minutes { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>Meetings ahead that keep minutes, with those minutes: their dates and minutes are what a unit may know beforehand.</summary>
    public IReadOnlyList<(Meeting Meeting, AgendaBlock Block)> Open { get; private set; } = [];

    public IEnumerable<SelectListItem> Items =>
        Open.Select(one => new SelectListItem(
            $"{MeetingWords.Day(one.Meeting.Day)}, {one.Block.PlannedMinutes} min of learning",
            $"{one.Meeting.Id}"
        ));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await Find(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }
        var chosen = Open.FirstOrDefault(one => one.Meeting.Id == Meeting);
        Want(chosen.Meeting is not null, nameof(Meeting), "Choose the meeting.");
        Want(
            !string.IsNullOrWhiteSpace(Topic) && Topic.Length <= Meetings.Meeting.LongestTitle,
            nameof(Topic),
            $"Say what it is, in up to {Meetings.Meeting.LongestTitle} letters."
        );
        Want(
            !string.IsNullOrWhiteSpace(Why) && Why.Length <= Knock.LongestReason,
            nameof(Why),
            $"Say why, in up to {Knock.LongestReason} letters."
        );
        Want(
            chosen.Block is null || (Minutes >= 1 && Minutes <= chosen.Block.PlannedMinutes),
            nameof(Minutes),
            $"Ask for 1 to {chosen.Block?.PlannedMinutes ?? 1} minutes."
        );
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var me = await db.People.AsNoTracking().SingleAsync(one => one.Id == reader.PersonId, stop);
        var knock = new Knock
        {
            MeetingId = chosen.Meeting!.Id,
            BlockId = chosen.Block!.Id,
            Topic = Topic!.Trim(),
            Why = Why!.Trim(),
            Minutes = Minutes!.Value,
            AskedById = me.Id,
            AskedBy = me.Name,
            Unit = me.Unit,
            AskedAt = db.Now,
        };
        db.Knocks.Add(knock);
        await db.SaveChangesAsync(stop);
        await Tell(chosen.Meeting, knock, stop);
        Toast.Say(TempData, "Asked. The facilitator answers.", $"/learning/knocks/{knock.Id}?handler=TakeBack");
        return Redirect($"/learning/knocks/{knock.Id}");
    }

    // The space protector hears of it first.
    private async Task Tell(Meeting meeting, Knock knock, CancellationToken stop)
    {
        var invited = db.Invited.Where(one => one.MeetingId == meeting.Id).Select(one => one.PersonId);
        var networks = db
            .Assignments.On(meeting.Day)
            .Where(one => one.Kind == AssignmentKind.LeadsNetwork && invited.Contains(one.PersonId))
            .Select(one => one.NetworkId);
        var protectors = await db
            .Assignments.On(meeting.Day)
            .Where(one => one.Kind == AssignmentKind.Facilitates && networks.Contains(one.NetworkId))
            .Select(one => one.PersonId)
            .Distinct()
            .ToListAsync(stop);
        foreach (var person in protectors.DefaultIfEmpty(meeting.ConvenerId))
        {
            db.Notices.Add(
                new Notice
                {
                    PersonId = person,
                    Kind = "learning",
                    Text = $"{knock.AskedBy} asks for {knock.Minutes} learning minutes on {MeetingWords.Brief(meeting.Day)}.",
                    Path = $"/learning/knocks/{knock.Id}",
                    At = db.Now,
                }
            );
        }
        await db.SaveChangesAsync(stop);
    }

    private void Want(bool isGiven, string field, string sentence)
    {
        if (!isGiven)
        {
            ModelState.AddModelError(field, sentence);
        }
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        if (reader.PersonId is null)
        {
            return false;
        }
        var (from, to) = (reader.Today, reader.Today.AddDays(DaysAhead));
        var meetings = await db
            .Meetings.AsNoTracking()
            .Where(one =>
                one.Kind == SeriesKind.StaffLed
                && one.Day >= from
                && one.Day <= to
                && one.RecordedAt == null
                && one.CancelledAt == null
            )
            .OrderBy(one => one.Day)
            .ToListAsync(stop);
        var ids = meetings.Select(one => one.Id).ToList();
        var blocks = await db
            .AgendaBlocks.AsNoTracking()
            .Where(one => ids.Contains(one.MeetingId) && one.Purpose == BlockPurpose.Learning)
            .ToListAsync(stop);
        Open =
        [
            .. meetings
                .Select(one => (one, blocks.Where(block => block.MeetingId == one.Id).MaxBy(block => block.PlannedMinutes)!))
                .Where(one => one.Item2 is not null),
        ];
        return true;
    }
}
