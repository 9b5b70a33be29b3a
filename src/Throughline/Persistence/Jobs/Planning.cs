using Microsoft.EntityFrameworkCore;

namespace Throughline.Persistence.Jobs;

/// <summary>Queues what comes by the clock: one row for each due time, whichever node is first.</summary>
internal static class Planning
{
    /// <summary>How long what is over stays, for a page or <c>throughline doctor</c> to show.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Takes away jobs that were over long ago; those by the clock after two days.</summary>
    public static JobKind Tidying { get; } = new("tidy jobs", Tidy) { Every = TimeSpan.FromHours(12) };

    public static async Task Plan(Store store, IReadOnlyList<JobKind> kinds, CancellationToken stop)
    {
        foreach (var kind in kinds.Where(kind => kind.Every is not null))
        {
            await using var db = store.OpenFor("jobs");
            var every = kind.Every!.Value.Ticks;
            var now = db.Clock.GetUtcNow().UtcTicks;
            // Times that were missed while nobody ran are not made up: the last one stands for them.
            var slot = new DateTimeOffset(now - (now % every), TimeSpan.Zero);
            if (
                await db.Jobs.AnyAsync(
                    job => job.Kind == kind.Name && job.Subject == "" && (job.DueAt >= slot || job.State == JobState.Due),
                    stop
                )
            )
            {
                continue;
            }
            db.Enqueue(kind.Name, "", slot);
            try
            {
                await db.SaveChangesAsync(stop);
            }
            catch (DbUpdateException)
            {
                // Another node was first: the due time has its one run.
            }
        }
    }

    private static async Task Tidy(JobRun run)
    {
        await using var db = run.Open();
        var (old, older) = (run.Now - TimeSpan.FromDays(2), run.Now - Kept);
        await using var transaction = await db.Database.BeginTransactionAsync(run.Stop);
        await db
            .Jobs.Where(job =>
                (job.State == JobState.Done || job.State == JobState.Failed)
                && (job.EndedAt < older || (job.EndedAt < old && job.Subject == ""))
            )
            .ExecuteDeleteAsync(run.Stop);
        await transaction.CommitAsync(run.Stop);
    }
}
