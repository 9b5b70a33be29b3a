using Microsoft.EntityFrameworkCore;
using Throughline.Demo;
using Throughline.Frame.People;
using Throughline.Persistence;
using Xunit;

[assembly: AssemblyFixture(typeof(Throughline.Tests.TimeAndDemands.SampleDistrict))]

namespace Throughline.Tests.TimeAndDemands;

/// <summary>Harbor Unified with its calendars, as the demo has it on March 19, 2026: built once, copied for each test.</summary>
public sealed class SampleDistrict : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly string folder = Directory.CreateTempSubdirectory("throughline-harbor-").FullName;
    private int copies;
    private string? built;

    /// <summary>A copy of it.</summary>
    internal async Task<Store> Fresh()
    {
        await gate.WaitAsync();
        try
        {
            if (built is null)
            {
                var store = At(Path.Combine(folder, "built.db"));
                await store.Upgrade();
                await new DemoDistrict(store, HarborDesign.Find(HarborDesign.Own)!).Build(_ => { }, CancellationToken.None);
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                built = store.File;
            }
        }
        finally
        {
            gate.Release();
        }
        var copy = Path.Combine(folder, $"{Interlocked.Increment(ref copies)}.db");
        File.Copy(built!, copy);
        return At(copy);
    }

    private Store At(string path) => new(path, new DemoClock(TimeProvider.System), Path.Combine(folder, "journal.key"));

    /// <summary>The whole application on a copy; sign in with <see cref="As"/>.</summary>
    internal async Task<Website> Site() => await Website.Of(await Fresh(), demo: true);

    /// <summary>A browser in which the person of that name has signed in.</summary>
    internal static async Task<HttpClient> As(Website site, string name)
    {
        await using var db = site.Store.OpenFor("test");
        var person = await db.People.SingleAsync(one => one.Name == name);
        var account =
            await db.Users.FirstOrDefaultAsync(one => one.PersonId == person.Id)
            ?? await site.Account($"{person.RosterKey}@harbor.example", person.Id);
        var browser = site.Visitor();
        await Website.Post(browser, "/sign-in", new() { ["account"] = $"{account.Id}" }, "As");
        return browser;
    }

    public ValueTask DisposeAsync()
    {
        gate.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
