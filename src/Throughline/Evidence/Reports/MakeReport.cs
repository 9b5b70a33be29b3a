using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;

namespace Throughline.Evidence.Reports;

/// <summary>Makes a draft of the report in the background, so that nobody's browser waits for a large city; its page says how far it is.</summary>
internal static class MakeReport
{
    private const int Goes = 2;

    public static JobKind Job { get; } = new("make evidence report", Run) { Tries = Goes };

    /// <summary>Queues it, unless one is being made.</summary>
    public static async Task Queue(ThroughlineDb db, AskedDays days, CancellationToken stop)
    {
        if (await Last(db, stop) is null or { IsOver: true })
        {
            db.Enqueue(Job.Name, days.ToString());
            await db.SaveChangesAsync(stop);
        }
    }

    /// <summary>The last one that was asked for.</summary>
    public static Task<Job?> Last(ThroughlineDb db, CancellationToken stop) =>
        db.Jobs.AsNoTracking().Where(job => job.Kind == Job.Name).OrderByDescending(job => job.Id).FirstOrDefaultAsync(stop);

    private static async Task Run(JobRun run)
    {
        var days = AskedDays.Of(run.Job);
        var (report, _) = await days.WorkOut(run);
        await using var db = run.Open();
        await MadeReport.Of(report, days.By, run.Now).Keep(db, report, run.Stop);
    }
}
