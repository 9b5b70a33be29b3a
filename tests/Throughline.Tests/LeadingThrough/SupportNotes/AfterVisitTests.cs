using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Demo;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.LeadingThrough.SupportNotes;

/// <summary>One tap after a visit, on the card or on a phone without a signal, is the answer that Today asks for.</summary>
public sealed class AfterVisitTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tap_on_the_card_counts_in_the_week_as_one_on_Today_does()
    {
        await using var harbor = await WithCalendar();
        var visit = await LastVisit(harbor);
        var marisol = await harbor.As("marisol-vega");
        var path = $"/principals/{visit.PrincipalId}";
        Assert.Contains("It counts in your week", await Text(marisol, path), StringComparison.Ordinal);
        await Tap(marisol, path, "DidNotHappen");
        await using (var db = harbor.Db())
        {
            Assert.True((await db.MissedVisits.SingleAsync(Stop)).DidNotHappen);
            Assert.False(
                await db.Contacts.AnyAsync(one => one.Start == visit.Start && one.PrincipalId == visit.PrincipalId, Stop)
            );
            Assert.True(await db.DisplacedContacts.AnyAsync(one => one.Start == visit.Start, Stop));
        }
        // Thought better of: the visit is there again, with its code.
        await Tap(marisol, path, "LeadingTeaching");
        await using (var db = harbor.Db())
        {
            Assert.True(
                await db.Contacts.AnyAsync(one => one.Start == visit.Start && one.PrincipalId == visit.PrincipalId, Stop)
            );
            Assert.Equal(Focus.Instruction, (await db.Confirmations.SingleAsync(Stop)).Focus);
        }
    }

    [Fact]
    public async Task A_line_from_a_phone_counts_for_the_visit_before_it_was_written_once_however_often_it_is_sent()
    {
        await using var harbor = await WithCalendar();
        var visit = await LastVisit(harbor);
        var marisol = await harbor.As("marisol-vega");
        var written = DateTimeOffset.FromUnixTimeSeconds(visit.End + 60);
        // Sent two days later, when the visit is no longer the last one of all.
        harbor.Time.Now = written.AddHours(50);
        marisol = await harbor.As("marisol-vega");
        var line = new
        {
            id = Guid.NewGuid(),
            principal = visit.PrincipalId,
            was = "AnotherMatter",
            line = "Written in the hallway.",
            shared = true,
            writtenAt = written,
        };
        for (var turn = 0; turn < 3; turn++)
        {
            Assert.Equal(HttpStatusCode.OK, (await FromPhone(marisol, line)).StatusCode);
        }
        await using var db = harbor.Db();
        var said = await db.Confirmations.SingleAsync(Stop);
        var entry = await db.Engagements.SingleAsync(
            one => one.OwnerId == harbor["marisol-vega"] && one.Uid == said.Uid && one.SeriesSlot == said.SeriesSlot,
            Stop
        );
        Assert.Equal(visit.Start, entry.Start);
        Assert.Equal(Focus.Other, said.Focus);
    }

    [Fact]
    public async Task Where_another_line_was_agreed_meanwhile_both_are_kept_and_the_ild_is_told()
    {
        await using var harbor = await HarborWithNotes.Open(databases);
        var marisol = await harbor.As("marisol-vega");
        var path = $"/principals/{harbor["luis-moreno"]}";
        var seen = (await Website.Page(marisol, path)).QuerySelector("input[name=seen]")!.GetAttribute("value")!;
        await Tap(marisol, path, "LeadingTeaching", "The first of two lines.", seen);
        var answer = await FromPhone(
            marisol,
            new
            {
                id = Guid.NewGuid(),
                principal = harbor["luis-moreno"],
                was = "LeadingTeaching",
                line = "The second of two lines.",
                shared = true,
                seen = long.Parse(seen, System.Globalization.CultureInfo.InvariantCulture),
            }
        );
        Assert.Contains("\"both\":true", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        var card = await Text(marisol, path);
        Assert.Contains("The first of two lines.", card, StringComparison.Ordinal);
        Assert.Contains("The second of two lines.", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_says_what_was_agreed_and_only_the_ild_reads_what_she_would_try()
    {
        await using var harbor = await WithCalendar();
        long next;
        await using (var db = harbor.Db())
        {
            var now = harbor.Time.Now.ToUnixTimeSeconds();
            next = await db
                .Contacts.Where(one => one.OwnerId == harbor["marisol-vega"] && one.Start > now)
                .OrderBy(one => one.Start)
                .Select(one => one.PrincipalId)
                .FirstAsync(Stop);
            db.SupportNotes.Add(
                SupportNote.Shared(harbor["marisol-vega"], next, next, NoteUse.Agreed, "Four rooms on Monday.", harbor.Time.Now)
            );
            db.SupportNotes.Add(
                SupportNote.Working(harbor["marisol-vega"], next, NoteUse.WillTry, "Count to five.", harbor.Time.Now)
            );
            // What another ILD agreed long ago is not what these two agreed.
            db.SupportNotes.Add(
                SupportNote.Shared(harbor["joan-petrakis"], next, next, NoteUse.Agreed, "An older agreement.", harbor.Time.Now)
            );
            await db.SaveChangesAsync(Stop);
        }
        var today = await Text(await harbor.As("marisol-vega"), "/today");
        Assert.Contains("Four rooms on Monday.", today, StringComparison.Ordinal);
        Assert.Contains("Count to five.", today, StringComparison.Ordinal);
        Assert.DoesNotContain("An older agreement.", today, StringComparison.Ordinal);
        Assert.Contains($"href=\"/principals/{next}\"", today, StringComparison.Ordinal);
    }

    private async Task<HarborWithNotes> WithCalendar()
    {
        var harbor = await HarborWithNotes.Open(databases);
        await using var db = harbor.Db();
        var text = HarborCalendars.Files()["marisol-vega"];
        await new CalendarImport(db, new RosterCache()).Receive(
            "marisol-vega",
            "marisol-vega.ics",
            text,
            new DateOnly(2026, 3, 19),
            Stop
        );
        return harbor;
    }

    private static async Task<Contact> LastVisit(HarborWithNotes harbor)
    {
        await harbor
            .As("marisol-vega")
            .ContinueWith(browser => browser.Result.GetAsync(new Uri("/today", UriKind.Relative), Stop), Stop)
            .Unwrap();
        await using var db = harbor.Db();
        var now = harbor.Time.Now.ToUnixTimeSeconds();
        return await db
            .Contacts.Where(one => one.OwnerId == harbor["marisol-vega"] && one.End <= now && one.Start > now - 2 * 86_400)
            .OrderByDescending(one => one.Start)
            .FirstAsync(Stop);
    }

    private static async Task Tap(HttpClient browser, string path, string was, string line = "", string seen = "")
    {
        Dictionary<string, string> form = new()
        {
            ["was"] = was,
            ["line"] = line,
            ["who"] = "both",
            ["sentAs"] = $"{Guid.NewGuid()}",
            ["seen"] = seen,
            ["asked"] = "true",
        };
        Assert.Equal(HttpStatusCode.Redirect, (await Website.Post(browser, path, form, "line")).StatusCode);
    }

    private static async Task<HttpResponseMessage> FromPhone(HttpClient browser, object line)
    {
        var cards = await browser.GetFromJsonAsync<JsonElement>(new Uri("/phone/cards", UriKind.Relative), Stop);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/phone/lines", UriKind.Relative))
        {
            Content = JsonContent.Create(line),
        };
        request.Headers.Add("RequestVerificationToken", cards.GetProperty("token").GetString());
        return await browser.SendAsync(request, Stop);
    }

    private static Task<string> Text(HttpClient browser, string path) =>
        browser.GetStringAsync(new Uri(path, UriKind.Relative), Stop);
}
