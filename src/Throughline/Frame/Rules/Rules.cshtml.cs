using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Frame.Imports;
using Throughline.Frame.Rosters.PlainCsv;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Lists;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Coding;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rules;

/// <summary>The ordered rules by which entries get their purpose, how many each decides, and which one would decide a title.</summary>
[Rule(RecordKind.R03)]
[Rule(RecordKind.R03, Act.Update)]
[Rule(RecordKind.R40, Act.Update)]
internal sealed class RulesPage(ThroughlineDb db, Reader reader, RuleCountsOf countsOf) : PageModel
{
    private static readonly ListOf<RuleLine> Columns = new ListOf<RuleLine>("Rules", "rule", "rules") { PageSize = 200 }
        .Column("Order", row => row.Order)
        .Column("Rule", row => row.Rule.Id, link: row => row.Href)
        .Column("Gives", row => row.Rule.Focus.Word(), filter: true)
        .Column("When", row => row.Rule.When())
        .Column("Decides", row => row.Count)
        .SortedBy("Order")
        .WhenEmpty("There is no rule", "Without rules every entry waits to be confirmed by its ILD.");

    /// <summary>A title to try.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Title { get; set; }

    /// <summary>With whom, for the try.</summary>
    [BindProperty(SupportsGet = true)]
    public With With { get; set; } = With.Unknown;

    /// <summary>A file of rules.</summary>
    [BindProperty]
    public IFormFile? Csv { get; set; }

    /// <summary>The change that is taken back.</summary>
    [BindProperty]
    public long Edit { get; set; }

    internal ShownList List { get; private set; } = null!;
    internal DecidedBy Decided { get; private set; } = DecidedBy.Nothing;
    internal RuleBook Book { get; } = new(db);
    internal (Focus Focus, string Rule)? Tried { get; private set; }
    internal bool MayWrite => MayChange(reader);

    internal static bool MayChange(Reader reader) =>
        reader.MayAnywhere(RecordKind.R03, Act.Update) || reader.MayAnywhere(RecordKind.R40, Act.Update);

    /// <summary>Lists them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await Book.Load(stop);
        Decided = await countsOf(db, reader.Today, stop);
        if (Decided.IsUnderway)
        {
            Response.Headers["Refresh"] = "2";
        }
        var mayWrite = MayWrite;
        List = Columns.Show(
            Book.Rules.Select(
                (rule, at) =>
                    new RuleLine(
                        at + 1,
                        rule,
                        Decided.IsUnderway ? null : Decided.Counts.GetValueOrDefault(rule.Id),
                        mayWrite ? $"/rules/edit?rule={Uri.EscapeDataString(rule.Id)}" : null
                    )
            ),
            Request,
            mayExport: true
        );
        Tried = string.IsNullOrWhiteSpace(Title) ? null : new FocusRuleSet(Book.Rules).Try(Title, With);
        return List.Answer(this);
    }

    /// <summary>The rules as a file that can be brought in again.</summary>
    public async Task<IActionResult> OnGetFileAsync(CancellationToken stop)
    {
        await Book.Load(stop);
        return File(RuleText.Csv(Book.Rules), "text/csv; charset=utf-8", "rules.csv");
    }

    /// <summary>Takes all rules from a file.</summary>
    public async Task<IActionResult> OnPostFileAsync(CancellationToken stop)
    {
        if (!MayWrite)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        await Book.Load(stop);
        List<Problem> problems = [];
        IReadOnlyList<FocusRule> rules = [];
        try
        {
            var folder = await UploadFolder.Keep(Csv is null ? [] : [Csv], db.Clock.GetUtcNow(), stop);
            try
            {
                rules = RulesCsv.ReadFile(UploadFolder.Files(folder)[0], problems);
            }
            finally
            {
                UploadFolder.Drop(folder);
            }
        }
        catch (UnsoundFileException unsound)
        {
            problems.Add(unsound.Problem);
        }
        foreach (var problem in problems.Take(10))
        {
            ModelState.AddModelError(
                nameof(Csv),
                $"{(problem.Line > 0 ? $"Line {problem.Line}: " : "")}{problem.Message} Nothing was kept."
            );
        }
        if (problems.Count == 0 && rules.Count == 0)
        {
            ModelState.AddModelError(nameof(Csv), "There is no rule in this file. Nothing was kept.");
        }
        if (!ModelState.IsValid)
        {
            return await OnGetAsync(stop);
        }
        await Done(rules, $"{rules.Count} rules from {Csv!.FileName}", stop);
        return Redirect("/rules");
    }

    /// <summary>Gives the design's own rules back.</summary>
    public async Task<IActionResult> OnPostResetAsync(CancellationToken stop)
    {
        if (!MayWrite)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        await Book.Load(stop);
        await Done(null, "the design’s own rules again", stop);
        return Redirect("/rules");
    }

    /// <summary>Takes the last change back.</summary>
    public async Task<IActionResult> OnPostUndoAsync(CancellationToken stop)
    {
        if (!MayWrite)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        await Book.Load(stop);
        if (Book.LastEdit is not { } last || last.Id != Edit)
        {
            Toast.Say(TempData, "Somebody has changed the rules since; nothing was taken back.");
            return Redirect("/rules");
        }
        await Book.Put(last.RulesBefore(), $"taken back: {last.What}", reader, stop);
        Toast.Say(TempData, "The rules are as they were before.");
        return Redirect("/rules");
    }

    private async Task Done(IReadOnlyList<FocusRule>? rules, string what, CancellationToken stop)
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
}

/// <summary>A rule as listed.</summary>
internal sealed record RuleLine(int Order, FocusRule Rule, int? Count, string? Href);
