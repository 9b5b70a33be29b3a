using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.Tests.Access.Cells;
using Xunit;

namespace Throughline.Tests.Frame.History;

public sealed class HistoryMiddlewareTests(CellsApart cells) : IClassFixture<CellsApart>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reading_the_journal_is_written_in_the_journal()
    {
        using var auditor = await cells.Site.SignedIn(cells.Scene.AddressOf(Seat.Audr)!);
        await auditor.GetStringAsync(new Uri("/journal", UriKind.Relative), Stop);
        Assert.Contains(
            await Lines("audr@seats.example"),
            entry => entry is { Act: JournalActs.Read, Kind: "R36", Key: "/journal" }
        );
    }

    [Fact]
    public async Task A_refusal_is_written_down_with_its_route_and_without_what_was_typed()
    {
        using var evaluator = await cells.Site.SignedIn(cells.Scene.AddressOf(Seat.Evp)!);
        using var answer = await evaluator.GetAsync(new Uri("/journal/Person/Is%20she%20ill%3F", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var line = Assert.Single(await Lines("evp@seats.example"), entry => entry.Act == JournalActs.Refused);
        Assert.Equal("/journal/{kind}/{key} Person", line.Key);
    }

    [Fact]
    public async Task An_administrator_sees_security_events_without_whom_they_are_about()
    {
        using var administrator = await cells.Site.SignedIn(cells.Scene.AddressOf(Seat.Sysa)!);
        var page = await Website.Page(administrator, "/journal");
        Assert.DoesNotContain("About", page.QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Assignment", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Role grant", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_the_journal_can_be_printed_and_verifies()
    {
        using var auditor = await cells.Site.SignedIn(cells.Scene.AddressOf(Seat.Audr)!);
        var page = await Website.Page(auditor, "/journal/head");
        Assert.Contains("as they were written", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        await using var db = cells.Scene.Store.OpenFor("test");
        var shown = page.QuerySelector("#h-head + p")!.TextContent.Split(' ');
        Assert.True(await db.JournalEntries.AnyAsync(entry => entry.Hash == shown[2], Stop));
    }

    [Fact]
    public async Task A_principal_learns_who_read_guarded_records_about_her()
    {
        await using (var db = cells.Scene.Store.Open(new Actor(cells.Scene.AccountOf(Seat.Ild).Id, "ild@seats.example")))
        {
            await Journal.Note(db, [new(JournalActs.Read, "SupportNote", "1", cells.Scene.Principal.Id)], Stop);
        }
        using var principal = await cells.Site.SignedIn(cells.Scene.AddressOf(Seat.Prin)!);
        var page = await Website.Page(principal, "/access/readings");
        Assert.Contains("Marisol Vega", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        using var other = await cells.Site.SignedIn(cells.Scene.AddressOf(Seat.Prix)!);
        Assert.Null((await Website.Page(other, "/access/readings")).QuerySelector("tbody"));
    }

    [Fact]
    public async Task The_page_on_access_says_what_the_reader_is_toward_whom_and_why()
    {
        using var ild = await cells.Site.SignedIn(cells.Scene.AddressOf(Seat.Ild)!);
        var page = await Website.Page(ild, "/access");
        Assert.Contains("You lead the network", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Enum.GetValues<RecordKind>().Length, page.QuerySelectorAll(".kind").Length);
    }

    private async Task<List<JournalEntry>> Lines(string who)
    {
        await using var db = cells.Scene.Store.OpenFor("test");
        return await db.JournalEntries.AsNoTracking().Where(entry => entry.Who == who).ToListAsync(Stop);
    }
}
