using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Reports;

/// <summary>Makes a draft of the report in the background, so that nobody's browser waits for a large city; its page says how far it is.</summary>
internal static class MakeReport
{
    private const char Between = '|';
    private const int Goes = 2;

    public static JobKind Job { get; } = new("make evidence report", Run) { Tries = Goes };

    /// <summary>Queues it, unless one is being made.</summary>
    public static async Task Queue(ThroughlineDb db, DateOnly from, DateOnly to, string by, CancellationToken stop)
    {
        if (await Last(db, stop) is null or { IsOver: true })
        {
            db.Enqueue(Job.Name, string.Create(CultureInfo.InvariantCulture, $"{from:O}{Between}{to:O}{Between}{by}"));
            await db.SaveChangesAsync(stop);
        }
    }

    /// <summary>The last one that was asked for.</summary>
    public static Task<Job?> Last(ThroughlineDb db, CancellationToken stop) =>
        db.Jobs.AsNoTracking().Where(job => job.Kind == Job.Name).OrderByDescending(job => job.Id).FirstOrDefaultAsync(stop);

    private static async Task Run(JobRun run)
    {
        var parts = run.Job.Subject.Split(Between, 3);
        DateOnly Day(int at) => DateOnly.ParseExact(parts[at], "O", CultureInfo.InvariantCulture);
        await using var db = run.Open();
        var zone = await db.District.AsNoTracking().Select(one => one.Zone).FirstOrDefaultAsync(run.Stop);
        var report = await new Reporting(db, new TimeAccounts(db, new RosterCache())).Of(
            Day(0),
            Day(1),
            DistrictDay.Of(run.Now, zone),
            at => run.Progress(at, Reporting.Steps.Count),
            run.Stop
        );
        await MadeReport.Of(report, parts[2], run.Now).Keep(db, report, run.Stop);
    }
}
