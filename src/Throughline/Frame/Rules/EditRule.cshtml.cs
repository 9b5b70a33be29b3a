using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rules;

/// <summary>One rule: what it tests, what it gives, where it stands.</summary>
[Rule(RecordKind.R03, Act.Update)]
[Rule(RecordKind.R40, Act.Update)]
public sealed class EditRulePage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>Which; none for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    /// <summary>Its name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Where it stands, from 1.</summary>
    [BindProperty]
    public int Order { get; set; } = 1;

    /// <summary>What it gives.</summary>
    [BindProperty]
    public Focus Focus { get; set; }

    /// <summary>Words of the title.</summary>
    [BindProperty]
    public string? Titles { get; set; }

    /// <summary>Words of the place.</summary>
    [BindProperty]
    public string? Places { get; set; }

    /// <summary>Categories.</summary>
    [BindProperty]
    public string? Categories { get; set; }

    /// <summary>Roles of whoever called it.</summary>
    [BindProperty]
    public string? Roles { get; set; }

    /// <summary>Units of whoever called it.</summary>
    [BindProperty]
    public string? Units { get; set; }

    /// <summary>With whom.</summary>
    [BindProperty]
    public IList<With> Withs { get; set; } = [];

    /// <summary>The last change when the form was made.</summary>
    [BindProperty]
    public long Seen { get; set; }

    internal RuleBook Book { get; } = new(db);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await Book.Load(stop);
        Seen = Book.LastEdit?.Id ?? 0;
        if (Rule is null)
        {
            return Page();
        }
        if (Book.Find(Rule) is not { } rule)
        {
            return NotFound();
        }
        Order = Book.Rules.Index().First(each => each.Item.Id == Rule).Index + 1;
        (Name, Focus, Withs) = (rule.Id, rule.Focus, [.. rule.With]);
        (Titles, Places, Categories) = (Lines(rule.SummaryWords), Lines(rule.LocationWords), Lines(rule.Categories));
        (Roles, Units) = (Lines(rule.OrganizerRoles), Lines(rule.OrganizerUnits));
        return Page();
    }

    /// <summary>Saves it, at its place.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await Book.Load(stop);
        Check();
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var rule = new FocusRule(
            Name!.Trim(),
            Focus,
            Split(Titles),
            Split(Places),
            Split(Categories),
            Split(Roles),
            Split(Units),
            [.. Withs]
        );
        var rules = Book.Rules.Where(each => each.Id != Rule).ToList();
        rules.Insert(Math.Clamp(Order - 1, 0, rules.Count), rule);
        await Done(rules, Rule is null ? $"{rule.Id} added" : $"{rule.Id} changed", stop);
        return Redirect("/rules");
    }

    /// <summary>Takes it out.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken stop)
    {
        await Book.Load(stop);
        if (Rule is null || Book.Find(Rule) is null)
        {
            return NotFound();
        }
        if (Book.Rules.Count == 1)
        {
            ModelState.AddModelError(nameof(Name), "The last rule stays: without any, the design’s own would be in force.");
            return Page();
        }
        await Done([.. Book.Rules.Where(each => each.Id != Rule)], $"{Rule} removed", stop);
        return Redirect("/rules");
    }

    private void Check()
    {
        var name = Name?.Trim() ?? "";
        if (name.Length is 0 or > 100 || "=+-@".Contains(name[0], StringComparison.Ordinal))
        {
            ModelState.AddModelError(nameof(Name), "Give it a short name that does not begin with =, +, - or @.");
        }
        else if (name != Rule && Book.Find(name) is not null)
        {
            ModelState.AddModelError(nameof(Name), "There is a rule of this name already.");
        }
        if (Seen != (Book.LastEdit?.Id ?? 0))
        {
            var theirs = Rule is null ? null : Book.Find(Rule);
            ModelState.AddModelError(
                nameof(Name),
                $"{Book.LastEdit?.By} changed the rules meanwhile ({Book.LastEdit?.What}). {(theirs is null ? "" : $"This rule now gives {theirs.Focus.Word()} when {theirs.When()}. ")}Save again to keep yours."
            );
            Seen = Book.LastEdit?.Id ?? 0;
            ModelState.Remove(nameof(Seen));
        }
    }

    private async Task Done(IReadOnlyList<FocusRule> rules, string what, CancellationToken stop)
    {
        await Book.Put(rules, what, reader, stop);
        await Book.Load(stop);
        Toast.Say(
            TempData,
            $"In force: {what}. Figures follow.",
            "/rules?handler=undo",
            new Dictionary<string, string> { ["Edit"] = $"{Book.LastEdit!.Id}" }
        );
    }

    private static string Lines(IEnumerable<string> items) => string.Join('\n', items);

    private static string[] Split(string? lines) =>
        (lines ?? "").Split(['\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
