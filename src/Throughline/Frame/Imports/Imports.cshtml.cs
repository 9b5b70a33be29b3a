using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Persistence.Imports;
using Throughline.Shell.Lists;
using Throughline.TimeAccounting.Zones;

namespace Throughline.Frame.Imports;

/// <summary>Every import: what it brought, when, by whom, and whether it stands.</summary>
[Rule(RecordKind.R01, Act.Create)]
internal sealed class ImportsPage(ThroughlineDb db, Reader reader, ImportRunner runner) : PageModel
{
    private static readonly ListOf<ImportLine> Columns = new ListOf<ImportLine>("Imports", "import", "imports")
        .Column("Number", row => row.Id, link: row => $"/imports/{row.Id}")
        .Column("Kind", row => row.Kind, filter: true)
        .Column("File", row => row.Source)
        .Column("When", row => row.When)
        .Column("By", row => row.By, filter: true)
        .Column("New", row => row.Added)
        .Column("Changed", row => row.Changed)
        .Column("Removed", row => row.Removed)
        .Column("Stands", row => row.Stands, filter: true)
        .SortedBy("Number", down: true)
        .WhenEmpty(
            "Nothing has been imported yet",
            "Rosters and calendars appear here, each with what it changed and a way back.",
            "/setup/roster",
            "Bring in people and schools"
        );

    internal ShownList List { get; private set; } = null!;
    internal IReadOnlyList<ImportRun> Busy { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var zone = (await db.District.AsNoTracking().FirstOrDefaultAsync(stop))?.Zone;
        var imports = await db.Imports.AsNoTracking().ToListAsync(stop);
        List = Columns.Show(
            imports.Select(import => ImportLine.Of(import, zone)),
            Request,
            reader.MayAnywhere(RecordKind.R01, Act.Create)
        );
        var runs = await db
            .ImportRuns.AsNoTracking()
            .Where(run => run.State == RunState.Looking || run.State == RunState.Importing)
            .ToListAsync(stop);
        Busy = runs.FindAll(run => runner.IsAt(run.Id));
        if (Busy.Count > 0)
        {
            Response.Headers["Refresh"] = "2";
        }
        return List.Answer(this);
    }
}

/// <summary>An import as it is listed.</summary>
internal sealed record ImportLine(
    long Id,
    string Kind,
    string Source,
    LocalDateTime When,
    string By,
    int Added,
    int Changed,
    int Removed,
    string Stands
)
{
    public static ImportLine Of(Import import, string? zone) =>
        new(
            import.Id,
            Shell.Wording.Counts.Capital(import.Kind),
            import.Source,
            Moment(import.When, zone),
            import.By,
            import.Added,
            import.Changed,
            import.Removed,
            import.UndoneAt is null ? "Stands" : "Taken back"
        );

    /// <summary>An instant on the district's clock.</summary>
    public static LocalDateTime Moment(DateTimeOffset instant, string? zone)
    {
        var name = zone is null ? null : DistrictZone.Find(zone)?.Name;
        return Instant
            .FromDateTimeOffset(instant)
            .InZone(name is null ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb[name])
            .LocalDateTime;
    }
}
