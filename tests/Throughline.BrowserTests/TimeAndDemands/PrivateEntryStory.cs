using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Throughline.Demo;
using Throughline.Frame.Imports;
using Throughline.Frame.People;
using Throughline.Frame.Rosters;
using Throughline.Persistence;
using Throughline.Persistence.Backups;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.BrowserTests.TimeAndDemands;

/// <summary>Story 32: of a private entry nothing but its start and its end is anywhere.</summary>
public sealed class PrivateEntryStory(Browser browser)
{
    private const string Title = "Quillfeather cardiology";
    private const string Place = "Marrowbone clinic";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Story_32_of_a_private_entry_only_its_start_and_end_are_on_any_page_in_any_file_log_or_backup()
    {
        var log = new Lines();
        await using var app = await RunningApp.InDevelopment(services => services.AddSingleton<ILoggerProvider>(log));
        var day = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-1));
        await using (var db = app.Store.OpenFor("test"))
        {
            var roster = HarborUnified.Roster(HarborDesign.Find(HarborDesign.Own)!);
            await RosterImport.Run(
                db,
                new RosterReading(roster, [], RosterFormats.Csv),
                "harbor",
                "hash",
                isTrial: false,
                stop: Stop
            );
            var ild = await db.People.SingleAsync(person => person.RosterKey == "marisol-vega", Stop);
            await app.Account("marisol-vega@harbor.example", ild.Id);
        }
        // She brings the calendar in by the page, as an ILD does.
        var page = await browser.Open(app.Root, Screen.Wide);
        await page.SignIn("marisol-vega@harbor.example");
        await using (var db = app.Store.OpenFor("test"))
        {
            await new CalendarImport(db, new RosterCache()).Receive(
                "marisol-vega",
                "own.ics",
                Calendar(day),
                day.AddDays(1),
                Stop
            );
        }
        Queue<string> open = new(["/", "/today", "/week", $"/week/{day:yyyy-MM-dd}", "/calendars", "/notes/export"]);
        HashSet<string> seen = [.. open];
        while (open.TryDequeue(out var path) && seen.Count < 80)
        {
            var answer = await page.APIRequest.GetAsync(app.Root + path);
            var text = await answer.TextAsync();
            Nowhere(text, path);
            if (!answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal))
            {
                continue;
            }
            await page.SetContentAsync("<div></div>");
            foreach (
                var link in await page.EvaluateAsync<string[]>(
                    "words => [...new DOMParser().parseFromString(words, 'text/html').querySelectorAll('a[href^=\"/\"]')].map(one => one.getAttribute('href').split('#')[0])",
                    text
                )
            )
            {
                if (link.Length > 0 && seen.Add(link))
                {
                    open.Enqueue(link);
                }
            }
        }
        Assert.True(seen.Count > 10, $"Only {seen.Count} pages were found.");
        foreach (var line in log.All)
        {
            Nowhere(line, "the log");
        }
        await using (var db = app.Store.OpenFor("test"))
        {
            var entry = await db.Engagements.SingleAsync(one => one.IsPrivate, Stop);
            Assert.Equal(3600, entry.End - entry.Start);
            Assert.Equal(("", "", 0), (entry.Summary, entry.Location, entry.Attendees.Count));
        }
        await InNoFile(app.Store);
        await InNoBackup(app.Store);
    }

    private static async Task InNoFile(Store store)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(store.File!)!))
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[open.Length];
            await open.ReadExactlyAsync(bytes, Stop);
            Nowhere(Encoding.Latin1.GetString(bytes), file);
        }
    }

    // A backup is encrypted: it is opened, and what was in it is looked through.
    private static async Task InNoBackup(Store store)
    {
        var folder = Directory.CreateTempSubdirectory("throughline-story-");
        var key = RandomNumberGenerator.GetBytes(32);
        var path = Path.Combine(folder.FullName, "backup");
        await BackupFile.Write(store, path, key, Stop);
        var restored = new Store(
            Path.Combine(folder.FullName, "restored.db"),
            TimeProvider.System,
            store.JournalKeyFile,
            store.KeyRingFile
        );
        await restored.Upgrade(Stop);
        await Restoring.Run(restored, path, key, Stop);
        await using (var db = restored.OpenFor("test"))
        {
            Assert.Equal(1, await db.Engagements.CountAsync(one => one.IsPrivate, Stop));
        }
        await InNoFile(restored);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static void Nowhere(string text, string where)
    {
        foreach (var word in new[] { "Quillfeather", "Marrowbone", "dr.hush@" })
        {
            Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{where} holds \"{word}\".");
        }
    }

    private static byte[] Calendar(DateOnly day) =>
        Encoding.UTF8.GetBytes(
            string.Join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Harbor//EN",
                "BEGIN:VEVENT",
                "UID:private-1@harbor.example",
                "DTSTAMP:20260101T000000Z",
                $"DTSTART:{day:yyyyMMdd}T150000Z",
                $"DTEND:{day:yyyyMMdd}T160000Z",
                "CLASS:PRIVATE",
                $"SUMMARY:{Title}",
                $"LOCATION:{Place}",
                $"DESCRIPTION:{Title} at {Place}",
                "ATTENDEE:mailto:dr.hush@clinic.example",
                "END:VEVENT",
                "END:VCALENDAR",
                ""
            )
        );

    private sealed class Lines : ILoggerProvider
    {
        public ConcurrentQueue<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => new One(All);

        public void Dispose() { }

        private sealed class One(ConcurrentQueue<string> all) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel level,
                EventId id,
                TState state,
                Exception? exception,
                Func<TState, Exception?, string> words
            ) => all.Enqueue($"{words(state, exception)} {exception}");
        }
    }
}
