using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Erosion;
using Throughline.Shell.Pieces;

namespace Throughline.ProfessionalLearning.Meetings;

/// <summary>What was held of a meeting, block by block, and who came. Lost minutes of learning want a cause and a mover.</summary>
[Rule(RecordKind.R15)]
[Rule(RecordKind.R15, Act.Update)]
[Rule(RecordKind.R16, Act.Create)]
internal sealed class HeldPage(ThroughlineDb db, Reader reader, MeetingSight sight) : PageModel
{
    [BindProperty]
    public long Version { get; set; }

    /// <summary>By block.</summary>
    [BindProperty]
    public Dictionary<long, HeldLine> Lines { get; set; } = [];

    /// <summary>Those who came.</summary>
    [BindProperty]
    public List<long> Came { get; set; } = [];

    /// <summary>Whether the minutes came out of the reader's calendar.</summary>
    [BindProperty]
    public bool FromCalendar { get; set; }

    public MeetingInView Shown { get; private set; } = null!;

    /// <summary>The meeting in the reader's own calendar; null where it is not there.</summary>
    public InCalendar? Entry { get; private set; }
    public Dictionary<long, string> Names { get; private set; } = [];

    /// <summary>Blocks that lack a cause or a mover.</summary>
    public HashSet<long> Wrong { get; } = [];

    public async Task<IActionResult> OnGetAsync(long id, bool calendar, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        Version = Shown.Meeting.Version;
        Came = [.. Shown.Invited.Where(one => one.Came ?? true).Select(one => one.PersonId)];
        FromCalendar = calendar && Entry is not null;
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        Fill();
        foreach (var block in Shown.Blocks)
        {
            Check(block, Lines[block.Id]);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        foreach (var block in Shown.Blocks)
        {
            Write(block, Lines[block.Id]);
        }
        if (FromCalendar && Entry is { } entry && entry.Uid != Invitation.Uid(id))
        {
            Shown.Meeting.CalendarUid = entry.Uid;
        }
        foreach (var one in Shown.Invited)
        {
            one.Came = Came.Contains(one.PersonId);
        }
        db.Entry(Shown.Meeting).Property(one => one.Version).OriginalValue = Version;
        Shown.Meeting.Record(db.Now);
        try
        {
            await db.SaveChangesAsync(stop);
            Toast.Say(TempData, "Written down.");
        }
        catch (DbUpdateConcurrencyException)
        {
            Toast.Say(TempData, "Somebody else wrote it down meanwhile. Nothing was overwritten; this is how it stands now.");
        }
        return Redirect($"/learning/meetings/{id}");
    }

    private void Check(AgendaBlock block, HeldLine line)
    {
        if (line.Held is not (>= 0 and <= MeetingSeries.MostMinutes))
        {
            ModelState.AddModelError(
                $"Lines[{block.Id}].Held",
                $"{block.Title}: minutes held lie between 0 and {MeetingSeries.MostMinutes}."
            );
        }
        else if (block.IsLearning && Unexplained(block, line) > 0 && (Blank(line.Cause) || Blank(line.Mover)))
        {
            Wrong.Add(block.Id);
            ModelState.AddModelError(
                $"Lines[{block.Id}].Held",
                $"{block.Title}: {Unexplained(block, line)} of {block.PlannedMinutes} minutes were lost. Say what took them and who moved them."
            );
        }
    }

    // What is known to have taken minutes stays; more than that wants its own cause, less shortens the last of them.
    private void Write(AgendaBlock block, HeldLine line)
    {
        block.HeldMinutes = line.Held;
        if (!block.IsLearning)
        {
            return;
        }
        block.Area = line.Area;
        var more = Unexplained(block, line);
        if (more > 0)
        {
            db.Losses.Add(
                new Loss
                {
                    MeetingId = block.MeetingId,
                    BlockId = block.Id,
                    Minutes = more,
                    How = line.How,
                    Cause = line.Cause!.Trim(),
                    Unit = "",
                    Mover = line.Mover!.Trim(),
                    At = db.Now,
                }
            );
        }
        foreach (var loss in Known(block).Reverse())
        {
            var less = Math.Min(Math.Max(-more, 0), loss.Minutes);
            (loss.Minutes, more) = (loss.Minutes - less, more + less);
            if (loss.Minutes == 0)
            {
                db.Losses.Remove(loss);
            }
        }
    }

    private int Unexplained(AgendaBlock block, HeldLine line) =>
        Math.Max(0, block.PlannedMinutes - line.Held!.Value) - Known(block).Sum(loss => loss.Minutes);

    private IEnumerable<Loss> Known(AgendaBlock block) => Shown.Losses.Where(loss => loss.BlockId == block.Id);

    private static bool Blank(string? words) => string.IsNullOrWhiteSpace(words) || words.Length > Meeting.LongestTitle;

    private void Fill()
    {
        var times = FromCalendar
            ? HeldTimes.Of([.. Shown.Blocks.Select(one => (one.Id, Expected(one)))], Entry!.Minutes)
            : null;
        foreach (var block in Shown.Blocks.Where(one => !Lines.ContainsKey(one.Id)))
        {
            var held = times?[block.Id] ?? block.HeldMinutes ?? Expected(block);
            Lines[block.Id] = new HeldLine { Held = held, Area = block.Area };
            if (times is not null && block.IsLearning && Unexplained(block, Lines[block.Id]) > 0)
            {
                Wrong.Add(block.Id);
            }
        }
    }

    private int Expected(AgendaBlock block) =>
        Math.Max(0, block.PlannedMinutes - (block.IsLearning ? Known(block).Sum(loss => loss.Minutes) : 0));

    private async Task<bool> Find(long id, CancellationToken stop)
    {
        if (
            await sight.Of(id, stop) is not { MayArrange: true } shown
            || shown.Meeting.IsCancelled
            || shown.Meeting.Day > reader.Today
        )
        {
            return false;
        }
        Shown = shown;
        Entry = await InCalendar.Of(db, reader, shown.Meeting, stop);
        var people = shown.Invited.Select(one => one.PersonId).ToList();
        Names = await db.People.Where(one => people.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        return true;
    }
}

/// <summary>What was held of one block, as the form has it.</summary>
internal sealed class HeldLine
{
    /// <summary>Minutes.</summary>
    public int? Held { get; set; }

    /// <summary>What of ILDs' practice it touched; null where nobody says.</summary>
    public PracticeArea? Area { get; set; }

    /// <summary>How minutes were lost, where some were.</summary>
    public LossKind How { get; set; }
    public string? Cause { get; set; }
    public string? Mover { get; set; }
}
