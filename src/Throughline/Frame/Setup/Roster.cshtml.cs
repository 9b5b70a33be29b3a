using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Imports;
using Throughline.Frame.Rosters.PlainCsv;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting;

namespace Throughline.Frame.Setup;

/// <summary>People and schools: choose files, see what they would do, bring them in.</summary>
[Rule(RecordKind.R01, Act.Create)]
[RequestSizeLimit(UploadFolder.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadFolder.MostBytes)]
internal sealed class RosterPage(ThroughlineDb db, Reader reader, ImportRunner runner, IEnumerable<SetupStep> steps) : PageModel
{
    /// <summary>The chosen files.</summary>
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>The zone, where neither the files nor the district say it.</summary>
    [BindProperty]
    public string? Zone { get; set; }

    /// <summary>The run that is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Run { get; set; }

    internal ImportRun? Shown { get; private set; }
    internal RosterLook? Look { get; private set; }
    internal bool IsInterrupted { get; private set; }
    internal IReadOnlyList<Step> Steps { get; private set; } = [];

    internal static readonly string[] Zones =
    [
        "America/New_York",
        "America/Chicago",
        "America/Denver",
        "America/Phoenix",
        "America/Los_Angeles",
        "America/Anchorage",
        "Pacific/Honolulu",
        "America/Puerto_Rico",
    ];

    /// <summary>Shows the form, or how far a run is.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Steps = await new SetupSteps(db, steps).Of("/setup/roster", stop);
        if (Run is not null)
        {
            Shown = await Find(stop);
            if (Shown is null)
            {
                return NotFound();
            }
            Look = RosterLook.Parse(Shown.Result);
            IsInterrupted = Shown.IsBusy && !runner.IsAt(Shown.Id);
            if (Shown.IsBusy && !IsInterrupted)
            {
                Response.Headers["Refresh"] = "1";
            }
        }
        return Page();
    }

    /// <summary>Takes files and looks at them.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        try
        {
            var folder = await UploadFolder.Keep(Files, db.Clock.GetUtcNow(), stop);
            var run = new ImportRun
            {
                Kind = RosterVersion.ImportKind,
                Source = Files.Count == 1 ? Files[0].FileName : $"{Files.Count} files",
                Folder = folder,
                By = reader.Email,
                StartedAt = db.Clock.GetUtcNow(),
            };
            db.ImportRuns.Add(run);
            await db.SaveChangesAsync(stop);
            await runner.Start(run.Id, reader.Actor, RunState.Looking, at => RosterLook.Look(at, run.Folder, run.Zone));
            return RedirectToPage(new { run = run.Id });
        }
        catch (UnsoundFileException unsound)
        {
            ModelState.AddModelError(nameof(Files), Shell.Wording.Counts.Capital(unsound.Problem.Message));
            Run = null;
            await OnGetAsync(stop);
            return Page();
        }
    }

    /// <summary>The five tables, empty, for a district that writes them itself.</summary>
    public IActionResult OnGetTables() => File(PlainCsvTables.Empty(), "application/zip", "roster-tables.zip");

    /// <summary>Looks at the files once more, in a zone that they do not say.</summary>
    public async Task<IActionResult> OnPostZoneAsync(CancellationToken stop)
    {
        if (await Find(stop) is not { } run)
        {
            return NotFound();
        }
        if (!Zones.Contains(Zone))
        {
            ModelState.AddModelError(nameof(Zone), "Choose the time zone of the district.");
            return await OnGetAsync(stop);
        }
        if (run.State == RunState.Looked)
        {
            await db
                .ImportRuns.Where(each => each.Id == run.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(each => each.Zone, Zone), stop);
            await runner.Start(run.Id, reader.Actor, RunState.Looking, at => RosterLook.Look(at, run.Folder, Zone!));
        }
        return RedirectToPage(new { run = run.Id });
    }

    /// <summary>Brings the looked-at files in.</summary>
    public async Task<IActionResult> OnPostImportAsync(CancellationToken stop)
    {
        if (await Find(stop) is not { } run)
        {
            return NotFound();
        }
        if (run.State == RunState.Looked)
        {
            await runner.Start(run.Id, reader.Actor, RunState.Importing, at => RosterLook.BringIn(at, run.Folder, run.Zone));
        }
        return RedirectToPage(new { run = run.Id });
    }

    private Task<ImportRun?> Find(CancellationToken stop) =>
        db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Id == Run && run.Kind == RosterVersion.ImportKind, stop);
}
