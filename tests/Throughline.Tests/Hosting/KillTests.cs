using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Persistence.Backups;
using Throughline.TimeAndDemands.Calendars.Sources;
using Xunit;

namespace Throughline.Tests.Hosting;

/// <summary>The real program, killed without warning. Twice in a normal run; as often as <c>THROUGHLINE_KILLS</c> says in <c>./run soak kill</c>.</summary>
public sealed class KillTests(Databases databases, ITestOutputHelper output)
{
    private static readonly int Rounds = int.Parse(
        Environment.GetEnvironmentVariable("THROUGHLINE_KILLS") is { Length: > 0 } said ? said : "2",
        CultureInfo.InvariantCulture
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_while_eight_people_write_it_loses_nothing_that_it_said_was_saved()
    {
        var store = await databases.Fresh();
        await Harbor.Import(store);
        await using (var site = await Website.Of(store))
        {
            await using var db = store.OpenFor("test");
            var vega = await db
                .PersonEmails.Where(one => one.Address == "marisol.vega@harbor.example")
                .Select(one => one.PersonId)
                .FirstAsync(Stop);
            await site.Account("marisol.vega@harbor.example", vega);
        }
        var (said, unknown, ready) = (new ConcurrentBag<string>(), new ConcurrentBag<string>(), new List<double>());
        var random = new Random(11);
        for (var round = 0; round < Rounds; round++)
        {
            var port = Local.FreePort();
            var watch = Stopwatch.StartNew();
            using var process = Throughline(store, "serve", "--urls", $"http://127.0.0.1:{port}");
            await Local.Listening(port);
            ready.Add(watch.Elapsed.TotalSeconds);
            var writers = Enumerable.Range(0, 8).Select(_ => Write(port, said, unknown)).ToList();
            while (said.Count < (round + 1) * 3 && watch.Elapsed < TimeSpan.FromSeconds(30))
            {
                await Task.Delay(20, Stop);
            }
            await Task.Delay(random.Next(50, 2_000), Stop);
            process.Kill();
            await process.WaitForExitAsync(Stop);
            await Task.WhenAll(writers);
            await Check(store, said, unknown);
        }
        output.WriteLine(
            $"{Rounds} kills, {said.Count} writes said to be saved, {unknown.Count} not known, 0 lost; ready after {ready.Order().ElementAt((int)(ready.Count * 0.95)):0.0} s (95 of 100)."
        );
    }

    [Fact]
    public async Task Killed_during_an_import_the_database_is_as_before_or_as_after()
    {
        var folder = databases.Folder("harbor");
        using (var sample = Process.Start(Start(Path.Combine(databases.Folder("none"), "x.db"), "sample", folder))!)
        {
            await sample.WaitForExitAsync(Stop);
        }
        var roster = Directory
            .GetFiles(folder, "people.csv", SearchOption.AllDirectories)
            .Select(Path.GetDirectoryName)
            .First()!;
        var before = await Sum(await databases.Fresh());
        var watch = Stopwatch.StartNew();
        var after = await Sum(await Whole(roster));
        // From before the first row is written to after the last, however fast the machine is.
        var (soonest, latest) = ((int)(watch.ElapsedMilliseconds * 0.4), (int)(watch.ElapsedMilliseconds * 1.3) + 2);
        Assert.NotEqual(before, after);
        var outcomes = new List<string>();
        var random = new Random(5);
        for (var round = 0; round < Rounds * 3; round++)
        {
            var store = await databases.Fresh();
            using var process = Throughline(store, "import", "roster", roster);
            await Task.Delay(random.Next(soonest, latest), Stop);
            process.Kill();
            await process.WaitForExitAsync(Stop);
            outcomes.Add(await Sum(store));
        }
        Assert.DoesNotContain(outcomes, one => one != before && one != after);
        output.WriteLine(
            $"{outcomes.Count} kills: {outcomes.Count(one => one == before)} before, {outcomes.Count(one => one == after)} after, 0 between."
        );
    }

    private async Task<Store> Whole(string roster)
    {
        var store = await databases.Fresh();
        using var process = Throughline(store, "import", "roster", roster);
        await process.WaitForExitAsync(Stop);
        return store;
    }

    private static async Task Write(int port, ConcurrentBag<string> said, ConcurrentBag<string> unknown)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}"),
        };
        string? intent = null;
        try
        {
            await Website.Post(
                browser,
                "/sign-in",
                new() { ["email"] = "marisol.vega@harbor.example", ["password"] = Website.Password }
            );
            while (true)
            {
                intent = null;
                var address = $"https://soak.invalid/{Guid.NewGuid():N}";
                var page = await Website.Page(browser, "/calendars/feeds");
                var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
                using var form = new FormUrlEncodedContent(
                    new Dictionary<string, string> { ["Address"] = address, ["__RequestVerificationToken"] = token }
                );
                intent = address;
                var answer = await browser.PostAsync(new Uri("/calendars/feeds", UriKind.Relative), form);
                (answer.StatusCode == HttpStatusCode.Redirect ? said : unknown).Add(address);
            }
        }
        catch (Exception killed)
            when (killed is HttpRequestException or IOException or TaskCanceledException or NullReferenceException)
        {
            if (intent is not null && !said.Contains(intent))
            {
                unknown.Add(intent);
            }
        }
    }

    private static async Task Check(Store store, ConcurrentBag<string> said, ConcurrentBag<string> unknown)
    {
        SqliteConnection.ClearAllPools();
        await using var db = store.OpenFor("test");
        var rows = (await db.Subscriptions.ToListAsync(Stop)).ToLookup(one => one.Address);
        Assert.DoesNotContain(said, address => rows[address].Count() != 1);
        Assert.DoesNotContain(unknown, address => rows[address].Count() > 1);
        var keys = await db
            .JournalEntries.Where(one => one.Kind == nameof(Subscription) && one.Act == "added")
            .Select(one => one.Key)
            .ToListAsync(Stop);
        Assert.Equal(rows.SelectMany(row => row).Select(row => $"{row.Id}").Order(), keys.Order());
        Assert.Equal(["ok"], await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync(Stop));
        Assert.Null(await Journal.FirstBroken(db, Stop));
    }

    // What stands in the tables, but for keys of cookies, moments and the import's own report.
    private static async Task<string> Sum(Store store)
    {
        SqliteConnection.ClearAllPools();
        await using var snapshot = await Snapshot.Take(store, "test", Stop);
        var sums = new List<string>();
        foreach (
            var table in snapshot.Tables.Where(table =>
                table.Name is not ("journal" or "imports" or "protection_keys" or "jobs")
            )
        )
        {
            var sum = new TableSum();
            await foreach (var row in snapshot.Rows(table, Stop))
            {
                sum.Add(table, row);
            }
            sums.Add($"{table.Name} {sum.Rows} {sum.Hash}");
        }
        return string.Join('\n', sums);
    }

    private static Process Throughline(Store store, params string[] line) => Process.Start(Start(store.File!, line))!;

    private static ProcessStartInfo Start(string db, params string[] line)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardError = true,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "throughline.dll"));
        foreach (var part in line)
        {
            start.ArgumentList.Add(part);
        }
        start.Environment["THROUGHLINE_DB"] = db;
        start.Environment["THROUGHLINE_JOURNAL_KEY"] = Path.Combine(Path.GetDirectoryName(db)!, "journal.key");
        return start;
    }
}
