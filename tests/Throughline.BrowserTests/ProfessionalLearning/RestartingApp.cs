using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Throughline.Demo;
using Throughline.Hosting;
using Throughline.Persistence;

namespace Throughline.BrowserTests.ProfessionalLearning;

/// <summary>Harbor Unified on one port, which can be stopped and started again on the same database, as a district restarts its server.</summary>
internal sealed class RestartingApp : IAsyncDisposable
{
    private readonly DirectoryInfo kept = Directory.CreateTempSubdirectory("throughline-restarts-");
    private WebApplication running = null!;

    private RestartingApp() => Store = new Store(Path.Combine(kept.FullName, "harbor.db"), new DemoClock(TimeProvider.System));

    public string Root { get; private set; } = "";

    public Store Store { get; }

    public static async Task<RestartingApp> Start()
    {
        var app = new RestartingApp();
        await app.Store.Upgrade();
        await new DemoDistrict(app.Store, HarborDesign.Find(HarborDesign.Own)!).Build(_ => { }, CancellationToken.None);
        app.running = await app.Run("http://127.0.0.1:0");
        app.Root = app.running.Urls.Single();
        return app;
    }

    public async Task Stop()
    {
        await running.StopAsync(new CancellationToken(canceled: true));
        await running.DisposeAsync();
    }

    public async Task StartAgain() => running = await Run(Root);

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        kept.Delete(recursive: true);
    }

    private async Task<WebApplication> Run(string address)
    {
        var app = WebHost.Build(
            new HostChoices(Store, address) { DemoSignIn = true, Adjust = builder => builder.Logging.ClearProviders() }
        );
        await app.StartAsync();
        return app;
    }
}
