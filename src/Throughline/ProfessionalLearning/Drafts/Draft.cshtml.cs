using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.ProfessionalLearning.Drafts;

/// <summary>One draft: its comments by what they are on, its rounds, its hours.</summary>
[Rule(RecordKind.R19)]
[Rule(RecordKind.R19, Act.Create)]
[Rule(RecordKind.R19, Act.Update)]
internal sealed class DraftPage(ThroughlineDb db, Reader reader) : PageModel
{
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public int? Minutes { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    [BindProperty]
    public CommentOn On { get; set; }

    public Draft Draft { get; private set; } = null!;
    public IReadOnlyList<DraftComment> Comments { get; private set; } = [];
    public PaperworkMeter Meter => PaperworkMeter.Of(Draft, Comments);
    public bool IsMine => Draft.OwnerId == reader.PersonId;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        (Version, Text) = (Draft.Version, Draft.Text);
        return Page();
    }

    public async Task<IActionResult> OnPostCommentAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop) || !reader.May(RecordKind.R19, Act.Create, Draft.OwnerId))
        {
            return NotFound();
        }
        if (string.IsNullOrWhiteSpace(Comment) || Comment.Length > DraftComment.LongestText)
        {
            ModelState.AddModelError(nameof(Comment), $"Write a comment, in up to {DraftComment.LongestText:N0} letters.");
            return Page();
        }
        db.DraftComments.Add(
            new DraftComment
            {
                DraftId = id,
                OwnerId = Draft.OwnerId,
                Round = Draft.Rounds,
                On = On,
                Text = Comment.Trim(),
                By = reader.Name,
                At = db.Now,
            }
        );
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Said.");
        return Redirect($"/learning/drafts/{id}");
    }

    public async Task<IActionResult> OnPostReviseAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop) || !IsMine)
        {
            return NotFound();
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
            return Page();
        }
        db.Entry(Draft).Property(one => one.Version).OriginalValue = Version;
        Draft.Revise(Text?.Trim() ?? "", Minutes!.Value);
        try
        {
            await db.SaveChangesAsync(stop);
            Toast.Say(TempData, $"Round {Draft.Rounds} is kept.");
        }
        catch (DbUpdateConcurrencyException)
        {
            Toast.Say(TempData, "You kept another round meanwhile, in another window. Nothing was overwritten.");
        }
        return Redirect($"/learning/drafts/{id}");
    }

    private async Task<bool> Find(long id, CancellationToken stop)
    {
        if (await db.Drafts.SingleOrDefaultAsync(one => one.Id == id, stop) is not { } found)
        {
            return false;
        }
        Draft = found;
        Comments = await db
            .DraftComments.AsNoTracking()
            .Where(one => one.DraftId == id)
            .OrderBy(one => one.Id)
            .ToListAsync(stop);
        return true;
    }
}
