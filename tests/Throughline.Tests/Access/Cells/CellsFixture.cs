using System.Collections.Concurrent;
using Throughline.Access;
using Xunit;

namespace Throughline.Tests.Access.Cells;

/// <summary>The scene on SQLite, shared by the tests of every cell: built once, only read.</summary>
public sealed class CellsOnSqlite(Databases databases) : CellsFixture(databases, "sqlite");

/// <summary>The scene on PostgreSQL.</summary>
public sealed class CellsOnPostgres(Databases databases) : CellsFixture(databases, "postgres");

/// <summary>The scene on SQLite that nobody walks: pages rebuild figures, and with them what is planted of those.</summary>
public sealed class CellsUnwalkedOnSqlite(Databases databases) : CellsFixture(databases, "sqlite", isShared: false);

/// <summary>The scene on PostgreSQL that nobody walks.</summary>
public sealed class CellsUnwalkedOnPostgres(Databases databases) : CellsFixture(databases, "postgres", isShared: false);

/// <summary>The scene on SQLite for one class alone, whose tests change it or count what is in it.</summary>
public sealed class CellsApart(Databases databases) : CellsFixture(databases, "sqlite", isShared: false);

/// <summary>A running site with Harbor Unified, an account in each seat and one planted record of each kind.</summary>
public abstract class CellsFixture(Databases databases, string kind, bool isShared = true) : IAsyncLifetime
{
    // Test classes share it, as nothing they do changes it; it ends with the run.
    private static readonly ConcurrentDictionary<string, Lazy<Task<Stage>>> Stages = [];

    private Stage stage = null!;

    internal Scene Scene => stage.Scene;

    internal Website Site => stage.Site;

    internal IReadOnlyList<(Planted Kind, Planting Plant)> Records => stage.Records;

    internal Tally Tally { get; } = new();

    /// <summary>Whether only what is closed is tried: on the second database, outside <c>./run soak</c>.</summary>
    internal bool IsShort => kind == "postgres" && !Soak.IsOn;

    public async ValueTask InitializeAsync() =>
        stage = isShared
            ? await Stages.GetOrAdd(kind, each => new(() => Stage.Build(databases, each))).Value
            : await Stage.Build(databases, kind);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Tally.Any)
        {
            Console.WriteLine($"Access on {kind}: {Tally}");
        }
        return ValueTask.CompletedTask;
    }

    /// <summary>Everything built.</summary>
    private sealed record Stage(Scene Scene, Website Site, IReadOnlyList<(Planted, Planting)> Records)
    {
        // Not words of any page; a search for their common beginning echoes no leak.
        private static readonly string Beginning = "zq" + Guid.NewGuid().ToString("N")[..6];

        public static async Task<Stage> Build(Databases databases, string kind)
        {
            var store = await databases.Fresh(kind, new StoppedClock(Scene.Now));
            var site = await Website.Of(store);
            var scene = await Scene.Play(store, site.Account, CancellationToken.None);
            var records = new List<(Planted, Planting)>();
            foreach (var planted in PlantedKinds.All)
            {
                var plant = new Planting(scene, Beginning + Guid.NewGuid().ToString("N")[..10]);
                plant.Id = await planted.Plant(plant);
                records.Add((planted, plant));
            }
            return new Stage(scene, site, records);
        }
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

/// <summary>How much was tried, for the end of the run.</summary>
internal sealed class Tally
{
    private int cells;
    private int surfaces;
    private int writes;
    private int leaks;

    public bool Any => cells + surfaces > 0;

    public void Tried(int more) => Interlocked.Add(ref cells, more);

    public void Walked(int more) => Interlocked.Add(ref surfaces, more);

    public void Wrote(int more) => Interlocked.Add(ref writes, more);

    public void Leaked(int more) => Interlocked.Add(ref leaks, more);

    public override string ToString() =>
        $"{cells:N0} cells tried, {surfaces:N0} answers searched for planted words, {writes:N0} refused writes, {leaks} leaks.";
}
