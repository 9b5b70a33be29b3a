using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Evidence.Triangulation;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;
using Throughline.Shell.Lists;

namespace Throughline.Evidence.Reproduction;

/// <summary>The study's claims, one by one, with what the report said of the same districts' years and the records behind it.</summary>
[Rule(RecordKind.R34)]
[Rule(RecordKind.R34, Act.Update)]
internal sealed class ReproductionPage(ThroughlineDb db, Reader reader) : PageModel
{
    private static readonly ListOf<Claim> Columns = new ListOf<Claim>("Claims of the study", "claim", "claims")
    {
        PageSize = 100,
    }
        .Column("Claim", one => one.Words)
        .Column("Year", one => one.District, filter: true)
        .Column("Part", one => one.Of.Words, filter: true)
        .Column("The study", one => one.StudySays.Words(), filter: true)
        .Column("The report", one => one.ReportSays.Words(), filter: true)
        .Column("What speaks in the report", one => Said(one.Findings, "Nothing speaks"))
        .Column("What was recorded", one => Said(one.Events, "Nothing is recorded"));

    /// <summary>The last run; null before the first.</summary>
    public ReproductionRun? Last { get; private set; }
    public IReadOnlyList<Claim> Claims { get; private set; } = [];

    /// <summary>What is being run, for whoever may run it.</summary>
    public Job? Work { get; private set; }
    public bool IsBusy => Work is { IsOver: false };
    public bool MayRun => reader.MayAnywhere(RecordKind.R34, Act.Update);
    public ShownList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Last = await db.ReproductionRuns.AsNoTracking().OrderByDescending(one => one.Id).FirstOrDefaultAsync(stop);
        Claims = Last?.Claims ?? [];
        Work = MayRun ? await CheckInstrument.Last(db, stop) : null;
        if (IsBusy)
        {
            Response.Headers["Refresh"] = "2";
        }
        List = Columns.Show(Claims, Request, reader.MayAnywhere(RecordKind.R34, Act.Export));
        return List.Answer(this);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayRun)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        await CheckInstrument.Queue(db, reader.Name, stop);
        return Redirect("/evidence/reproduction");
    }

    private static string Said(IReadOnlyList<string> lines, string none) => lines.Count == 0 ? none : string.Join("; ", lines);
}
