using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Boards;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Comparing;

/// <summary>Works the comparison out in the background, once for all readers, and keeps it until a figure, a target or an indicator changes.</summary>
internal sealed class ComparisonShelf(Store store, IHostApplicationLifetime life)
{
    // What is quick is there with the page; of what is not, the page shows how far it is.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.8);
    private static readonly string[] Kinds = [nameof(ScoreValue), nameof(Target), nameof(Indicator), nameof(IndicatorVersion)];
    private readonly Lock gate = new();
    private ComparisonAtWork? last;

    /// <summary>The comparison of the figures as they stand, done or under way; one that broke is begun anew.</summary>
    public async Task<ComparisonAtWork> Of(ThroughlineDb db, CancellationToken stop)
    {
        var stamp = await FigureStamp.Of(db, Kinds, stop);
        ComparisonAtWork work;
        lock (gate)
        {
            if (last is null || last.Stamp != stamp || last.Task is { IsCompleted: true, IsCompletedSuccessfully: false })
            {
                last = new ComparisonAtWork(stamp, Make);
            }
            work = last;
        }
        await Task.WhenAny(work.Task, Task.Delay(Patience, stop));
        return work;
    }

    private async Task<ComparedTargets> Make(Action<int, int> step)
    {
        await using var db = store.OpenFor("compare targets");
        return ComparedTargets.Of(await TargetComparison.Load(db, life.ApplicationStopping, step));
    }
}

/// <summary>One comparison, done or under way.</summary>
internal sealed class ComparisonAtWork
{
    private int at;
    private int of;

    public ComparisonAtWork(string stamp, Func<Action<int, int>, Task<ComparedTargets>> make)
    {
        Stamp = stamp;
        Task = System.Threading.Tasks.Task.Run(() => make((now, all) => (at, of) = (now, all)));
    }

    /// <summary>Of which figures.</summary>
    public string Stamp { get; }

    public Task<ComparedTargets> Task { get; }

    /// <summary>What was found; null while it is under way.</summary>
    public ComparedTargets? Found => Task.IsCompletedSuccessfully ? Task.Result : null;

    /// <summary>Whether it broke.</summary>
    public bool IsBroken => Task is { IsCompleted: true, IsCompletedSuccessfully: false };

    /// <summary>At which indicator it is, and of how many; 0 before it knows.</summary>
    public (int At, int Of) Step => (at, of);
}
