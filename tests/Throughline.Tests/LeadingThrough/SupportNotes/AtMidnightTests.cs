using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.LeadingThrough.SupportNotes;

/// <summary>A network changes hands: to the minute, in the district's zone, and nothing old changes hands with it unless the principal lets it.</summary>
public sealed class AtMidnightTests(Databases databases)
{
    private const string Agreed = "He scripts two feedback conversations";

    // 11:59 at night and midnight in Harbor's zone, four hours behind in March.
    private static readonly DateTimeOffset LastMinute = new(2026, 3, 20, 3, 59, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Midnight = LastMinute.AddMinutes(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_successor_leads_from_midnight_on_and_reads_nothing_old_until_the_principal_forwards_it()
    {
        await using var harbor = await HarborWithNotes.Open(databases);
        await HandOver(harbor);
        var luis = harbor["luis-moreno"];
        harbor.Time.Now = LastMinute;
        Assert.Contains("id=\"line\"", await Text(harbor, "marisol-vega", $"/principals/{luis}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await Status(harbor, "joan-petrakis", $"/principals/{luis}"));

        harbor.Time.Now = Midnight;
        Assert.DoesNotContain(
            "id=\"line\"",
            await Text(harbor, "marisol-vega", $"/principals/{luis}"),
            StringComparison.Ordinal
        );
        var card = await Text(harbor, "joan-petrakis", $"/principals/{luis}");
        Assert.Contains("id=\"line\"", card, StringComparison.Ordinal);
        Assert.DoesNotContain(Agreed, card, StringComparison.Ordinal);
        var note = await Note(harbor);
        Assert.Equal(HttpStatusCode.NotFound, await Status(harbor, "joan-petrakis", $"/notes/{note}"));

        var browser = await harbor.As("luis-moreno");
        await Website.Post(browser, $"/notes/{note}", new() { ["to"] = $"{harbor["joan-petrakis"]}" }, "release");
        Assert.Equal(HttpStatusCode.OK, await Status(harbor, "joan-petrakis", $"/notes/{note}"));
        // It is read as what it is: no agreement of these two.
        Assert.DoesNotContain(Agreed, await Text(harbor, "joan-petrakis", $"/principals/{luis}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_principal_without_an_ild_today_is_told_so_and_writes_for_herself()
    {
        await using var harbor = await HarborWithNotes.Open(databases);
        await using (var db = harbor.Db())
        {
            foreach (
                var lead in await db
                    .Assignments.Where(each => each.PersonId == harbor["marisol-vega"] && each.NetworkId != null)
                    .ToListAsync(Stop)
            )
            {
                lead.EndOn(new DateOnly(2026, 3, 18));
            }
            await db.SaveChangesAsync(Stop);
        }
        var page = await Text(harbor, "luis-moreno", "/my-notes");
        Assert.Contains("No ILD leads your network today", page, StringComparison.Ordinal);
        // What she shared with the one who has left is still hers to read, and by whom it was.
        Assert.Contains(Agreed, page, StringComparison.Ordinal);
        Assert.DoesNotContain(" and I</span>", page, StringComparison.Ordinal);
    }

    private static async Task HandOver(HarborWithNotes harbor)
    {
        await using var db = harbor.Db();
        var lead = await db.Assignments.FirstAsync(
            each =>
                each.PersonId == harbor["marisol-vega"] && each.NetworkId != null && each.Kind == AssignmentKind.LeadsNetwork,
            Stop
        );
        lead.EndOn(new DateOnly(2026, 3, 19));
        db.Assignments.Add(
            new Assignment
            {
                RosterKey = "successor",
                Kind = AssignmentKind.LeadsNetwork,
                PersonId = harbor["joan-petrakis"],
                NetworkId = lead.NetworkId,
                Start = new DateOnly(2026, 3, 20),
            }
        );
        await db.SaveChangesAsync(Stop);
    }

    private static async Task<long> Note(HarborWithNotes harbor)
    {
        await using var db = harbor.Db();
        var notes = await db.SupportNotes.Where(note => note.Kind == RecordKind.R09).ToListAsync(Stop);
        return notes.First(note => note.Text.StartsWith(Agreed, StringComparison.Ordinal)).Id;
    }

    private static async Task<string> Text(HarborWithNotes harbor, string who, string path) =>
        await (await harbor.As(who)).GetStringAsync(new Uri(path, UriKind.Relative), Stop);

    private static async Task<HttpStatusCode> Status(HarborWithNotes harbor, string who, string path) =>
        (await (await harbor.As(who)).GetAsync(new Uri(path, UriKind.Relative), Stop)).StatusCode;
}
