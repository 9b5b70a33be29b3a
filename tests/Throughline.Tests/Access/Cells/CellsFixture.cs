using Throughline.Access;
using Throughline.Persistence;
using Xunit;

namespace Throughline.Tests.Access.Cells;

/// <summary>The scene on SQLite, shared by the tests of every cell: built once, only read.</summary>
public sealed class CellsOnSqlite(Databases databases) : CellsFixture(databases, "sqlite");

/// <summary>The scene on PostgreSQL.</summary>
public sealed class CellsOnPostgres(Databases databases) : CellsFixture(databases, "postgres");

/// <summary>A running site with Harbor Unified, an account in each seat and one planted record of each kind.</summary>
public abstract class CellsFixture(Databases databases, string kind) : IAsyncLifetime
{
    internal Scene Scene { get; private set; } = null!;

    internal Website Site { get; private set; } = null!;

    internal IReadOnlyList<(Planted Kind, Planting Plant)> Records { get; private set; } = [];

    internal Tally Tally { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var store = await databases.Fresh(kind, new StoppedClock(Scene.Now));
        Site = await Website.Of(store);
        Scene = await Scene.Play(store, Site.Account, TestContext.Current.CancellationToken);
        var records = new List<(Planted, Planting)>();
        foreach (var planted in PlantedKinds.All)
        {
            var plant = new Planting(Scene, Token());
            plant.Id = await planted.Plant(plant);
            records.Add((planted, plant));
        }
        Records = records;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Tally.Any)
        {
            Console.WriteLine($"Access on {kind}: {Tally}");
        }
        if (Site is not null)
        {
            await Site.DisposeAsync();
        }
    }

    // Not a word of any page, and its beginning is not all of it, so that a search for the beginning echoes no leak.
    private static string Token() => "zq" + Guid.NewGuid().ToString("N")[..14];

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
    private int leaks;

    public bool Any => cells + surfaces > 0;

    public void Tried(int more) => Interlocked.Add(ref cells, more);

    public void Walked(int more) => Interlocked.Add(ref surfaces, more);

    public void Leaked(int more) => Interlocked.Add(ref leaks, more);

    public override string ToString() =>
        $"{cells:N0} cells tried, {surfaces:N0} answers searched for planted words, {leaks} leaks.";
}
