using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Throughline.Access;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Persistence;
using Throughline.Tests.Access.Cells;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Access;

/// <summary>Deciding access asks the database nothing for each row: a list of many costs as many queries as one of few.</summary>
public sealed class QueryCountTests(Databases databases)
{
    private const int Many = 60;

    private static readonly (string Seat, string Path)[] Lists =
    [
        ("ILD", "/people"),
        ("ILD", "/principals"),
        ("ILD", "/notices"),
        ("ILD", "/notes/export"),
        ("AUDR", "/journal"),
        ("PRIN", "/my-notes"),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_asks_no_more_queries_for_many_rows_than_for_few()
    {
        var store = await databases.Fresh(clock: new At(Scene.Now));
        await using var site = await Website.Of(store);
        var scene = await Scene.Play(store, site.Account, Stop);
        using var counting = new Counting(store.File!);
        await Plant(scene, 2);
        var few = await Counts(site, scene, counting);
        await Plant(scene, Many);
        var many = await Counts(site, scene, counting);
        Assert.Equal(few, many);
        Assert.All(few, count => Assert.NotEqual(0, count.Queries));
    }

    [Fact]
    public async Task A_reader_who_is_known_decides_without_the_database()
    {
        var store = await databases.Fresh(clock: new At(Scene.Now));
        await using var site = await Website.Of(store);
        var scene = await Scene.Play(store, site.Account, Stop);
        var reader = await scene.ReaderOf(Seat.Ild, Stop);
        await using var db = store.OpenFor("test");
        var people = await db.People.Select(person => person.Id).ToListAsync(Stop);
        using var counting = new Counting(store.File!);
        var views = people
            .SelectMany(person => Enum.GetValues<RecordKind>().Select(kind => reader.ViewOf(kind, person)))
            .ToList();
        Assert.Contains(View.Full, views);
        Assert.Equal(0, counting.Taken());
    }

    private static async Task<List<(string Path, int Queries)>> Counts(Website site, Scene scene, Counting counting)
    {
        var counts = new List<(string, int)>();
        foreach (var (seat, path) in Lists)
        {
            using var browser = await site.SignedIn(scene.AddressOf(SeatWords.Parse(seat))!);
            // The first asking rebuilds what is out of date.
            await Ask(browser, path);
            counting.Taken();
            await Ask(browser, path);
            counts.Add((path, counting.Taken()));
        }
        return counts;
    }

    private static async Task Ask(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), Stop);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
    }

    private static async Task Plant(Scene scene, int rows)
    {
        await using var db = scene.Store.OpenFor("test");
        for (var at = 0; at < rows; at++)
        {
            db.Add(
                new Person
                {
                    RosterKey = $"many-{rows}-{at}",
                    Name = $"Many {rows} {at}",
                    Role = PersonRole.CentralOffice,
                    Unit = "Many",
                }
            );
            db.Add(
                new Notice
                {
                    PersonId = scene.Ild.Id,
                    Kind = "test",
                    Text = $"Notice {at}",
                    Path = "/today",
                    At = Scene.Now,
                }
            );
            db.Add(SupportNote.Shared(scene.Ild.Id, scene.Principal.Id, scene.Ild.Id, NoteUse.Agreed, $"Note {at}", Scene.Now));
            db.Add(SupportNote.Reflection(scene.Principal.Id, $"Reflection {at}", Scene.Now));
        }
        await db.SaveChangesAsync(Stop);
    }

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    /// <summary>Counts the queries of one database file, whoever asks them.</summary>
    private sealed class Counting : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string file;
        private readonly IDisposable listeners;
        private readonly ConcurrentBag<IDisposable> heard = [];
        private int queries;

        public Counting(string file) => (this.file, listeners) = (file, DiagnosticListener.AllListeners.Subscribe(this));

        public int Taken() => Interlocked.Exchange(ref queries, 0);

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                heard.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (
                value.Value is CommandExecutedEventData done
                && done.Connection.DataSource == file
                && done.Command.CommandText.StartsWith("SELECT", StringComparison.Ordinal)
            )
            {
                Interlocked.Increment(ref queries);
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose()
        {
            listeners.Dispose();
            foreach (var each in heard)
            {
                each.Dispose();
            }
        }
    }
}
