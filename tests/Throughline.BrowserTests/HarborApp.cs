using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Throughline.BrowserTests;
using Throughline.Demo;
using Throughline.Hosting;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;
using Xunit;

[assembly: AssemblyFixture(typeof(HarborApp))]

namespace Throughline.BrowserTests;

/// <summary>Harbor Unified as the demo opens it, on its own day: once for all tests that ask for it, in a database that is thrown away.</summary>
public sealed class HarborApp : IAsyncLifetime
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly DirectoryInfo kept = Directory.CreateTempSubdirectory("throughline-harbor-");
    private WebApplication? running;
    private Store? store;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Where it listens; starts it the first time.</summary>
    internal async Task<string> Root()
    {
        await gate.WaitAsync();
        try
        {
            running ??= await Start();
            return running.Urls.Single();
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Does the background work of that kind that is due; nothing else runs by itself here.</summary>
    internal async Task Work(JobKind kind)
    {
        await Root();
        await new JobRunner(store!, [kind], running!.Services, NullLogger<JobRunner>.Instance).RunDue();
    }

    /// <summary>Its database.</summary>
    internal async Task<Store> Store()
    {
        await Root();
        return store!;
    }

    /// <summary>Everything that it serves.</summary>
    internal async Task<IReadOnlyList<Registered>> Registered()
    {
        await Root();
        return await Throughline.Hosting.Registered.Of(running!);
    }

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
        {
            await running.StopAsync();
            await running.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }
        gate.Dispose();
        kept.Delete(recursive: true);
    }

    private async Task<WebApplication> Start()
    {
        store = new Store(Path.Combine(kept.FullName, "harbor.db"), new DemoClock(TimeProvider.System));
        await store.Upgrade();
        await new DemoDistrict(store, HarborDesign.Find(HarborDesign.Own)!).Build(_ => { }, CancellationToken.None);
        var app = WebHost.Build(
            new HostChoices(store, "http://127.0.0.1:0")
            {
                DemoSignIn = true,
                Adjust = builder => builder.Logging.ClearProviders(),
            }
        );
        await app.StartAsync();
        return app;
    }
}
