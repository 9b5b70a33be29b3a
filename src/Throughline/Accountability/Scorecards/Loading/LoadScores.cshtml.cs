using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Accountability.Scorecards.Loading.Mapping;
using Throughline.Frame.Imports;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Persistence.Imports;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting;

namespace Throughline.Accountability.Scorecards.Loading;

/// <summary>Figures of schools from a file: choose it, see how it is read and what it would do, change that, bring it in, take it back.</summary>
[Rule(RecordKind.R26, Act.Create)]
[RequestFormLimits(ValueCountLimit = 12_000, MultipartBodyLengthLimit = SentBytes)]
internal sealed class LoadScoresPage(ThroughlineDb db, Reader reader, ImportRunner runner) : PageModel
{
    private const long SentBytes = 21_000_000;

    /// <summary>The chosen file.</summary>
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>The school year, where the file does not say it.</summary>
    [BindProperty]
    public string? Year { get; set; }

    [BindProperty]
    public bool AddsSchools { get; set; }

    /// <summary>The run that is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Run { get; set; }

    /// <summary>The sheet whose columns are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sheet { get; set; }

    /// <summary>What each column of the sheet is, in its order.</summary>
    [BindProperty]
    public List<ColumnRole> Role { get; set; } = [];

    /// <summary>Of which indicator, or with which value, in the same order.</summary>
    [BindProperty]
    public List<string?> Of { get; set; } = [];

    internal ImportRun? Shown { get; private set; }
    internal ScoreLook? Look { get; private set; }
    internal FileMapping? Mapped { get; private set; }
    internal bool IsInterrupted { get; private set; }
    internal IReadOnlyList<string> Refusals { get; private set; } = [];
    internal IReadOnlyList<(string Key, string Name)> Indicators { get; private set; } = [];

    /// <summary>Shows the form, how far it is, the mapping, or how it went.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (Run is null)
        {
            return Page();
        }
        if (await Find(stop) is not { } run)
        {
            return NotFound();
        }
        Shown = run;
        IsInterrupted = run.IsBusy && !runner.IsAt(run.Id);
        Look = ScoreLook.Parse(run.Result);
        Mapped = Look?.Read();
        var known = await KnownIndicators.Load(db, stop);
        Indicators =
        [
            .. Accountability
                .Indicators.AllIndicators.Shipped.Where(one => known.Find(one.Key) is null)
                .Select(one => (one.Key, one.Name))
                .Concat(known.Stored.Select(one => (one.Key, one.Name)))
                .OrderBy(one => one.Name, StringComparer.Ordinal),
        ];
        if (run.IsBusy && !IsInterrupted)
        {
            Response.Headers["Refresh"] = "1";
        }
        return Page();
    }

    /// <summary>Takes a file and looks at it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var year = string.IsNullOrWhiteSpace(Year) ? null : SchoolYear.Parse(Year);
        if (year is null && !string.IsNullOrWhiteSpace(Year))
        {
            ModelState.AddModelError(nameof(Year), "Write the school year like 2016-17.");
        }
        if (Files.Count != 1)
        {
            ModelState.AddModelError(nameof(Files), "Choose one file.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        try
        {
            var run = new ImportRun
            {
                Kind = ScoreImport.Kind,
                Source = Path.GetFileName(Files[0].FileName),
                Folder = await UploadFolder.Keep(Files, db.Clock.GetUtcNow(), stop),
                By = reader.Email,
                StartedAt = db.Clock.GetUtcNow(),
            };
            db.ImportRuns.Add(run);
            await db.SaveChangesAsync(stop);
            await runner.Start(
                run.Id,
                reader.Actor,
                RunState.Looking,
                at => ScoreLook.Look(at, run.Folder, null, year, AddsSchools)
            );
            return Again(run.Id);
        }
        catch (UnsoundFileException unsound)
        {
            ModelState.AddModelError(nameof(Files), Shell.Wording.Counts.Capital(unsound.Problem.Message));
            return Page();
        }
    }

    /// <summary>Takes over how the shown sheet is read, and looks again.</summary>
    public async Task<IActionResult> OnPostMapAsync(CancellationToken stop)
    {
        if (await Find(stop) is not { } run)
        {
            return NotFound();
        }
        var look = ScoreLook.Parse(run.Result)!;
        var known = await KnownIndicators.Load(db, stop);
        var mapping = look.Read();
        mapping = mapping with
        {
            Year = SchoolYear.Parse(Year ?? "") ?? mapping.Year,
            Sheets =
            [
                .. mapping.Sheets.Select(sheet => sheet.Sheet == Sheet ? MappingForm.Changed(sheet, Role, Of, known) : sheet),
            ],
        };
        await runner.Start(
            run.Id,
            reader.Actor,
            RunState.Looking,
            at => ScoreLook.Look(at, run.Folder, mapping, null, AddsSchools)
        );
        return Again(run.Id);
    }

    /// <summary>Brings it in.</summary>
    public async Task<IActionResult> OnPostImportAsync(CancellationToken stop)
    {
        if (await Find(stop) is not { } run)
        {
            return NotFound();
        }
        if (run.State == RunState.Looked && ScoreLook.Parse(run.Result) is { Refusal: "" } look)
        {
            await runner.Start(run.Id, reader.Actor, RunState.Importing, at => ScoreLook.BringIn(at, run.Folder, look));
        }
        return Again(run.Id);
    }

    /// <summary>Takes it back.</summary>
    public async Task<IActionResult> OnPostUndoAsync(CancellationToken stop)
    {
        if (await Find(stop) is not { ImportId: { } import })
        {
            return NotFound();
        }
        Refusals = await Undoing.Undo(db, import, stop);
        if (Refusals.Count > 0)
        {
            return await OnGetAsync(stop);
        }
        Toast.Say(TempData, $"Import {import} was taken back.");
        return Redirect("/scorecard/load");
    }

    private RedirectResult Again(long run) =>
        Redirect(
            Sheet is { Length: > 0 }
                ? $"/scorecard/load?run={run}&sheet={Uri.EscapeDataString(Sheet)}#columns"
                : $"/scorecard/load?run={run}"
        );

    // Whoever loads figures sees their own runs; what another has chosen is theirs.
    private Task<ImportRun?> Find(CancellationToken stop) =>
        db
            .ImportRuns.AsNoTracking()
            .SingleOrDefaultAsync(run => run.Id == Run && run.Kind == ScoreImport.Kind && run.By == reader.Email, stop);
}
