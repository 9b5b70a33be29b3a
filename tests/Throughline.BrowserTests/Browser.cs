using Microsoft.Playwright;
using Throughline.BrowserTests;
using Xunit;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Throughline.BrowserTests;

/// <summary>One Chromium for all tests, each in a window of its own. Without a browser every test says so and is skipped.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        Environment.GetEnvironmentVariable("THROUGHLINE_CHROMIUM") ?? "",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    private readonly SemaphoreSlim gate = new(1);
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>An empty window on the application, with no cookie and nothing stored.</summary>
    /// <param name="root">The application's address.</param>
    /// <param name="screen">Its size and colours.</param>
    /// <param name="scripts">False for a browser that runs no JavaScript: every job must work there too.</param>
    internal async Task<IPage> Open(string root, Screen screen, bool scripts = true)
    {
        var context = await (await Started()).NewContextAsync(
            new()
            {
                BaseURL = root,
                ViewportSize = new() { Width = screen.Width, Height = screen.Height },
                ColorScheme = screen.IsDark ? ColorScheme.Dark : ColorScheme.Light,
                HasTouch = screen.IsPhone,
                ReducedMotion = ReducedMotion.Reduce,
                JavaScriptEnabled = scripts,
            }
        );
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }
        playwright?.Dispose();
        gate.Dispose();
    }

    private async Task<IBrowser> Started()
    {
        var program = Array.Find(Places, File.Exists);
        Assert.SkipWhen(program is null, "there is no Chromium (Debian: apt-get install chromium)");
        await gate.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return chromium ??= await playwright.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = program,
                    // Chromium has no sandbox for root, as whom containers run tests.
                    ChromiumSandbox = Environment.UserName != "root",
                    Args = ["--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update"],
                }
            );
        }
        finally
        {
            gate.Release();
        }
    }
}
