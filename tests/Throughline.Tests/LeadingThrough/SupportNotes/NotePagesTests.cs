using System.Net;
using System.Text;
using AngleSharp;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.LeadingThrough.SupportNotes;
using Xunit;

namespace Throughline.Tests.LeadingThrough.SupportNotes;

public sealed class NotePagesTests(Databases databases)
{
    private const string Agreed = "He scripts two feedback conversations";
    private const string Tried = "let him hold the pen";
    private const string Reflected = "I rushed the ending again";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_ild_reads_the_card_and_the_principal_reads_only_what_they_share()
    {
        await using var harbor = await HarborWithNotes.Open(databases);
        var marisol = await harbor.As("marisol-vega");
        var card = await Text(marisol, $"/principals/{harbor["luis-moreno"]}");
        Assert.Contains(Agreed, card, StringComparison.Ordinal);
        Assert.Contains(Tried, card, StringComparison.Ordinal);
        Assert.DoesNotContain(Reflected, card, StringComparison.Ordinal);
        Assert.Contains("records law or a court may still reach it", card, StringComparison.Ordinal);

        var luis = await Text(await harbor.As("luis-moreno"), "/my-notes");
        Assert.Contains(Agreed, luis, StringComparison.Ordinal);
        Assert.Contains(Reflected, luis, StringComparison.Ordinal);
        Assert.DoesNotContain(Tried, luis, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Story_22_his_evaluator_finds_nothing_anywhere_and_every_answer_is_that_of_no_such_thing()
    {
        await using var harbor = await HarborWithNotes.Open(databases);
        var gloria = await harbor.As("gloria-benning");
        long[] notes;
        await using (var db = harbor.Db())
        {
            notes = await db.SupportNotes.Select(note => note.Id).ToArrayAsync(Stop);
        }
        var luis = harbor["luis-moreno"];
        var nothing = await Answer(gloria, "/notes/999999");
        Assert.Equal(HttpStatusCode.NotFound, nothing.Status);
        string[] paths =
        [
            $"/principals/{luis}",
            "/principals",
            $"/principals/{luis}/rooms",
            "/rooms",
            "/my-notes",
            "/notes/export",
            "/phone/cards",
            .. notes.Select(note => $"/notes/{note}"),
            .. notes.Select(note => $"/notes/{note}?handler=file&file=1"),
        ];
        foreach (var path in paths)
        {
            Assert.Equal((path, nothing), (path, await Answer(gloria, path)));
        }
        Assert.Contains("Nothing has been released to you", await Text(gloria, "/released"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_there_and_what_is_not_take_an_evaluator_the_same_time()
    {
        Soak.Only();
        await using var harbor = await HarborWithNotes.Open(databases);
        var denise = await harbor.As("denise-okafor");
        long note;
        await using (var db = harbor.Db())
        {
            note = await db.SupportNotes.Select(each => each.Id).FirstAsync(Stop);
        }
        // Turn by turn, so that whatever else the machine does falls on both alike.
        var (there, not) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < 45; turn++)
        {
            there.Add(await Took(denise, $"/notes/{note}"));
            not.Add(await Took(denise, "/notes/999999"));
        }
        var (one, other) = (there.Skip(5).Order().ElementAt(20), not.Skip(5).Order().ElementAt(20));
        Assert.True(Math.Abs(one - other) < 5, $"{one:0.0} ms and {other:0.0} ms");
    }

    private static async Task<double> Took(HttpClient browser, string path)
    {
        var start = TimeProvider.System.GetTimestamp();
        await browser.GetAsync(new Uri(path, UriKind.Relative), Stop);
        return TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
    }

    [Fact]
    public async Task One_tap_and_one_line_sent_twice_is_kept_once_and_becomes_what_they_agreed()
    {
        await using var harbor = await HarborWithNotes.Open(databases);
        var marisol = await harbor.As("marisol-vega");
        var path = $"/principals/{harbor["luis-moreno"]}";
        var line = new Dictionary<string, string>
        {
            ["was"] = "LeadingTeaching",
            ["line"] = "He brings both scripts on Monday.",
            ["who"] = "both",
            ["sentAs"] = Guid.NewGuid().ToString(),
            ["asked"] = "false",
        };
        for (var turn = 0; turn < 2; turn++)
        {
            var answer = await Website.Post(marisol, path, new(line), "line");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
        await using var db = harbor.Db();
        var kept = (await db.SupportNotes.ToListAsync(Stop)).Where(note => note.Text == line["line"]).ToList();
        Assert.Equal((1, VisitWas.LeadingTeaching), (kept.Count, kept[0].Was));
        Assert.Contains(line["line"], await Text(await harbor.As("luis-moreno"), "/my-notes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_a_student_is_asked_about_and_never_stops_anyone()
    {
        await using var harbor = await HarborWithNotes.Open(databases);
        var marisol = await harbor.As("marisol-vega");
        var path = $"/principals/{harbor["luis-moreno"]}";
        Dictionary<string, string> Note(string text, bool asked) =>
            new()
            {
                ["use"] = "working",
                ["text"] = text,
                ["asked"] = asked ? "true" : "false",
            };
        const string Doubtful = "We talked about Tobias Keller for long.";
        var first = await Website.Post(marisol, path, Note(Doubtful, false), "note");
        Assert.Contains(
            "Is Tobias Keller the name of a student?",
            await first.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Redirect, (await Website.Post(marisol, path, Note(Doubtful, true), "note")).StatusCode);
        var staff = Note("Luis Moreno will see Elena Ruiz at Hawthorne Middle School.", false);
        Assert.Equal(HttpStatusCode.Redirect, (await Website.Post(marisol, path, staff, "note")).StatusCode);
    }

    [Fact]
    public async Task A_working_note_is_changed_taken_away_and_brought_back_and_a_stale_change_loses_nothing()
    {
        await using var harbor = await HarborWithNotes.Open(databases);
        var marisol = await harbor.As("marisol-vega");
        var id = await NoteOf(harbor, RecordKind.R10, "Wait longer");
        var path = $"/notes/{id}";
        Dictionary<string, string> Change(string text) =>
            new()
            {
                ["text"] = text,
                ["version"] = "0",
                ["asked"] = "true",
            };
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await Website.Post(marisol, path, Change("Count to five."), "change")).StatusCode
        );
        Assert.Contains("Wait longer", await Text(marisol, path), StringComparison.Ordinal);
        var stale = await (await Website.Post(marisol, path, Change("Count to ten."), "change")).Content.ReadAsStringAsync(
            Stop
        );
        Assert.Contains("Count to five.", stale, StringComparison.Ordinal);
        Assert.Contains("Count to ten.", stale, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await Website.Post(marisol, path, [], "delete")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Answer(marisol, path)).Status);
        var back = await Website.Page(marisol, $"/principals/{harbor["luis-moreno"]}");
        var token = back.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        await marisol.PostAsync(new Uri($"{path}?handler=restore", UriKind.Relative), form, Stop);
        Assert.Contains("Count to five.", await Text(marisol, path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_principal_lets_her_evaluator_read_one_note_and_takes_it_back()
    {
        await using var harbor = await HarborWithNotes.Open(databases);
        var luis = await harbor.As("luis-moreno");
        var gloria = await harbor.As("gloria-benning");
        var path = $"/notes/{await NoteOf(harbor, RecordKind.R09, Agreed)}";
        await Website.Post(luis, path, new() { ["to"] = $"{harbor["gloria-benning"]}" }, "release");
        var released = await Text(gloria, "/released");
        Assert.Contains(Agreed, released, StringComparison.Ordinal);
        Assert.DoesNotContain("grade 6 conversation", released, StringComparison.Ordinal);
        await using var db = harbor.Db();
        var release = await db.Releases.SingleAsync(Stop);
        Assert.True(await db.JournalEntries.AnyAsync(entry => entry.Kind == "Release" && entry.Act == "added", Stop));
        await Website.Post(luis, path, new() { ["release"] = $"{release.Id}" }, "revoke");
        Assert.DoesNotContain(Agreed, await Text(gloria, "/released"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_an_assignment_changes_an_open_page_finds_nothing_on_the_next_act()
    {
        await using var harbor = await HarborWithNotes.Open(databases);
        var marisol = await harbor.As("marisol-vega");
        var path = $"/principals/{harbor["luis-moreno"]}";
        Assert.Contains(Agreed, await Text(marisol, path), StringComparison.Ordinal);
        await using (var db = harbor.Db())
        {
            var lead = await db.Set<Throughline.Frame.People.Assignment>()
                .SingleAsync(each => each.PersonId == harbor["marisol-vega"] && each.NetworkId != null, Stop);
            lead.EndOn(new DateOnly(2026, 3, 18));
            await db.SaveChangesAsync(Stop);
        }
        // She reads her own notes and writes nothing new.
        var after = await Text(marisol, path);
        Assert.Contains(Tried, after, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"line\"", after, StringComparison.Ordinal);
        await using (var db = harbor.Db())
        {
            db.Add(
                new Throughline.Frame.People.Assignment
                {
                    RosterKey = "now-evaluates",
                    Kind = Throughline.TimeAccounting.Rosters.AssignmentKind.Evaluates,
                    PersonId = harbor["marisol-vega"],
                    TargetPersonId = harbor["luis-moreno"],
                    Start = new DateOnly(2026, 3, 19),
                }
            );
            await db.SaveChangesAsync(Stop);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await Answer(marisol, path)).Status);
    }

    [Fact]
    public async Task Export_holds_the_own_notes_alone()
    {
        await using var harbor = await HarborWithNotes.Open(databases);
        var marisol = await Text(await harbor.As("marisol-vega"), "/notes/export");
        Assert.Contains(Tried, marisol, StringComparison.Ordinal);
        Assert.DoesNotContain(Reflected, marisol, StringComparison.Ordinal);
        var luis = await Text(await harbor.As("luis-moreno"), "/notes/export");
        Assert.Contains(Agreed, luis, StringComparison.Ordinal);
        Assert.Contains(Reflected, luis, StringComparison.Ordinal);
        Assert.DoesNotContain(Tried, luis, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_kept_and_given_back_and_one_that_is_not_what_it_says_is_refused()
    {
        await using var harbor = await HarborWithNotes.Open(databases);
        var marisol = await harbor.As("marisol-vega");
        var path = $"/notes/{await NoteOf(harbor, RecordKind.R10, "Wait longer")}";
        Assert.Contains("is not what", await Attach(marisol, path, "plan.pdf", "MZ not a document"), StringComparison.Ordinal);
        Assert.Contains("Choose a file that ends in", await Attach(marisol, path, "plan.exe", "MZ"), StringComparison.Ordinal);
        await Attach(marisol, path, "../../plan.txt", "Four rooms.");
        await using var db = harbor.Db();
        var file = await db.Attachments.SingleAsync(Stop);
        Assert.Equal(("plan.txt", "Four rooms."), (file.Name, Encoding.UTF8.GetString(file.Content)));
        var answer = await marisol.GetAsync(new Uri($"{path}?handler=file&file={file.Id}", UriKind.Relative), Stop);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Four rooms.", await answer.Content.ReadAsStringAsync(Stop));
    }

    private static async Task<string> Attach(HttpClient browser, string path, string name, string content)
    {
        var page = await Website.Page(browser, path);
        using var form = new MultipartFormDataContent
        {
            {
                new StringContent(page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
                "__RequestVerificationToken"
            },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", name },
        };
        var answer = await browser.PostAsync(new Uri($"{path}?handler=attach", UriKind.Relative), form, Stop);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static async Task<long> NoteOf(HarborWithNotes harbor, RecordKind kind, string words)
    {
        await using var db = harbor.Db();
        var notes = await db.SupportNotes.Where(note => note.Kind == kind).ToListAsync(Stop);
        return notes.First(note => note.Text.Contains(words, StringComparison.Ordinal)).Id;
    }

    private static Task<string> Text(HttpClient browser, string path) =>
        browser.GetStringAsync(new Uri(path, UriKind.Relative), Stop);

    // Without the token against forged forms, which is another one each time.
    private static async Task<(HttpStatusCode Status, string Text)> Answer(HttpClient browser, string path)
    {
        var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), Stop);
        var page = await BrowsingContext
            .New()
            .OpenAsync(request => request.Content(answer.Content.ReadAsStringAsync(Stop).Result), Stop);
        foreach (var token in page.QuerySelectorAll("input[name=__RequestVerificationToken]"))
        {
            token.Remove();
        }
        return (answer.StatusCode, page.DocumentElement.OuterHtml);
    }
}
