using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Throughline.Demo;
using Throughline.Frame.Imports;
using Throughline.Frame.People;
using Throughline.Frame.Rosters;
using Throughline.LeadingThrough.Rooms;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.BrowserTests.LeadingThrough;

/// <summary>The wall as people meet it: an evaluator who looks everywhere, and one person with two rooms.</summary>
public sealed class WallStories(Browser browser) : IAsyncLifetime
{
    // Pages that one evaluator is walked through: more than she has, so that a new one is walked too.
    private const int MostPages = 120;

    private RunningApp app = null!;
    private Dictionary<string, long> people = [];
    private List<SupportNote> notes = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.On(new DemoClock(TimeProvider.System));
        await using var db = app.Store.OpenFor("test");
        var roster = HarborUnified.Roster(HarborDesign.Find(HarborDesign.Own)!);
        await RosterImport.Run(db, new RosterReading(roster, [], RosterFormats.Csv), "harbor", "hash", isTrial: false);
        var text = HarborCalendars.Files()["marisol-vega"];
        await new CalendarImport(db, new RosterCache()).Receive("marisol-vega", "v.ics", text, new DateOnly(2026, 3, 19), Stop);
        await HarborNotes.Write(db, Stop);
        notes = await db.SupportNotes.AsNoTracking().ToListAsync(Stop);
        people = await db.People.ToDictionaryAsync(person => person.RosterKey, person => person.Id, Stop);
        foreach (var key in new[] { "gloria-benning", "joan-petrakis", "maya-sorensen" })
        {
            await app.Account($"{key}@harbor.example", people[key]);
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Story_22_the_superintendent_who_evaluates_him_looks_everywhere_and_finds_no_trace_of_a_note()
    {
        var page = await browser.Open(app.Root, Screen.Wide);
        await page.SignIn("gloria-benning@harbor.example");
        var words = notes.Select(note => note.Text).Where(text => text.Length > 0).ToList();
        Queue<string> open = new(["/", "/released", "/access", "/access/readings"]);
        HashSet<string> seen = [.. open];
        var searches = 0;
        while (open.TryDequeue(out var path) && seen.Count < MostPages)
        {
            // Files that a page gives are read too; a browser only saves them.
            var answer = await page.APIRequest.GetAsync(app.Root + path);
            NoNote(await answer.TextAsync(), words, path);
            if (
                answer.Status != 200
                || !answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal)
            )
            {
                continue;
            }
            await page.GotoAsync(path);
            searches += await SearchHere(page, words);
            foreach (
                var link in await page.EvaluateAsync<string[]>(
                    "() => [...document.querySelectorAll('a[href^=\"/\"]')].map(one => one.getAttribute('href').split('#')[0])"
                )
            )
            {
                if (link.Length > 0 && seen.Add(link))
                {
                    open.Enqueue(link);
                }
            }
        }
        Assert.True(seen.Count > 8, $"Only {seen.Count} pages were found.");
        // What is there and what is not give one answer: status, words and length, up to the page's own token.
        var nothing = await Shape(page, "/notes/999999");
        foreach (var path in notes.Select(note => $"/notes/{note.Id}").Append($"/principals/{people["luis-moreno"]}"))
        {
            Assert.Equal((path, nothing), (path, await Shape(page, path)));
        }
        await using var db = app.Store.OpenFor("test");
        Assert.Equal(0, await db.Database.SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM releases").SingleAsync(Stop));
        TestContext.Current.TestOutputHelper?.WriteLine($"{seen.Count} pages, {searches} searches");
    }

    [Fact]
    public async Task Story_23_one_person_two_rooms_and_a_fact_crosses_only_where_the_principal_sees_it()
    {
        var joan = await browser.Open(app.Root, Screen.Wide);
        await joan.SignIn("joan-petrakis@harbor.example");
        var rooms = $"/principals/{people["maya-sorensen"]}/rooms";
        await joan.Visit(rooms);
        await Assertions
            .Expect(joan.GetByText("You are writing where nothing counts toward the evaluation"))
            .ToBeVisibleAsync();
        await joan.GetByLabel("What crosses, in one sentence").FillAsync("Five of the eight meetings were held.");
        await joan.GetByRole(AriaRole.Button, new() { Name = "Send to Maya Sorensen first" }).ClickAsync();
        await Assertions.Expect(joan.GetByText("Write the reason.")).ToBeVisibleAsync();
        await joan.GetByLabel("Why it has to").FillAsync("Standard 3 asks how time is kept.");
        await joan.GetByRole(AriaRole.Button, new() { Name = "Send to Maya Sorensen first" }).ClickAsync();
        await Assertions.Expect(joan.GetByText("Five of the eight meetings were held.").First).ToBeVisibleAsync();

        var maya = await browser.Open(app.Root, Screen.Phone);
        await maya.SignIn("maya-sorensen@harbor.example");
        await maya.Visit("/my-notes");
        await Assertions.Expect(maya.GetByText("Five of the eight meetings were held.")).ToBeVisibleAsync();
        await Assertions.Expect(maya.GetByText("Standard 3 asks how time is kept.")).ToBeVisibleAsync();
        await maya.GetByLabel("Your reply").First.FillAsync("Three fell to testing.");
        await maya.GetByRole(AriaRole.Button, new() { Name = "Reply" }).First.ClickAsync();
        await Assertions.Expect(maya.GetByText("Three fell to testing.")).ToBeVisibleAsync();

        await joan.Visit(rooms);
        await Assertions.Expect(joan.GetByText("Three fell to testing.")).ToBeVisibleAsync();
        await joan.GetByRole(AriaRole.Button, new() { Name = "Let it cross, with the reply" }).ClickAsync();
        await using var db = app.Store.OpenFor("test");
        var letter = (await db.CrossingLetters.ToListAsync(Stop)).Single(each =>
            each.Fact.StartsWith("Five of", StringComparison.Ordinal)
        );
        Assert.NotNull(letter.CrossedAt);
        Assert.True(
            await db.JournalEntries.AnyAsync(entry => entry.Kind == nameof(CrossingLetter) && entry.Act == "added", Stop)
        );
    }

    // Types his name wherever something can be looked for.
    private static async Task<int> SearchHere(IPage page, List<string> words)
    {
        var fields = await page.Locator("input[type=search]:visible").CountAsync();
        for (var each = 0; each < fields; each++)
        {
            var field = page.Locator("input[type=search]:visible").Nth(each);
            await field.FillAsync("Luis Moreno");
            await field.PressAsync("Enter");
            await page.WaitForLoadStateAsync();
            NoNote(await page.ContentAsync(), words, page.Url);
            await page.GoBackAsync();
        }
        return fields;
    }

    private static void NoNote(string answer, List<string> words, string where)
    {
        foreach (var text in words)
        {
            Assert.False(answer.Contains(text, StringComparison.OrdinalIgnoreCase), $"{where} holds a note.");
        }
        Assert.DoesNotContain("href=\"/notes/", answer, StringComparison.Ordinal);
    }

    private static async Task<(int, string)> Shape(IPage page, string path)
    {
        var status = (await page.GotoAsync(path))!.Status;
        return (status, await page.Locator("main").InnerTextAsync());
    }
}
