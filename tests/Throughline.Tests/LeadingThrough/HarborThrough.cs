using Microsoft.EntityFrameworkCore;
using Throughline.Demo;
using Throughline.Demo.Cast;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.Tests.LeadingThrough;

/// <summary>Harbor Unified on March 19, 2026, with its contact chart and requests; people sign in by name.</summary>
internal sealed class HarborThrough : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 19, 16, 20, 0, TimeSpan.Zero);
    private readonly Dictionary<string, HttpClient> browsers = [];

    private HarborThrough(Website site, Dictionary<string, long> people, HandClock clock) =>
        (Site, People, Clock) = (site, people, clock);

    public Website Site { get; }
    public HandClock Clock { get; }
    public IReadOnlyDictionary<string, long> People { get; }

    public static async Task<HarborThrough> Open(Databases databases, string kind = "sqlite")
    {
        var clock = new HandClock(Noon);
        var store = await databases.Fresh(kind, clock);
        await Harbor.Import(store);
        await using var db = store.OpenFor("test");
        await HarborRequests.Write(db, CancellationToken.None);
        await HarborAround.Write(db, CancellationToken.None);
        return new(await Website.Of(store), await db.People.ToDictionaryAsync(each => each.Name, each => each.Id), clock);
    }

    /// <summary>Sessions are over after some weeks: everybody signs in again.</summary>
    public void SignInAnew() => browsers.Clear();

    public ThroughlineDb Db() => Site.Store.OpenFor("test");

    /// <summary>A browser of that person; the same each time.</summary>
    public async Task<HttpClient> As(string name)
    {
        if (!browsers.TryGetValue(name, out var browser))
        {
            var email = $"{CastName.Id(name)}@harbor.example";
            await using var db = Db();
            if (!await db.Users.AnyAsync(account => account.Email == email))
            {
                await Site.Account(email, People[name]);
            }
            browsers[name] = browser = await Site.SignedIn(email);
        }
        return browser;
    }

    /// <summary>The words of a page.</summary>
    public async Task<string> Text(string name, string path)
    {
        var page = await Website.Page(await As(name), path);
        return Words(page.Body!.TextContent);
    }

    public static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public async Task<HttpResponseMessage> Get(string name, string path) =>
        await (await As(name)).GetAsync(new Uri(path, UriKind.Relative));

    public async Task<HttpResponseMessage> Post(
        string name,
        string path,
        Dictionary<string, string> fields,
        string handler,
        string? form = null
    ) => await Website.Post(await As(name), path, fields, handler, form: form);

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
