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

namespace Throughline.LeadingThrough.ContactChart;

/// <summary>The contact chart: everybody reads it, those who supervise ILDs keep it.</summary>
[Rule(RecordKind.R03)]
[Rule(RecordKind.R03, Act.Create), Rule(RecordKind.R03, Act.Update)]
internal sealed class ChartPage(ThroughlineDb db, Reader reader) : PageModel
{
    private const int MostDays = 20;

    /// <summary>The line that is changed; 0 for a new one.</summary>
    [BindProperty]
    public long Line { get; set; }

    [BindProperty]
    public long Seen { get; set; }

    [BindProperty]
    public string? Topic { get; set; }

    /// <summary>Who is called; 0 for the ILD.</summary>
    [BindProperty]
    public long Holder { get; set; }

    [BindProperty]
    public int Days { get; set; }

    /// <summary>Words that principals use, parted by commas.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Whether board matters go to that person.</summary>
    [BindProperty]
    public bool Board { get; set; }

    public IReadOnlyList<ChartLine> Lines { get; private set; } = [];
    public IReadOnlyDictionary<long, string> Names { get; private set; } = new Dictionary<long, string>();
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];
    public bool IsEditing { get; private set; }

    public bool MayEdit => reader.MayAnywhere(RecordKind.R03, Act.Update);

    public async Task<IActionResult> OnGetAsync(long? line, CancellationToken stop)
    {
        await Load(stop);
        if (MayEdit && line is { } id && Lines.FirstOrDefault(each => each.Id == id) is { } chosen)
        {
            (Line, Seen, Topic, Holder) = (chosen.Id, chosen.Version, chosen.Topic, chosen.HolderId ?? 0);
            (Days, Words, IsEditing) = (chosen.PromisedDays, string.Join(", ", chosen.Words), true);
            Board = chosen.IsBoard;
        }
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken stop)
    {
        if (!MayEdit)
        {
            return NotFound();
        }
        var topic = (Topic ?? "").Trim();
        var holder = Holder == 0 ? null : await db.People.SingleOrDefaultAsync(person => person.Id == Holder, stop);
        if (topic.Length is 0 or > ChartLine.MaxLength)
        {
            ModelState.AddModelError(nameof(Topic), $"Say what it is about, in at most {ChartLine.MaxLength} characters.");
        }
        if (Holder != 0 && (holder is null || holder.Unit.Length == 0))
        {
            ModelState.AddModelError(nameof(Holder), "Choose somebody of a central office unit, or the ILD.");
        }
        if (Days is < 0 or > MostDays)
        {
            ModelState.AddModelError(nameof(Days), $"Promise 1 to {MostDays} working days, or 0 for no promise.");
        }
        if (!ModelState.IsValid)
        {
            return await Again(stop);
        }
        var found = Line == 0 ? null : await db.ChartLines.SingleOrDefaultAsync(each => each.Id == Line, stop);
        if (Line != 0 && (found is null || found.Version != Seen))
        {
            ModelState.AddModelError(
                nameof(Topic),
                "Somebody has changed this line meanwhile. Look at it, then write yours again."
            );
            return await Again(stop);
        }
        var words = (Words ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(word => word.Length is > 1 and <= 40)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(40)
            .ToList();
        if (found is null)
        {
            found = new ChartLine
            {
                Topic = topic,
                IsStraight = false,
                Unit = "",
            };
            db.ChartLines.Add(found);
        }
        found.IsBoard = Board && holder is not null;
        (found.Topic, found.IsStraight, found.Unit) = (topic, holder is not null && !Board, holder?.Unit ?? "");
        (found.HolderId, found.PromisedDays, found.Words) = (holder?.Id, holder is null ? 0 : Days, words);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, $"Kept: {topic}.");
        return Redirect("/contact-chart");
    }

    public async Task<IActionResult> OnPostEndAsync(long id, CancellationToken stop)
    {
        if (!MayEdit || await db.ChartLines.SingleOrDefaultAsync(each => each.Id == id, stop) is not { } line)
        {
            return NotFound();
        }
        line.End(db.Now);
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            $"{line.Topic} is off the chart.",
            "/contact-chart?handler=Restore",
            new Dictionary<string, string> { ["id"] = $"{id}" }
        );
        return Redirect("/contact-chart");
    }

    public async Task<IActionResult> OnPostRestoreAsync(long id, CancellationToken stop)
    {
        if (!MayEdit || await db.ChartLines.SingleOrDefaultAsync(each => each.Id == id, stop) is not { } line)
        {
            return NotFound();
        }
        line.Restore();
        await db.SaveChangesAsync(stop);
        return Redirect("/contact-chart");
    }

    private async Task<IActionResult> Again(CancellationToken stop)
    {
        IsEditing = true;
        await Load(stop);
        return Page();
    }

    private async Task Load(CancellationToken stop)
    {
        Lines = await db.Chart(stop);
        Names = await db.NamesOf(Lines.Where(line => line.HolderId is not null).Select(line => line.HolderId!.Value), stop);
        if (MayEdit)
        {
            var units = await db
                .People.Where(person =>
                    (person.Role == PersonRole.CentralOffice || person.Role == PersonRole.SeniorLeader) && person.Unit != ""
                )
                .OrderBy(person => person.Unit)
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
                new SelectListItem("The principal’s ILD", "0"),
                .. units.Select(each => new SelectListItem($"{each.Unit}: {each.Name}", $"{each.Id}")),
            ];
        }
    }
}
