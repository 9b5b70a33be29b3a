using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Cases;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.Shell.Pieces;

namespace Throughline.ProfessionalLearning.Prompts;

/// <summary>The bank of questions: found by words or by what they are about, used when, and room to offer one.</summary>
[Rule(RecordKind.R15)]
[Rule(RecordKind.R15, Act.Update)]
[Rule(RecordKind.R16, Act.Create)]
internal sealed class PromptsPage(ThroughlineDb db, Reader reader) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public PracticeArea? OfferedArea { get; set; }

    public string Asked { get; private set; } = "";
    public PracticeArea? Area { get; private set; }
    public IReadOnlyList<BankPrompt> All { get; private set; } = [];
    public IReadOnlyList<BankPrompt> Found { get; private set; } = [];

    /// <summary>The days of this year on which a question was talked about.</summary>
    public Dictionary<string, List<DateOnly>> Used { get; private set; } = [];
    public bool MayOffer => Convening.May(reader);

    public async Task<IActionResult> OnGetAsync(string? q, PracticeArea? area, CancellationToken stop)
    {
        if (!Convening.SeesHow(reader))
        {
            return NotFound();
        }
        await Find(q, area, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayOffer)
        {
            return NotFound();
        }
        var text = (Text ?? "").Trim();
        if (text.Length is 0 or > OfferedPrompt.LongestText)
        {
            ModelState.AddModelError(nameof(Text), $"Write one question, in up to {OfferedPrompt.LongestText} letters.");
        }
        else if (!OwnPractice.IsIn(text))
        {
            ModelState.AddModelError(nameof(Text), OwnPractice.Rewrite);
        }
        foreach (var name in await PrincipalNames.In(db, text, stop))
        {
            ModelState.AddModelError(nameof(Text), $"{name} is named; a prompt is seen by all. Say it without a name.");
        }
        if (!ModelState.IsValid)
        {
            await Find(null, null, stop);
            return Page();
        }
        db.OfferedPrompts.Add(
            new OfferedPrompt
            {
                Text = text,
                Area = OfferedArea,
                FromIld = reader.Holds(Seat.Ild),
                OfferedOn = reader.Today,
            }
        );
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Offered, without your name.");
        return Redirect("/learning/prompts");
    }

    private async Task Find(string? words, PracticeArea? area, CancellationToken stop)
    {
        (Asked, Area) = ((words ?? "").Trim(), area);
        All = await PromptBank.AllOf(db, stop);
        Found =
        [
            .. All.Where(one =>
                (area is null || one.Area == area) && one.Text.Contains(Asked, StringComparison.OrdinalIgnoreCase)
            ),
        ];
        var year = await SchoolYear.Asked(db, null, reader.Today, stop);
        var used = await db
            .LiveSessions.Where(one => one.Prompt != "")
            .Join(db.Meetings, one => one.MeetingId, meeting => meeting.Id, (one, meeting) => new { one.Prompt, meeting.Day })
            .Where(one => one.Day >= year.First && one.Day <= year.Last)
            .OrderBy(one => one.Day)
            .ToListAsync(stop);
        Used = used.GroupBy(one => one.Prompt)
            .ToDictionary(one => one.Key, one => one.Select(each => each.Day).Distinct().ToList());
    }
}
