using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.Shell.Pieces;

namespace Throughline.ProfessionalLearning.Erosion;

/// <summary>One request for learning minutes: the facilitator says no or lets it in; a senior leader may override the no in her own name.</summary>
[Rule(RecordKind.R15)]
[Rule(RecordKind.R15, Act.Create)]
internal sealed class KnockPage(ThroughlineDb db, Reader reader, MeetingSight sight) : PageModel
{
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? ParkedWith { get; set; }

    [BindProperty]
    public DateOnly? ParkedUntil { get; set; }

    [BindProperty]
    public DateOnly? MakeUpOn { get; set; }

    public KnockInView Shown { get; private set; } = null!;

    /// <summary>Minutes of that block that something has taken already.</summary>
    public int Taken => Shown.InView.Losses.Where(loss => loss.BlockId == Shown.Block.Id).Sum(loss => loss.Minutes);
    public string Me => reader.Name;
    public bool MayAnswer => Shown.InView.Protects && Shown.Knock.State == KnockState.Waiting && !Shown.Meeting.IsKnown;

    /// <summary>Whether the reader may override: never what they guard themselves.</summary>
    public bool MayOverride =>
        Shown.InView is { MayOverride: true, Protects: false }
        && Shown.Knock.State == KnockState.Refused
        && !Shown.Meeting.IsKnown;
    public bool MayMakeUp => Shown.Override is { MadeUpAt: null } && Shown.InView.Protects;
    public bool MayTakeBack =>
        Shown.Knock.AskedById == reader.PersonId && Shown.Knock.State is KnockState.Waiting or KnockState.Refused;

    public string Moment(DateTimeOffset at) => DistrictMoment.Words(at, HttpContext.Features.Get<District>()?.Zone);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        (Version, ParkedWith, ParkedUntil) = (Shown.Knock.Version, Shown.Knock.AskedBy, Shown.Meeting.Day.AddDays(14));
        return Page();
    }

    public async Task<IActionResult> OnPostRefuseAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        if (!MayAnswer)
        {
            return Meanwhile(id);
        }
        Sentence(nameof(Reason), "Say why in a sentence; who asked reads it.");
        Want(ParkedWith is { Length: > 0 and <= Meeting.LongestTitle }, nameof(ParkedWith), "Say who has the item now.");
        Want(ParkedUntil >= reader.Today, nameof(ParkedUntil), "Say on which day, from today on, it is looked at again.");
        if (!ModelState.IsValid)
        {
            return Page();
        }
        db.Refusals.Add(Shown.Knock.Refuse(Reason!, ParkedWith!, ParkedUntil!.Value, await Myself(stop), db.Now));
        Tell(
            Shown.Knock.AskedById,
            $"{reader.Name}: no to “{Shown.Knock.Topic}” in the learning minutes of {MeetingWords.Brief(Shown.Meeting.Day)}."
        );
        return await Saved(id, "The no stands. The item is parked.", stop);
    }

    public async Task<IActionResult> OnPostLetInAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        if (!MayAnswer || Shown.Knock.Minutes > Shown.Block.PlannedMinutes - Taken)
        {
            return Meanwhile(id);
        }
        Enter(Shown.Knock.LetIn(db.Now));
        return await Saved(id, "Let in. The minutes count as lost.", stop);
    }

    public async Task<IActionResult> OnPostOverrideAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        if (!MayOverride || Shown.Knock.Minutes > Shown.Block.PlannedMinutes - Taken)
        {
            return Meanwhile(id);
        }
        Sentence(nameof(Reason), "Give the reason; everyone reads it.");
        Want(MakeUpOn > reader.Today, nameof(MakeUpOn), "Give a day after today on which the minutes are made up.");
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var (over, loss) = Shown.Knock.Overrule(Reason!, MakeUpOn!.Value, await Myself(stop), db.Now);
        db.Overrides.Add(over);
        Enter(loss);
        if (Shown.Refusal is { } no)
        {
            Tell(
                no.ById,
                $"{reader.Name} overrode your no to “{Shown.Knock.Topic}” on {MeetingWords.Brief(Shown.Meeting.Day)}. Made up on {MeetingWords.Brief(over.MakeUpOn)}."
            );
        }
        return await Saved(id, "Overridden in your name. The minutes are owed.", stop);
    }

    public async Task<IActionResult> OnPostMakeUpAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        if (!MayMakeUp)
        {
            return Meanwhile(id);
        }
        Shown.Override!.MakeUp(db.Now);
        return await Saved(id, "Made up.", stop);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        if (!MayTakeBack)
        {
            return Meanwhile(id);
        }
        Shown.Knock.TakeBack();
        return await Saved(id, "Taken back.", stop);
    }

    // What comes in stands on the agenda as business.
    private void Enter(Loss loss)
    {
        db.Losses.Add(loss);
        var position = Shown.InView.Blocks.Max(block => block.Position) + 1;
        db.AgendaBlocks.Add(AgendaBlock.Business(Shown.Meeting.Id, position, Shown.Knock.Topic, loss.Minutes));
    }

    private void Tell(long person, string text) =>
        db.Notices.Add(
            new Notice
            {
                PersonId = person,
                Kind = "learning",
                Text = text,
                Path = $"/learning/knocks/{Shown.Knock.Id}",
                At = db.Now,
            }
        );

    private Task<Person> Myself(CancellationToken stop) =>
        db.People.AsNoTracking().SingleAsync(one => one.Id == reader.PersonId, stop);

    private RedirectResult Meanwhile(long id)
    {
        Toast.Say(TempData, $"Nothing was changed. {KnockWords.State(Shown)}");
        return Redirect($"/learning/knocks/{id}");
    }

    private void Sentence(string field, string sentence)
    {
        Want(!string.IsNullOrWhiteSpace(Reason), field, sentence);
        Want((Reason ?? "").Length <= Knock.LongestReason, field, $"Shorten this to {Knock.LongestReason} letters.");
    }

    private void Want(bool isGiven, string field, string sentence)
    {
        if (!isGiven)
        {
            ModelState.AddModelError(field, sentence);
        }
    }

    private async Task<IActionResult> Saved(long id, string said, CancellationToken stop)
    {
        if (Version > 0)
        {
            db.Entry(Shown.Knock).Property(one => one.Version).OriginalValue = Version;
        }
        try
        {
            await db.SaveChangesAsync(stop);
            Toast.Say(TempData, said);
        }
        catch (DbUpdateException)
        {
            Toast.Say(
                TempData,
                "Somebody else answered at the same moment. Nothing was overwritten; this is how it stands now."
            );
        }
        return Redirect($"/learning/knocks/{id}");
    }

    private async Task<bool> Find(long id, CancellationToken stop)
    {
        var meeting = await db.Knocks.Where(one => one.Id == id).Select(one => (long?)one.MeetingId).SingleOrDefaultAsync(stop);
        if (meeting is null || await sight.Of(meeting.Value, stop) is not { IsFull: true } inView)
        {
            return false;
        }
        Shown = (await KnockInView.Of(db, [inView], stop)).Single(one => one.Knock.Id == id);
        // Of one meeting a unit sees what it asked itself.
        return inView.SeesAgenda || Shown.Knock.AskedById == reader.PersonId;
    }
}
