using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Lists;
using Throughline.Shell.Pieces;

namespace Throughline.Evidence.Observations;

/// <summary>The codebook: every code in force, its history, and the form with which the data office changes it.</summary>
[Rule(RecordKind.R34)]
[Rule(RecordKind.R34, Act.Update)]
internal sealed partial class CodebookPage(ThroughlineDb db, Reader reader) : PageModel
{
    private static readonly ListOf<Wording> Columns = new ListOf<Wording>("Codebook", "wording", "wordings")
        .Column("Code", row => row.Of.Label, note: row => row.Of.Key)
        .Column("Support", row => row.Of.Support.Words(), filter: true)
        .Column("Speaks for", row => row.Of.Speaks.Words(), filter: true)
        .Column("When it is given", row => row.Of.Meaning)
        .Column("Since version", row => row.Of.Since)
        .Column("State", row => row.State, filter: true)
        .ExportColumn("By", row => row.Of.By);

    [BindProperty]
    public string? Key { get; set; }

    [BindProperty]
    public Support Support { get; set; }

    [BindProperty]
    public string? Label { get; set; }

    [BindProperty]
    public string? Meaning { get; set; }

    [BindProperty]
    public Speaks Speaks { get; set; }

    [BindProperty]
    public bool IsRetired { get; set; }

    public Codebook Book { get; private set; } = null!;
    public ShownList List { get; private set; } = null!;
    public bool MayChange => reader.MayAnywhere(RecordKind.R34, Act.Update);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await Load(stop);
        return List.Answer(this);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayChange)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        await Load(stop);
        if (Key is null || !ShortName().IsMatch(Key.Trim()))
        {
            ModelState.AddModelError(nameof(Key), "Name the code in small letters and hyphens, such as walk-along.");
        }
        if (string.IsNullOrWhiteSpace(Label) || Label.Length > 80)
        {
            ModelState.AddModelError(nameof(Label), "Say what it is in at most 80 letters.");
        }
        if (string.IsNullOrWhiteSpace(Meaning) || Meaning.Length > 500)
        {
            ModelState.AddModelError(nameof(Meaning), "Say when it is given, in at most 500 letters.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        db.CodebookCodes.Add(Book.Change(Key!.Trim(), Support, Label!, Meaning!, Speaks, IsRetired, reader.Name, db.Now));
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, $"Version {Book.Version + 1} of the codebook is in force.");
        return Redirect("/evidence/codebook");
    }

    private async Task Load(CancellationToken stop)
    {
        Book = await Codebook.Load(db, stop);
        List = Columns.Show(
            [.. Book.History.Select(one => new Wording(one, Book.InForce.Contains(one)))],
            Request,
            reader.MayAnywhere(RecordKind.R34, Act.Export)
        );
    }

    private sealed record Wording(CodebookCode Of, bool IsInForce)
    {
        public string State =>
            IsInForce ? "In use"
            : Of.IsRetired ? "Taken out of use"
            : "Reworded or ended later";
    }

    [GeneratedRegex("^[a-z][a-z-]{1,39}$", RegexOptions.NonBacktracking)]
    private static partial Regex ShortName();
}
