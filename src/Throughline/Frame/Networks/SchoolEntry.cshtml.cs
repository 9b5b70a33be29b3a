using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Frame.Networks;

/// <summary>A school's name, level and other names, as an administrator corrects them.</summary>
[Rule(RecordKind.R01, Act.Create)]
public sealed class SchoolEntryPage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>Its name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Its level.</summary>
    [BindProperty]
    public string? Level { get; set; }

    /// <summary>What calendars call it.</summary>
    [BindProperty]
    public string? Aliases { get; set; }

    /// <summary>The row's version when the form was made.</summary>
    [BindProperty]
    public long Version { get; set; }

    internal School Shown { get; private set; } = null!;
    internal string? Theirs { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }
        (Name, Level, Aliases) = SchoolWords.Of(Shown);
        Version = Shown.Version;
        return Page();
    }

    /// <summary>Corrects it; both are shown when somebody else was quicker.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }
        var (before, words) = (SchoolWords.Of(Shown), new SchoolWords(Name, Level, Aliases));
        var others = db.Schools.Where(each => each.Id != Id).Select(each => each.Name);
        if (await Naming.FaultOf(others, words.CleanName, stop) is { } fault)
        {
            ModelState.AddModelError(nameof(Name), fault);
        }
        if (words.Fault is { } other)
        {
            ModelState.AddModelError(nameof(Aliases), other);
        }
        if (Shown.Version != Version)
        {
            (Theirs, Version) = (before.InWords, Shown.Version);
            ModelState.Remove(nameof(Version));
            ModelState.AddModelError(
                nameof(Name),
                "Somebody else changed it meanwhile. Both are shown; save again to keep yours."
            );
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        words.GiveTo(Shown);
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            $"It was {before.InWords}; it is {words.InWords}.",
            $"/schools/{Id}/entry",
            new Dictionary<string, string>
            {
                [nameof(Name)] = before.Name!,
                [nameof(Level)] = before.Level!,
                [nameof(Aliases)] = before.Aliases!,
                [nameof(Version)] = $"{Shown.Version}",
            }
        );
        return Redirect($"/schools/{Id}");
    }

    /// <summary>Takes it away, while nothing refers to it.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }
        if (!await Naming.TakeAway(db, Shown, stop))
        {
            ModelState.AddModelError("", $"{Shown.Name} has people, a principal or records of its own; it stays.");
            return Page();
        }
        Toast.Say(TempData, $"{Shown.Name} is taken away.");
        return Redirect("/networks");
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        if (!reader.MayAnywhere(RecordKind.R01, Act.Create))
        {
            return false;
        }
        if (await db.Schools.SingleOrDefaultAsync(each => each.Id == Id, stop) is not { } school)
        {
            return false;
        }
        Shown = school;
        return true;
    }
}
