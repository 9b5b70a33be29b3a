using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.Shell.Pieces;

namespace Throughline.ProfessionalLearning.Drafts;

/// <summary>Drafts with what the comments on them are on, and the hours that paper takes of all ILDs.</summary>
[Rule(RecordKind.R19)]
[Rule(RecordKind.R19, Act.Create)]
[OpensTo<DraftsPage>]
internal sealed class DraftsPage(ThroughlineDb db, Reader reader) : PageModel, IOpensToFewer
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public int? Minutes { get; set; }

    public IReadOnlyList<(Draft Draft, string Name, PaperworkMeter Meter)> Rows { get; private set; } = [];

    /// <summary>Of all ILDs together: hours are what others may see of drafts.</summary>
    public int AllMinutes { get; private set; }
    public bool MayWrite => Convening.Leads(reader);

    // Being party to a draft (DEPT) is said by the draft; this list is for those who write and supervise.
    /// <inheritdoc />
    public static bool OpensTo(Reader reader) =>
        Convening.Leads(reader)
        || reader.Seats.Any(seat => seat is not (Seat.Dept or Seat.Ild) && AccessMatrix.Sees(RecordKind.R19, seat));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await Find(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayWrite)
        {
            return NotFound();
        }
        if (string.IsNullOrWhiteSpace(Title) || Title.Length > Draft.LongestTitle)
        {
            ModelState.AddModelError(nameof(Title), $"Say what it is, in up to {Draft.LongestTitle} letters.");
        }
        if ((Text ?? "").Length > Draft.LongestText)
        {
            ModelState.AddModelError(
                nameof(Text),
                $"{Text!.Length:N0} letters; a draft holds {Draft.LongestText:N0}. It is still in the field."
            );
        }
        if (Minutes is not (>= 0 and <= Draft.MostMinutes))
        {
            ModelState.AddModelError(nameof(Minutes), $"Give the minutes as a number, 0 to {Draft.MostMinutes:N0}.");
        }
        if (!ModelState.IsValid)
        {
            await Find(stop);
            return Page();
        }
        var draft = new Draft
        {
            OwnerId = reader.PersonId!.Value,
            Title = Title!.Trim(),
            Text = Text?.Trim() ?? "",
            Rounds = 1,
            Minutes = Minutes!.Value,
            At = db.Now,
        };
        db.Drafts.Add(draft);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Kept. Whoever supervises you can comment.");
        return Redirect($"/learning/drafts/{draft.Id}");
    }

    private async Task Find(CancellationToken stop)
    {
        var drafts = await db.Drafts.AsNoTracking().OrderByDescending(one => one.Id).ToListAsync(stop);
        var comments = (await db.DraftComments.AsNoTracking().ToListAsync(stop)).ToLookup(one => one.DraftId);
        var owners = drafts.Select(one => one.OwnerId).ToList();
        var names = await db
            .People.Where(one => owners.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        Rows = [.. drafts.Select(one => (one, names[one.OwnerId], PaperworkMeter.Of(one, [.. comments[one.Id]])))];
        var year = await SchoolYear.Asked(db, null, reader.Today, stop);
        var since = new DateTimeOffset(year.First, TimeOnly.MinValue, TimeSpan.Zero);
        AllMinutes = await db
            .Drafts.IgnoreQueryFilters([Wall.Name])
            .Where(one => one.At >= since)
            .SumAsync(one => one.Minutes, stop);
    }
}
