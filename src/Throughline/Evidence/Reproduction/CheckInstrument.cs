using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.Reports;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;

namespace Throughline.Evidence.Reproduction;

/// <summary>Builds every sample district's year, lets the report read it, and holds the study's claims against what it says: in the background, as it takes a while.</summary>
internal static class CheckInstrument
{
    public static JobKind Job { get; } = new("check the instrument", Run) { Tries = 1 };

    /// <summary>Queues it, unless one is running.</summary>
    public static async Task Queue(ThroughlineDb db, string by, CancellationToken stop)
    {
        if (await Last(db, stop) is null or { IsOver: true })
        {
            db.Enqueue(Job.Name, by);
            await db.SaveChangesAsync(stop);
        }
    }

    /// <summary>The last one that was asked for.</summary>
    public static Task<Job?> Last(ThroughlineDb db, CancellationToken stop) =>
        db.Jobs.AsNoTracking().Where(job => job.Kind == Job.Name).OrderByDescending(job => job.Id).FirstOrDefaultAsync(stop);

    /// <summary>Every claim on every year of the library.</summary>
    /// <param name="size">How large the districts are.</param>
    /// <param name="say">What is being done, in words.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<IReadOnlyList<Claim>> Claims(YearSize size, Func<string, Task> say, CancellationToken stop)
    {
        var claims = new List<Claim>();
        foreach (var year in YearFiles.Library)
        {
            claims.AddRange(Claim.Against(year, await new SampleYear(year, size).Report(say, stop)));
        }
        return claims;
    }

    // A word for each calendar, for each step of each report, and two for the rest of each year.
    private static int Words =>
        YearFiles.Library.Sum(year => new YearFrame(year, YearSize.Whole).Ilds + Reporting.Steps.Count + 2);

    private static async Task Run(JobRun run)
    {
        var said = 0;
        var claims = await Claims(YearSize.Whole, _ => run.Progress(++said, Words), run.Stop);
        await using var db = run.Open();
        db.ReproductionRuns.Add(ReproductionRun.Of(claims, run.Job.Subject, run.Now));
        await db.SaveChangesAsync(run.Stop);
    }
}
