using Microsoft.EntityFrameworkCore;
using Throughline.Demo;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.Tests.LeadingThrough;

/// <summary>Harbor Unified on March 19, 2026, with its notes and an account for each of those named.</summary>
internal sealed class HarborWithNotes : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 19, 16, 20, 0, TimeSpan.Zero);
    private readonly Dictionary<string, long> people;

    private HarborWithNotes(Website site, Dictionary<string, long> people, Clock clock) =>
        (Site, this.people, Time) = (site, people, clock);

    public Website Site { get; }

    public Clock Time { get; }

    public static async Task<HarborWithNotes> Open(Databases databases, string kind = "sqlite")
    {
        var clock = new Clock();
        var store = await databases.Fresh(kind, clock);
        await Harbor.Import(store);
        await using var db = store.OpenFor("test");
        await HarborNotes.Write(db, CancellationToken.None);
        var known = await db.People.ToDictionaryAsync(person => person.RosterKey, person => person.Id);
        return new(await Website.Of(store), known, clock);
    }

    public long this[string key] => people[key];

    /// <summary>A browser in which that person of the roster is signed in.</summary>
    public async Task<HttpClient> As(string key)
    {
        await using (var db = Site.Store.OpenFor("test"))
        {
            if (!await db.Users.AnyAsync(account => account.PersonId == people[key]))
            {
                await Site.Account($"{key}@harbor.example", people[key]);
            }
        }
        return await Site.SignedIn($"{key}@harbor.example");
    }

    public ThroughlineDb Db() => Site.Store.OpenFor("test");

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>Stands still until a test moves it.</summary>
    internal sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Noon;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
