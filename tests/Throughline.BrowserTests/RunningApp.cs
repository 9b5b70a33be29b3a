using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Throughline.Hosting;
using Throughline.Persistence;

namespace Throughline.BrowserTests;

/// <summary>The whole application on a free port, in the test's own process, on a database that is thrown away.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    /// <summary>The password of every account that <see cref="Account"/> makes.</summary>
    public const string Password = "a long enough phrase";

    private readonly WebApplication running;
    private readonly DirectoryInfo kept;

    private RunningApp(WebApplication running, DirectoryInfo kept, Store store) =>
        (this.running, this.kept, Store) = (running, kept, store);

    /// <summary>Where it listens, such as <c>http://127.0.0.1:40123</c>.</summary>
    public string Root => running.Urls.Single();

    public Store Store { get; }

    /// <summary>Starts it as a maintainer has it, with the gallery.</summary>
    public static Task<RunningApp> InDevelopment(Action<IServiceCollection>? also = null) => Start("Development", also);

    /// <summary>Starts it as a district has it.</summary>
    public static Task<RunningApp> InProduction() => Start("Production", null);

    /// <summary>Makes an account, for that person of the roster if one is given.</summary>
    public async Task<Account> Account(string email, long? person = null)
    {
        await using var db = Store.OpenFor("test");
        var account = new Account
        {
            Email = email,
            UserName = email,
            NormalizedEmail = email.ToUpperInvariant(),
            NormalizedUserName = email.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            PersonId = person,
        };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
        db.Users.Add(account);
        await db.SaveChangesAsync();
        return account;
    }

    /// <summary>Takes the database away from under it.</summary>
    public void Break()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in kept.GetFiles())
        {
            file.Delete();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await running.StopAsync();
        await running.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        kept.Delete(recursive: true);
    }

    /// <summary>Starts it as a district has it, at another time.</summary>
    public static Task<RunningApp> On(TimeProvider clock) => Start("Production", null, clock);

    private static async Task<RunningApp> Start(
        string environment,
        Action<IServiceCollection>? also,
        TimeProvider? clock = null
    )
    {
        var folder = Directory.CreateTempSubdirectory("throughline-browser-");
        var store = new Store(Path.Combine(folder.FullName, "app.db"), clock ?? TimeProvider.System);
        await store.Upgrade();
        var app = WebHost.Build(
            new HostChoices(store, "http://127.0.0.1:0")
            {
                Adjust = builder =>
                {
                    builder.Environment.EnvironmentName = environment;
                    // What a test breaks on purpose is not to be read as a failure.
                    builder.Logging.ClearProviders();
                    also?.Invoke(builder.Services);
                },
            }
        );
        await app.StartAsync();
        return new(app, folder, store);
    }
}
