using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAccounting;

namespace Throughline.Frame.Imports;

/// <summary>Carries runs out in the background, so that no browser waits; their state is in the database for every page and node.</summary>
internal sealed class ImportRunner(Store store, IHostApplicationLifetime life, ILogger<ImportRunner> log)
{
    private static readonly Action<ILogger, long, Exception?> Broke = LoggerMessage.Define<long>(
        LogLevel.Error,
        new EventId(1, nameof(Broke)),
        "Import run {Run} broke; nothing of what it was doing was kept."
    );

    // Short ones are over before the page answers; longer ones show how far they are.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);
    private readonly ConcurrentDictionary<long, bool> running = new();

    /// <summary>Whether this process is at it; a run that says it is busy and is not was interrupted.</summary>
    public bool IsAt(long run) => running.ContainsKey(run);

    /// <summary>Begins, and waits a moment for what is quick.</summary>
    /// <param name="run">The run.</param>
    /// <param name="actor">Who asked for it.</param>
    /// <param name="state">What it is while it works.</param>
    /// <param name="work">What to do; it leaves the run's state as it should stand.</param>
    public async Task Start(long run, Actor actor, RunState state, Func<RunAtWork, Task> work)
    {
        if (!running.TryAdd(run, true))
        {
            return;
        }
        await new RunAtWork(store, run, actor, life.ApplicationStopping).Set(state);
        var task = Task.Run(() => Carry(run, actor, work));
        await Task.WhenAny(task, Task.Delay(Patience, store.Clock));
    }

    private async Task Carry(long run, Actor actor, Func<RunAtWork, Task> work)
    {
        var at = new RunAtWork(store, run, actor, life.ApplicationStopping);
        try
        {
            await work(at);
        }
        catch (UnsoundFileException unsound)
        {
            await at.Refuse($"{unsound.Message} Nothing was kept.");
        }
        catch (OperationCanceledException)
        {
            // The process ends; the page says that it was interrupted.
        }
#pragma warning disable CA1031 // Nobody waits for it: whatever it was, the page must say so.
        catch (Exception unexpected)
        {
            Broke(log, run, unexpected);
            await at.Refuse("Something broke on our side. Nothing was kept; try once more.");
        }
#pragma warning restore CA1031
        finally
        {
            running.TryRemove(run, out _);
        }
    }
}

/// <summary>A run while it is carried out: opens the database for it, and says how far it is.</summary>
internal sealed class RunAtWork(Store store, long run, Actor actor, CancellationToken stop)
{
    public CancellationToken Stop => stop;

    /// <summary>A context that acts in the name of who asked.</summary>
    public ThroughlineDb Open()
    {
        var db = store.Open(actor);
        db.SeenBy = SeenBy.Everybody;
        return db;
    }

    /// <summary>Says what is being done; never within a transaction of the same run, which SQLite would make it wait for.</summary>
    public async Task Say(string sentence, int done = 0, int whole = 0)
    {
        await using var db = Open();
        await db
            .ImportRuns.Where(each => each.Id == run)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(each => each.Says, sentence)
                        .SetProperty(each => each.Done, done)
                        .SetProperty(each => each.Whole, whole),
                stop
            );
    }

    public async Task Set(RunState state)
    {
        await using var db = Open();
        await db
            .ImportRuns.Where(each => each.Id == run)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.State, state), stop);
    }

    /// <summary>Ends this part of the run with what was found.</summary>
    public async Task End(RunState state, string says, string result, long? import = null)
    {
        await using var db = Open();
        await db
            .ImportRuns.Where(each => each.Id == run)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(each => each.State, state)
                        .SetProperty(each => each.Says, says)
                        .SetProperty(each => each.Result, result)
                        .SetProperty(each => each.ImportId, import),
                CancellationToken.None
            );
    }

    public async Task Refuse(string why)
    {
        await using var db = Open();
        await db
            .ImportRuns.Where(each => each.Id == run)
            .ExecuteUpdateAsync(
                set => set.SetProperty(each => each.State, RunState.Refused).SetProperty(each => each.Says, why),
                CancellationToken.None
            );
    }
}
