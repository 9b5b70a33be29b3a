using System.Net;
using Ical.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.LeadingThrough.Rooms;
using Xunit;

namespace Throughline.Tests.LeadingThrough.Rooms;

public sealed class RoomsTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Story_23_a_fact_crosses_with_a_reason_after_the_principal_has_replied_and_both_see_the_letter()
    {
        await using var harbor = await HarborWithNotes.Open(databases);
        var joan = await harbor.As("joan-petrakis");
        var maya = await harbor.As("maya-sorensen");
        var path = $"/principals/{harbor["maya-sorensen"]}/rooms";
        var without = await Website.Post(
            joan,
            path,
            new() { ["fact"] = "Four meetings were held.", ["reason"] = "" },
            "letter"
        );
        Assert.Contains("reads it before anyone else", await without.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await Website.Post(
            joan,
            path,
            new() { ["fact"] = "Four meetings were held.", ["reason"] = "Standard 3 asks for it." },
            "letter"
        );
        var letter = await Newest(harbor);
        Assert.Equal(new DateOnly(2026, 3, 26), letter.RepliesUntil);

        var early = await Website.Post(joan, path, new() { ["letter"] = $"{letter.Id}" }, "cross");
        Assert.Contains("cannot cross yet", await early.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Null((await Newest(harbor)).CrossedAt);

        var hers = await maya.GetStringAsync(new Uri("/my-notes", UriKind.Relative), Stop);
        Assert.Contains("Four meetings were held.", hers, StringComparison.Ordinal);
        Assert.Contains("Standard 3 asks for it.", hers, StringComparison.Ordinal);
        await Website.Post(
            maya,
            "/my-notes",
            new() { ["letter"] = $"{letter.Id}", ["reply"] = "Two fell to testing." },
            "reply"
        );
        await Website.Post(joan, path, new() { ["letter"] = $"{letter.Id}" }, "cross");
        Assert.NotNull((await Newest(harbor)).CrossedAt);
        var rooms = await joan.GetStringAsync(new Uri(path, UriKind.Relative), Stop);
        Assert.Contains("Two fell to testing.", rooms, StringComparison.Ordinal);
        Assert.Contains("You are writing where nothing counts toward the evaluation", rooms, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_reply_it_may_cross_when_the_days_for_it_are_over()
    {
        await using var harbor = await HarborWithNotes.Open(databases);
        var joan = await harbor.As("joan-petrakis");
        var path = $"/principals/{harbor["maya-sorensen"]}/rooms";
        await Website.Post(joan, path, new() { ["fact"] = "A fact.", ["reason"] = "A reason." }, "letter");
        harbor.Time.Now = HarborWithNotes.Noon.AddDays(8);
        joan = await harbor.As("joan-petrakis");
        await Website.Post(joan, path, new() { ["letter"] = $"{(await Newest(harbor)).Id}" }, "cross");
        Assert.NotNull((await Newest(harbor)).CrossedAt);
    }

    [Fact]
    public async Task The_invitation_names_the_room_and_nobody_else_finds_it()
    {
        await using var harbor = await HarborWithNotes.Open(databases);
        var joan = await harbor.As("joan-petrakis");
        var path = $"/principals/{harbor["maya-sorensen"]}/rooms";
        var visit = new Dictionary<string, string>
        {
            ["room"] = "Coaching",
            ["day"] = "2026-03-25",
            ["from"] = "09:00",
            ["to"] = "10:30",
            ["place"] = "Alewife, grade 4",
        };
        await Website.Post(joan, path, visit, "declare");
        long id;
        await using (var db = harbor.Db())
        {
            id = await db.DeclaredVisits.MaxAsync(each => each.Id, Stop);
        }
        var invitation = new Uri($"/rooms/visits/{id}", UriKind.Relative);
        var entry = Assert.Single(
            Calendar.Load(await (await harbor.As("maya-sorensen")).GetStringAsync(invitation, Stop))!.Events
        );
        Assert.StartsWith("Coaching visit", entry.Summary, StringComparison.Ordinal);
        Assert.Equal(new DateTime(2026, 3, 25, 13, 0, 0, DateTimeKind.Utc), entry.Start!.AsUtc);
        foreach (var other in new[] { "marisol-vega", "lucinda-reyes-holt", "luis-moreno" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await harbor.As(other)).GetAsync(invitation, Stop)).StatusCode);
        }
    }

    [Fact]
    public async Task Where_two_people_support_and_evaluate_there_are_no_rooms()
    {
        await using var harbor = await HarborWithNotes.Open(databases);
        var marisol = await harbor.As("marisol-vega");
        var rooms = await marisol.GetAsync(new Uri($"/principals/{harbor["luis-moreno"]}/rooms", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, rooms.StatusCode);
    }

    private static async Task<CrossingLetter> Newest(HarborWithNotes harbor)
    {
        await using var db = harbor.Db();
        return await db.CrossingLetters.OrderByDescending(letter => letter.Id).FirstAsync(Stop);
    }
}
