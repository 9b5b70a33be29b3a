using Microsoft.EntityFrameworkCore;

namespace Throughline.Persistence.Jobs;

/// <summary>One claimed run of a job: what its work is given.</summary>
internal sealed class JobRun(Store store, Job job, TimeSpan lease, IServiceProvider services, CancellationToken stop)
{
    /// <summary>The job as it was claimed.</summary>
    public Job Job => job;

    /// <summary>For singletons that the work needs.</summary>
    public IServiceProvider Services => services;

    /// <summary>Set when the program ends, or when the job was taken over.</summary>
    public CancellationToken Stop => stop;

    /// <summary>The product's time.</summary>
    public DateTimeOffset Now => store.Clock.GetUtcNow();

    /// <summary>A context whose every save and commit checks that the job is still this run's own.</summary>
    /// <remarks>A bare <c>ExecuteUpdate</c> outside a transaction is not checked: begin one.</remarks>
    public ThroughlineDb Open()
    {
        var db = store.OpenFor(job.Kind);
        db.Fence = Guard;
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        return db;
    }

    /// <summary>Prolongs the lease, or fails if the job was taken over; ask right before what cannot be taken back, such as sending.</summary>
    public async Task Hold()
    {
        await using var db = store.OpenFor(job.Kind);
        await Guard(db, stop);
    }

    /// <summary>Says how far it is; pages show it.</summary>
    public async Task Progress(int done, int? total)
    {
        await using var db = store.OpenFor(job.Kind);
        await db
            .Jobs.Where(one => one.Id == job.Id && one.Fence == job.Fence)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Done, done).SetProperty(one => one.Total, total), stop);
    }

    private async Task Guard(ThroughlineDb db, CancellationToken until)
    {
        if (!await Claims.Renew(db, job, lease, until))
        {
            throw new LeaseLostException();
        }
    }
}
