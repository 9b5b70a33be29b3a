using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.LiveSessions;
using Throughline.ProfessionalLearning.Prompts;
using Throughline.Shell.Pieces;

namespace Throughline.ProfessionalLearning.Cases;

/// <summary>Whoever brought a case gives its question to the bank, for all ILDs: principals' names are taken out, and nothing else of it leaves the circle.</summary>
[Rule(RecordKind.R16)]
[Rule(RecordKind.R16, Act.Create)]
internal sealed class ShareQuestionPage(ThroughlineDb db, Reader reader, RoomSight sight) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    public RoomInView Room { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } brought)
        {
            return NotFound();
        }
        Text = (await NameMask.Of(db, stop)).Without(brought.Question);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken stop)
    {
        if (await Find(id, stop) is null)
        {
            return NotFound();
        }
        var text = (await NameMask.Of(db, stop)).Without((Text ?? "").Trim());
        if (text.Length is 0 or > OfferedPrompt.LongestText)
        {
            ModelState.AddModelError(
                nameof(Text),
                $"{text.Length:N0} letters; a question of the bank has 1 to {OfferedPrompt.LongestText}. Shorten it, it is still in the field."
            );
        }
        else if (!OwnPractice.IsIn(text))
        {
            ModelState.AddModelError(nameof(Text), OwnPractice.Rewrite);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        db.OfferedPrompts.Add(
            new OfferedPrompt
            {
                Text = text,
                Area = null,
                FromIld = true,
                OfferedOn = reader.Today,
            }
        );
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "The question is in the bank, without your name and without a principal’s.");
        return Redirect($"/learning/sessions/{id}");
    }

    // The case, for whoever brought it.
    private async Task<PracticeCase?> Find(long id, CancellationToken stop)
    {
        if (await sight.Of(id, stop) is not { } room || room.Session.PresenterId != reader.PersonId)
        {
            return null;
        }
        Room = room;
        return await db.PracticeCases.AsNoTracking().SingleOrDefaultAsync(one => one.CircleId == id, stop);
    }
}
