using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Throughline.Persistence.Jobs;

/// <summary>Does what is due, on one node: plans what comes by the clock, claims, runs, and keeps what came of it.</summary>
/// <param name="store">The database.</param>
/// <param name="kinds">Every kind of every module.</param>
/// <param name="services">For the work.</param>
/// <param name="log">Says only kind, subject and what sort of failure it was.</param>
internal sealed class JobRunner(Store store, IReadOnlyList<JobKind> kinds, IServiceProvider services, ILogger<JobRunner> log)
{
    private readonly Dictionary<string, JobKind> byName = kinds.ToDictionary(kind => kind.Name);
    private readonly ConcurrentDictionary<string, int> running = new();
    private readonly string node = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    /// <summary>How long a holder that says nothing keeps a job.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a holder says that it is still there.</summary>
    public TimeSpan Sign { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Starts everything that is due and for which there is room; the tasks end when their jobs do.</summary>
    public async Task<IReadOnlyList<Task>> Start(CancellationToken stop)
    {
        await Planning.Plan(store, kinds, stop);
        var started = new List<Task>();
        while (!stop.IsCancellationRequested)
        {
            var free = kinds.Where(kind => running.GetValueOrDefault(kind.Name) < kind.AtOnce).Select(kind => kind.Name);
            await using var db = store.OpenFor("jobs");
            if (await Claims.Next(db, [.. free], node, Lease, stop) is not { } job)
            {
                break;
            }
            running.AddOrUpdate(job.Kind, 1, (_, count) => count + 1);
            started.Add(Task.Run(() => Run(job, stop), CancellationToken.None));
        }
        return started;
    }

    /// <summary>Does everything that is due and waits for it: for commands and tests.</summary>
    public async Task<int> RunDue(CancellationToken stop = default)
    {
        var count = 0;
        for (var started = await Start(stop); started.Count > 0; started = await Start(stop))
        {
            await Task.WhenAll(started);
            count += started.Count;
        }
        return count;
    }

    private async Task Run(Job job, CancellationToken stop)
    {
        var kind = byName[job.Kind];
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var signing = KeepSigning(job, ended);
        try
        {
            await using var scope = services.CreateAsyncScope();
            await kind.Work(new JobRun(store, job, Lease, scope.ServiceProvider, ended.Token));
            await Outcome.Done(store, job);
        }
        catch (LeaseLostException)
        {
            JobLog.Lost(log, job.Kind, job.Id, null);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            await Outcome.Released(store, job);
        }
#pragma warning disable CA1031 // Whatever a job dies of, the others go on.
        catch (Exception failure)
        {
            JobLog.Failed(log, job.Kind, job.Id, failure.GetBaseException().GetType().Name, null);
            await Outcome.Failed(store, job, kind, failure);
        }
#pragma warning restore CA1031
        finally
        {
            running.AddOrUpdate(job.Kind, 0, (_, count) => count - 1);
            await ended.CancelAsync();
            await signing;
        }
    }

    // Says "still here" until the work ends; when somebody else has taken over, the work is told to stop.
    private async Task KeepSigning(Job job, CancellationTokenSource ended)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Sign, ended.Token);
                await using var db = store.OpenFor("jobs");
                if (!await Claims.Renew(db, job, Lease, ended.Token))
                {
                    await ended.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The work has ended.
        }
#pragma warning disable CA1031 // A database that is away for a moment must not end the work; the lease then runs out by itself.
        catch (Exception away)
        {
            JobLog.Failed(log, job.Kind, job.Id, away.GetType().Name, null);
        }
#pragma warning restore CA1031
    }
}
