using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Designs;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Frame.Setup;

/// <summary>The district's design, choice by choice, beside what the study tells of three districts; each can be put in the district's own words.</summary>
[Rule(RecordKind.R03)]
[Rule(RecordKind.R03, Act.Update)]
[Rule(RecordKind.R40, Act.Update)]
public sealed class DesignPage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>Which choice.</summary>
    [BindProperty]
    public string Key { get; set; } = "";

    /// <summary>The district's words; empty gives the design's back.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>The district's words when the form was made.</summary>
    [BindProperty]
    public string? Was { get; set; }

    /// <summary>The choice that somebody else changed meanwhile; null where nobody did.</summary>
    internal string? Late { get; private set; }

    internal District? District { get; private set; }
    internal DistrictDesign? Chosen { get; private set; }
    internal IReadOnlyDictionary<string, string> Own { get; private set; } = new Dictionary<string, string>();
    internal bool MayWrite => reader.MayAnywhere(RecordKind.R03, Act.Update) || reader.MayAnywhere(RecordKind.R40, Act.Update);

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken stop)
    {
        District = await db.District.AsNoTracking().FirstOrDefaultAsync(stop);
        Chosen = DesignLibrary.Find(District?.Design ?? "");
        Own = await db.DesignChoices.AsNoTracking().ToDictionaryAsync(choice => choice.Key, choice => choice.Words, stop);
    }

    /// <summary>Puts one choice in the district's own words, or gives the design's back.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (DesignTable.Rows.All(row => row.Key != Key) || Words?.Length > 1000)
        {
            ModelState.AddModelError("", "Choose one of the choices, and at most 1,000 characters.");
            await OnGetAsync(stop);
            return Page();
        }
        var choice = await db.DesignChoices.SingleOrDefaultAsync(each => each.Key == Key, stop);
        var (words, before) = (Clean(Words), choice?.Words ?? "");
        if (Clean(before) != Clean(Was))
        {
            Late = Key;
            ModelState.AddModelError(
                $"w-{Key}",
                "Somebody else changed these words meanwhile. Both are shown; save again to keep yours."
            );
            await OnGetAsync(stop);
            return Page();
        }
        if (choice is null && words.Length > 0)
        {
            db.DesignChoices.Add(new DesignChoice { Key = Key, Words = words });
        }
        else if (choice is not null && words.Length > 0)
        {
            choice.Words = words;
        }
        else if (choice is not null)
        {
            db.DesignChoices.Remove(choice);
        }
        await db.SaveChangesAsync(stop);
        await OnGetAsync(stop);
        var row = DesignTable.Rows.Single(each => each.Key == Key);
        var said = Chosen is null ? "nothing" : row.Of(Chosen);
        Toast.Say(
            TempData,
            $"{row.What}: it was “{(before.Length > 0 ? before : said)}”; it is “{(words.Length > 0 ? words : said)}”.",
            "/setup/design",
            new Dictionary<string, string>
            {
                [nameof(Key)] = Key,
                [nameof(Words)] = before,
                [nameof(Was)] = words,
            }
        );
        return Redirect("/setup/design");
    }

    // Browsers send line breaks as two characters.
    private static string Clean(string? words) => (words ?? "").ReplaceLineEndings("\n").Trim();
}
