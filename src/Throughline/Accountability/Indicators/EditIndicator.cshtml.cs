using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Accountability.Scorecards;
using Throughline.Accountability.Scorecards.Loading.Mapping;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Accountability.Indicators;

/// <summary>Describes an indicator, new or known.</summary>
[Rule(RecordKind.R26, Act.Create)]
internal sealed class EditIndicatorPage(ThroughlineDb db, Reader reader) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty, Required(ErrorMessage = "Give it a name."), StringLength(Indicator.LongestName)]
    public string Name { get; set; } = "";

    [BindProperty, StringLength(500)]
    public string? Definition { get; set; }

    [BindProperty, StringLength(500)]
    public string? Formula { get; set; }

    [BindProperty, StringLength(200)]
    public string? Source { get; set; }

    [BindProperty, StringLength(120)]
    public string? Owner { get; set; }

    [BindProperty]
    public Perspective Perspective { get; set; }

    [BindProperty]
    public Direction Direction { get; set; }

    [BindProperty]
    public Scale Scale { get; set; }

    [BindProperty]
    public Frequency Frequency { get; set; }

    /// <summary>What schools grow to.</summary>
    [BindProperty]
    public decimal? Standard { get; set; }

    /// <summary>By which school year.</summary>
    [BindProperty]
    public string? StandardBy { get; set; }

    [BindProperty]
    public bool IsOnScorecard { get; set; } = true;

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (Id is null)
        {
            return Page();
        }
        if (await db.Indicators.AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, stop) is not { } found)
        {
            return NotFound();
        }
        (Version, Name, Definition, Formula, Source) = (
            found.Version,
            found.Name,
            found.Definition,
            found.Formula,
            found.Source
        );
        (Owner, Perspective, Direction, Scale) = (found.Owner, found.Perspective, found.Direction, found.Scale);
        (Frequency, IsOnScorecard, Standard) = (found.Frequency, found.IsOnScorecard, found.Standard);
        StandardBy = found.StandardBy is { } by ? SchoolYear.Words(by) : null;
        return Page();
    }

    /// <summary>Keeps it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!reader.MayAnywhere(RecordKind.R26, Act.Create))
        {
            return NotFound();
        }
        if (
            !ModelState.IsValid
            || !(Enum.IsDefined(Perspective) && Enum.IsDefined(Direction) && Enum.IsDefined(Scale) && Enum.IsDefined(Frequency))
        )
        {
            return Page();
        }
        var one = Id is null ? await Made(stop) : await db.Indicators.SingleOrDefaultAsync(each => each.Id == Id, stop);
        if (one is null)
        {
            return Id is null ? Page() : NotFound();
        }
        if (Id is not null)
        {
            db.Entry(one).Property(each => each.Version).OriginalValue = Version;
        }
        (one.Name, one.Definition, one.Formula) = (Name.Trim(), Definition?.Trim() ?? "", Formula?.Trim() ?? "");
        (one.Source, one.Owner, one.Frequency) = (Source?.Trim() ?? "", Owner?.Trim() ?? "", Frequency);
        (one.Standard, one.StandardBy) = (Standard, SchoolYear.Parse(StandardBy ?? ""));
        (one.Perspective, one.Direction, one.IsOnScorecard) = (Perspective, Direction, IsOnScorecard);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError(
                nameof(Name),
                "Somebody else changed it while you wrote. Open it again beside this page and take over what you need."
            );
            return Page();
        }
        Toast.Say(TempData, $"{one.Name} is described.");
        return Redirect($"/scorecard/indicators/{one.Id}");
    }

    // The scale of a stored one stays: its figures are kept in it.
    private async Task<Indicator?> Made(CancellationToken stop)
    {
        var known = await KnownIndicators.Load(db, stop);
        var key = known.KeyOf(Name) ?? KnownIndicators.NewKey(Name);
        if (known.Find(key) is { } same)
        {
            ModelState.AddModelError(
                nameof(Name),
                $"{same.Name} means the same. Describe that one, or give this one another name."
            );
            return null;
        }
        var one = AllIndicators.Find(key) is { } facts ? Indicator.Of(facts) : Indicator.Unknown(key, Name.Trim(), Scale, "");
        db.Indicators.Add(one);
        return one;
    }
}
