using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.LeadingThrough.Recommendations;

/// <summary>Writes a recommendation down: whose idea it is, who presents it, which schools it affects.</summary>
[Rule(RecordKind.R25, Act.Create)]
internal sealed class NewRecommendationPage(ThroughlineDb db, Reader reader) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public Origin Origin { get; set; }

    [BindProperty]
    public string? OriginatedBy { get; set; }

    [BindProperty]
    public string? PresentedTo { get; set; }

    [BindProperty]
    public DateOnly? PresentedOn { get; set; }

    [BindProperty]
    public StoodBeside StoodBeside { get; set; }

    [BindProperty]
    public List<long> Presenters { get; set; } = [];

    [BindProperty]
    public List<long> Schools { get; set; } = [];

    public IReadOnlyList<(long Id, string Name)> Ilds { get; private set; } = [];
    public IReadOnlyList<(long Id, string Name)> AllSchools { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (reader.PersonId is null)
        {
            return NotFound();
        }
        await Load(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (reader.PersonId is not { } me || !reader.MayAnywhere(RecordKind.R25, Act.Create))
        {
            return NotFound();
        }
        await Load(stop);
        (Title, OriginatedBy) = ((Title ?? "").Trim(), (OriginatedBy ?? "").Trim());
        Require(Title.Length is > 0 and <= 200, nameof(Title), "Say what is recommended, in at most 200 characters.");
        Require(OriginatedBy.Length <= 100, nameof(OriginatedBy), "Make it shorter: at most 100 characters.");
        Require((Reasons ?? "").Length <= 2000, nameof(Reasons), "Make it shorter: at most 2,000 characters.");
        Require((PresentedTo ?? "").Length <= 200, nameof(PresentedTo), "Make it shorter: at most 200 characters.");
        Require(
            PresentedOn is null || PresentedOn <= reader.Today,
            nameof(PresentedOn),
            "Give the day on which it was presented, today or before."
        );
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var what = new Recommendation
        {
            Title = Title,
            Reasons = (Reasons ?? "").Trim(),
            Origin = Origin,
            OriginatedBy = OriginatedBy.Length > 0 ? OriginatedBy : Origin.Said(),
            PresentedTo = (PresentedTo ?? "").Trim(),
            PresentedOn = PresentedOn,
            StoodBeside = StoodBeside,
            WrittenById = me,
            WrittenOn = reader.Today,
        };
        db.Recommendations.Add(what);
        await db.SaveChangesAsync(stop);
        db.Presenters.AddRange(
            Presenters
                .Distinct()
                .Where(id => Ilds.Any(each => each.Id == id))
                .Select(id => new Presenter { RecommendationId = what.Id, PersonId = id })
        );
        db.AffectedSchools.AddRange(
            Schools
                .Distinct()
                .Where(id => AllSchools.Any(each => each.Id == id))
                .Select(id => new AffectedSchool { RecommendationId = what.Id, SchoolId = id })
        );
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Written down.");
        return Redirect($"/recommendations/{what.Id}");
    }

    private void Require(bool holds, string field, string sentence)
    {
        if (!holds)
        {
            ModelState.AddModelError(field, sentence);
        }
    }

    private async Task Load(CancellationToken stop)
    {
        Ilds =
        [
            .. (
                await db
                    .Assignments.On(reader.Today)
                    .Where(each => each.Kind == AssignmentKind.LeadsNetwork)
                    .Join(db.People, each => each.PersonId, person => person.Id, (_, person) => new { person.Id, person.Name })
                    .Distinct()
                    .OrderBy(each => each.Name)
                    .ToListAsync(stop)
            ).Select(each => (each.Id, each.Name)),
        ];
        AllSchools =
        [
            .. (
                await db
                    .Schools.OrderBy(school => school.Name)
                    .Select(school => new { school.Id, school.Name })
                    .ToListAsync(stop)
            ).Select(each => (each.Id, each.Name)),
        ];
    }
}
