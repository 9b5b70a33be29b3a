using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Imports;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Frame.Setup;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>Several calendars at once, each matched to its ILD. The administrator loads them and reads none.</summary>
[Rule(RecordKind.R05, Act.Create)]
[RequestSizeLimit(UploadFolder.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadFolder.MostBytes)]
internal sealed class LoadCalendarsPage(ThroughlineDb db, Reader reader, ImportRunner runner, IEnumerable<SetupStep> steps)
    : PageModel
{
    /// <summary>The chosen files.</summary>
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>The run that is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Run { get; set; }

    /// <summary>Whose each file is, in the order of the files' names; empty for nobody's.</summary>
    [BindProperty]
    public List<long?> Owner { get; set; } = [];

    internal ImportRun? Shown { get; private set; }
    internal bool IsInterrupted { get; private set; }
    internal IReadOnlyList<IldOfRoster> Ilds { get; private set; } = [];
    internal IReadOnlyList<(string File, long? Owner)> Matches { get; private set; } = [];
    internal IReadOnlyList<LoadedCalendar> Loaded { get; private set; } = [];
    internal IReadOnlySet<long> Connected { get; private set; } = new HashSet<long>();
    internal IReadOnlyList<Step> Steps { get; private set; } = [];

    internal string NameOf(string key) => Ilds.FirstOrDefault(ild => ild.RosterKey == key)?.Name ?? key;

    /// <summary>The step that this module adds to setting up.</summary>
    internal static SetupStep Step { get; } =
        new(
            4,
            "Connect calendars",
            "/setup/calendars",
            async (db, stop) =>
            {
                var ilds = await IldsOf(db, stop);
                var with = (await ConnectedOf(db, stop)).Count(id => ilds.Exists(ild => ild.Id == id));
                return (
                    ilds.Count > 0 && with == ilds.Count,
                    ilds.Count == 0 ? "People first" : $"{with} of {ilds.Count} connected"
                );
            }
        );

    /// <summary>Shows the form, the matches, how far it is, or how each file went.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Steps = await new SetupSteps(db, steps).Of("/setup/calendars", stop);
        Ilds = await IldsOf(db, stop);
        Connected = await ConnectedOf(db, stop);
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
        Loaded = CalendarsLoaded.Parse(run.Result);
        Matches =
        [
            .. UploadFolder.Files(run.Folder).Select(Path.GetFileName).Select(file => (file!, CalendarMatch.Of(file!, Ilds))),
        ];
        if (run.IsBusy && !IsInterrupted)
        {
            Response.Headers["Refresh"] = "1";
        }
        return Page();
    }

    /// <summary>Takes files and proposes whose they are.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        try
        {
            var folder = await UploadFolder.Keep(Files, db.Clock.GetUtcNow(), stop);
            var others = SentCalendars.Prepare(folder, await IldsOf(db, stop));
            var said = others.Count == 0 ? "" : $"Left out, as no calendar: {string.Join(", ", others)}.";
            if (UploadFolder.Files(folder).Count == 0)
            {
                UploadFolder.Drop(folder);
                ModelState.AddModelError(nameof(Files), $"{said} Choose files that end in .ics, .ics.gz or .zip.");
                Run = null;
                return await OnGetAsync(stop);
            }
            var run = new ImportRun
            {
                Kind = CalendarsLoaded.Kind,
                Source = Shell.Wording.Counts.Of(Files.Count, "calendar file", "calendar files"),
                Folder = folder,
                Says = said,
                By = reader.Email,
                StartedAt = db.Clock.GetUtcNow(),
                State = RunState.Looked,
            };
            db.ImportRuns.Add(run);
            await db.SaveChangesAsync(stop);
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

    /// <summary>Brings them in.</summary>
    public async Task<IActionResult> OnPostImportAsync([FromServices] RosterCache rosters, CancellationToken stop)
    {
        if (await Find(stop) is not { } run)
        {
            return NotFound();
        }
        var ilds = (await IldsOf(db, stop)).ToDictionary(ild => ild.Id, ild => ild.RosterKey);
        var owners = UploadFolder
            .Files(run.Folder)
            .Select(file => Path.GetFileName(file))
            .Zip(Owner)
            .Where(pair => pair.Second is { } id && ilds.ContainsKey(id))
            .ToDictionary(pair => pair.First, pair => ilds[pair.Second!.Value], StringComparer.Ordinal);
        if (owners.Count == 0)
        {
            ModelState.AddModelError("Owner_0", "Choose whose calendar at least one of the files is.");
            return await OnGetAsync(stop);
        }
        if (run.State == RunState.Looked)
        {
            await runner.Start(
                run.Id,
                reader.Actor,
                RunState.Importing,
                at => CalendarsLoaded.BringIn(at, run.Folder, owners, rosters)
            );
        }
        return RedirectToPage(new { run = run.Id });
    }

    private Task<ImportRun?> Find(CancellationToken stop) =>
        db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Id == Run && run.Kind == CalendarsLoaded.Kind, stop);

    private static async Task<List<IldOfRoster>> IldsOf(ThroughlineDb db, CancellationToken stop)
    {
        var people = await db
            .People.AsNoTracking()
            .Where(person =>
                person.Role == PersonRole.Ild
                || db.Set<Assignment>().Any(each => each.PersonId == person.Id && each.Kind == AssignmentKind.LeadsNetwork)
            )
            .OrderBy(person => person.Name)
            .ToListAsync(stop);
        var ids = people.ConvertAll(person => person.Id);
        var addresses = (
            await db.PersonEmails.AsNoTracking().Where(email => ids.Contains(email.PersonId)).ToListAsync(stop)
        ).ToLookup(email => email.PersonId, email => email.Address);
        return people.ConvertAll(person => new IldOfRoster(
            person.Id,
            person.RosterKey,
            person.Name,
            [.. addresses[person.Id]]
        ));
    }

    // Only that there is a calendar is read here, past the wall; nothing that stands in one.
    private static async Task<HashSet<long>> ConnectedOf(ThroughlineDb db, CancellationToken stop) =>
        [
            .. await db
                .Calendars.IgnoreQueryFilters([Wall.Name])
                .Select(calendar => calendar.OwnerId)
                .Distinct()
                .ToListAsync(stop),
        ];
}
