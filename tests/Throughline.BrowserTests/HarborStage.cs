using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Throughline.BrowserTests;
using Throughline.Demo;
using Throughline.Demo.Cast;
using Throughline.Frame.Imports;
using Throughline.Frame.People;
using Throughline.Frame.Rosters;
using Throughline.Hosting;
using Throughline.Persistence;
using Xunit;

[assembly: AssemblyFixture(typeof(HarborStage))]

namespace Throughline.BrowserTests;

/// <summary>Harbor Unified's people and nothing else, on the sample's day: made once, copied for each story that is walked on it.</summary>
public sealed class HarborStage : IAsyncDisposable
{
    /// <summary>Those who can sign in, besides the six ILDs.</summary>
    private static readonly string[] Others =
    [
        CentralOffice.Deputy,
        CentralOffice.Superintendent,
        CentralOffice.Engagement,
        CentralOffice.Data,
        "Vivian Stroud",
        "Luis Moreno",
        "Yolanda Price",
    ];

    private readonly SemaphoreSlim gate = new(1);
    private readonly DirectoryInfo kept = Directory.CreateTempSubdirectory("throughline-stage-");
    private string? built;
    private int copies;

    /// <summary>The application on a copy of it.</summary>
    internal async Task<Stage> Open()
    {
        await gate.WaitAsync();
        try
        {
            built ??= await Build();
        }
        finally
        {
            gate.Release();
        }
        var file = Path.Combine(kept.FullName, $"{Interlocked.Increment(ref copies)}.db");
        File.Copy(built, file);
        var store = At(file);
        var app = WebHost.Build(
            new HostChoices(store, "http://127.0.0.1:0")
            {
                DemoSignIn = true,
                Adjust = builder => builder.Logging.ClearProviders(),
            }
        );
        await app.StartAsync();
        return new Stage(app, store);
    }

    private async Task<string> Build()
    {
        var file = Path.Combine(kept.FullName, "built.db");
        var store = At(file);
        await store.Upgrade();
        await using (var db = store.OpenFor("test"))
        {
            var roster = HarborUnified.Roster(HarborDesign.Find(HarborDesign.Own)!);
            await RosterImport.Run(db, new RosterReading(roster, [], RosterFormats.Csv), "harbor", "hash", isTrial: false);
            var ilds = await db.People.Where(person => person.Role == TimeAccounting.Rosters.PersonRole.Ild).ToListAsync();
            var others = await db.People.Where(person => Others.Contains(person.Name)).ToListAsync();
            foreach (var person in ilds.Concat(others))
            {
                var email = CastName.Email(person.Name);
                db.Users.Add(
                    new Account
                    {
                        Email = email,
                        UserName = email,
                        NormalizedEmail = email.ToUpperInvariant(),
                        NormalizedUserName = email.ToUpperInvariant(),
                        SecurityStamp = Guid.NewGuid().ToString("N"),
                        PersonId = person.Id,
                    }
                );
            }
            await db.SaveChangesAsync();
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return file;
    }

    private Store At(string file) => new(file, new DemoClock(TimeProvider.System), Path.Combine(kept.FullName, "journal.key"));

    public ValueTask DisposeAsync()
    {
        gate.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        kept.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>One story's own application.</summary>
internal sealed class Stage(WebApplication app, Store store) : IAsyncDisposable
{
    public string Root => app.Urls.Single();
    public Store Store => store;

    /// <summary>A window in which that person has signed in.</summary>
    public async Task<IPage> As(Browser browser, string name, Screen? screen = null, bool scripts = true)
    {
        var page = await browser.Open(Root, screen ?? Screen.Wide, scripts);
        await page.Visit("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        await page.WaitForURLAsync(
            address => !address.EndsWith("/sign-in", StringComparison.Ordinal),
            new() { WaitUntil = WaitUntilState.DOMContentLoaded }
        );
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
