using Microsoft.EntityFrameworkCore;

namespace Throughline.Persistence.Jobs;

/// <summary>What is kept of a run that has ended; of one that was taken over, nothing.</summary>
internal static class Outcome
{
    public static async Task Done(Store store, Job job)
    {
        await using var db = store.OpenFor("jobs");
        var now = db.Clock.GetUtcNow();
        await Own(db, job)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(one => one.State, JobState.Done)
                    .SetProperty(one => one.Failure, (string?)null)
                    .SetProperty(one => one.Holder, "")
                    .SetProperty(one => one.EndedAt, now)
            );
    }

    /// <summary>The program ends: another node, or the next start, does it, and the try is not counted.</summary>
    public static async Task Released(Store store, Job job)
    {
        await using var db = store.OpenFor("jobs");
        await Own(db, job)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(one => one.State, JobState.Due)
                    .SetProperty(one => one.Tries, job.Tries - 1)
                    .SetProperty(one => one.Holder, "")
            );
    }

    public static async Task Failed(Store store, Job job, JobKind kind, Exception failure)
    {
        await using var db = store.OpenFor("jobs");
        var now = db.Clock.GetUtcNow();
        var isOver = job.Tries >= kind.Tries || failure is JobFailedException { IsFinal: true };
        var state = isOver ? JobState.Failed : JobState.Due;
        var again = isOver ? job.TryAt : now + kind.PauseAfter(job.Tries);
        DateTimeOffset? ended = isOver ? now : null;
        await Own(db, job)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(one => one.State, state)
                    .SetProperty(one => one.TryAt, again)
                    .SetProperty(one => one.Failure, Sentence(failure))
                    .SetProperty(one => one.Holder, "")
                    .SetProperty(one => one.EndedAt, ended)
            );
    }

    private static IQueryable<Job> Own(ThroughlineDb db, Job job) =>
        db.Jobs.Where(one => one.Id == job.Id && one.Fence == job.Fence && one.State == JobState.Running);

    // An unforeseen failure's own words may hold what somebody wrote; its sort is enough.
    private static string Sentence(Exception failure) =>
        failure is JobFailedException
            ? failure.Message
            : $"It stopped unexpectedly ({failure.GetBaseException().GetType().Name}).";
}
