using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.Shell.Pieces;

namespace Throughline.ProfessionalLearning.Protocols;

/// <summary>A protocol is copied and changed; a change of one's own becomes its next version.</summary>
[Rule(RecordKind.R15)]
[Rule(RecordKind.R15, Act.Update)]
[Rule(RecordKind.R16, Act.Create)]
internal sealed class ChangeProtocolPage(ThroughlineDb db, Reader reader) : PageModel
{
    private const int Spare = 2;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public List<StepLine> Steps { get; set; } = [];

    public Protocol Protocol { get; private set; } = null!;

    /// <summary>How many steps there are; what follows is room for more.</summary>
    public int Known { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken stop)
    {
        if (!await Find(key, stop))
        {
            return NotFound();
        }
        (Name, About, Known) = (Protocol.Name, Protocol.About, Protocol.Steps.Count);
        Steps =
        [
            .. Protocol.Steps.Select(StepLine.Of),
            .. Enumerable.Range(0, Spare).Select(_ => new StepLine { IsTalk = true }),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken stop)
    {
        if (!await Find(key, stop))
        {
            return NotFound();
        }
        Known = Steps.Count;
        var changed = Protocol with
        {
            Name = Name ?? "",
            About = (About ?? "")[..Math.Min((About ?? "").Length, Protocol.LongestText)],
            Steps = [.. Steps.Where(one => !string.IsNullOrWhiteSpace(one.Title)).Select(one => one.AsStep())],
        };
        foreach (var problem in changed.Problems())
        {
            ModelState.AddModelError("", problem);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var kept = OwnProtocol.Of(changed, Protocol.Family ?? Guid.NewGuid(), Protocol.Number + 1, reader.Name, db.Now);
        db.OwnProtocols.Add(kept);
        try
        {
            await db.SaveChangesAsync(stop);
            Toast.Say(TempData, $"Kept as version {kept.Number}.");
        }
        catch (DbUpdateException)
        {
            Toast.Say(TempData, "Somebody else made a newer version meanwhile. Nothing was overwritten; change that one.");
        }
        return Redirect("/learning/protocols");
    }

    private async Task<bool> Find(string key, CancellationToken stop)
    {
        if (!Convening.May(reader) || await ProtocolQueries.Find(db, key, stop) is not { } found)
        {
            return false;
        }
        Protocol = found;
        return true;
    }
}

/// <summary>One step as the form has it.</summary>
internal sealed class StepLine
{
    public string? Title { get; set; }

    /// <summary>As typed: a number, or nothing for no clock.</summary>
    public int? Minutes { get; set; }
    public Turn Who { get; set; }
    public string? Prompt { get; set; }
    public bool IsTalk { get; set; }

    public static StepLine Of(ProtocolStep step) =>
        new()
        {
            Title = step.Title,
            Minutes = step.Minutes,
            Who = step.Who,
            Prompt = step.Prompt,
            IsTalk = step.IsTalk,
        };

    public ProtocolStep AsStep() => new(Title!.Trim(), Minutes, Who, Prompt?.Trim() ?? "", IsTalk);
}
