using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Tests.Hosting.SignIn;
using Xunit;

namespace Throughline.Tests.Hosting;

public sealed class FullDiskTests(Databases databases)
{
    private const int Connections = 8;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_write_that_finds_no_room_says_so_keeps_nothing_half_and_reading_goes_on()
    {
        var store = await databases.Fresh();
        await using var site = await Website.Of(store);
        await Given.Seat(store, (await site.Account("it@harbor.example")).Id, Seat.Sysa);
        using var browser = await site.SignedIn("it@harbor.example");
        await Limit(store, "1");
        var saved = 0;
        HttpResponseMessage answer;
        do
        {
            answer = await Add(browser, $"Person {saved} {new string('x', 150)}");
            saved += answer.StatusCode == HttpStatusCode.Redirect ? 1 : 0;
        } while (answer.StatusCode == HttpStatusCode.Redirect && saved < 500);
        Assert.Equal(HttpStatusCode.InsufficientStorage, answer.StatusCode);
        Assert.Contains("disk is full", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await using (var db = store.OpenFor("test"))
        {
            Assert.Equal(saved, await db.People.CountAsync(Stop));
            Assert.Equal(saved, await db.JournalEntries.CountAsync(each => each.Kind == nameof(Person), Stop));
            Assert.Null(await Journal.FirstBroken(db, Stop));
        }
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("/people", UriKind.Relative), Stop)).StatusCode);

        await Limit(store, "1000000");
        Assert.Equal(HttpStatusCode.Redirect, (await Add(browser, "There is room again")).StatusCode);
    }

    private static Task<HttpResponseMessage> Add(HttpClient browser, string name) =>
        Website.Post(browser, "/people/new", new() { ["Name"] = name, ["Role"] = "CentralOffice" });

    // SQLite keeps the limit with the connection, and connections are used again: so every one of them has it. One page means as many as there are.
    private static async Task Limit(Store store, string pages)
    {
        var open = Enumerable.Range(0, Connections).Select(_ => store.OpenFor("test")).ToList();
        foreach (var db in open)
        {
            await db.Database.OpenConnectionAsync(Stop);
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // A number of this test's own.
            command.CommandText = $"PRAGMA max_page_count = {pages}";
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(Stop);
        }
        foreach (var db in open)
        {
            await db.DisposeAsync();
        }
    }
}
