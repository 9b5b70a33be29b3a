using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Throughline.Hosting;

namespace Throughline.BrowserTests;

/// <summary>The whole application on a free port, in the test's own process.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly WebApplication running;

    private RunningApp(WebApplication running) => this.running = running;

    /// <summary>Where it listens, such as <c>http://127.0.0.1:40123</c>.</summary>
    public string Root => running.Urls.Single();

    /// <summary>Starts it as a maintainer has it, with the gallery.</summary>
    public static Task<RunningApp> InDevelopment() => Start("--environment=Development");

    /// <summary>Starts it as a district has it.</summary>
    public static Task<RunningApp> InProduction() => Start("--environment=Production");

    private static async Task<RunningApp> Start(string environment)
    {
        var app = WebHost.Build([environment, "--Logging:LogLevel:Default=Warning"], "http://127.0.0.1:0");
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        await running.StopAsync();
        await running.DisposeAsync();
    }
}
