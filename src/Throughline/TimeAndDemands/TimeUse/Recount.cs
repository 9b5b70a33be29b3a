using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>
/// Counts everybody's time anew in the background, as after a change of rules, networks or protected time: with many ILDs that takes longer than
/// anybody should wait for a page. Pages say how far it is.
/// </summary>
internal static class Recount
{
    /// <summary>So many ILDs are counted while a page is made, in about a second; of more the page would keep its reader waiting.</summary>
    public const int AtOnce = 12;

    /// <summary>Counts one ILD after the other; what is done already when it is begun again is not done twice.</summary>
    public static JobKind Job { get; } = new("count time anew", Run);

    /// <summary>Queues it, unless it is on its way already.</summary>
    public static async Task<Job> Queue(ThroughlineDb db, CancellationToken stop)
    {
        if (await db.Jobs.Latest(Job.Name, "", stop) is { IsOver: false } underway)
        {
            return underway;
        }
        var queued = db.Enqueue(Job.Name, "");
        await db.SaveChangesAsync(stop);
        return queued;
    }

    private static async Task Run(JobRun run)
    {
        var rosters = run.Services.GetRequiredService<RosterCache>();
        await using var db = run.Open();
        var district = await rosters.Current(db, run.Stop);
        var today = DistrictDay.Of(run.Now, district.Index.Roster.District.Zone);
        var accounts = new TimeAccounts(db, rosters);
        var stale = await accounts.Stale(null, today, run.Stop);
        foreach (var (done, owner) in stale.Index())
        {
            await run.Progress(done, stale.Count);
            await accounts.Rebuild([owner], today, run.Stop);
            db.ChangeTracker.Clear();
        }
        await run.Progress(stale.Count, stale.Count);
    }
}
