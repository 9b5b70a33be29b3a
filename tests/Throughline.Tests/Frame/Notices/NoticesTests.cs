using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Access;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.Mail;
using Throughline.Tests.Persistence.Jobs;
using Xunit;

namespace Throughline.Tests.Frame.Notices;

public sealed class NoticesTests(Databases databases)
{
    private static readonly LetterKind Open = new("answers", "Answers", RecordKind.R20);
    private static readonly LetterKind Walled = new("note", "Notes", RecordKind.R09);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_told_something_sees_it_and_nobody_else_does_and_gets_a_letter()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await Harbor.Import(site.Store);
        long vega,
            other;
        await using (var db = site.Store.OpenFor("test"))
        {
            vega = await db
                .PersonEmails.Where(one => one.Address == "marisol.vega@harbor.example")
                .Select(one => one.PersonId)
                .FirstAsync(Stop);
            other = await db
                .People.Where(one => one.Id != vega && one.Role == Throughline.TimeAccounting.Rosters.PersonRole.Ild)
                .Select(one => one.Id)
                .FirstAsync(Stop);
            await db.Tell(vega, Open, "Your ask was trimmed to 1 hour.", "/demands/3", stop: Stop);
            await db.Tell(vega, Walled, "secretword", "/notes/3", stop: Stop);
            await db.SaveChangesAsync(Stop);
            Assert.Equal(2, await db.Letters.CountAsync(Stop));
        }
        await site.Account("marisol.vega@harbor.example", vega);
        await site.Account("other@harbor.example", other);
        var mine = await site.SignedIn("marisol.vega@harbor.example");
        var page = await mine.GetStringAsync(new Uri("/notices", UriKind.Relative), Stop);
        Assert.Contains("2 things are new", page, StringComparison.Ordinal);
        Assert.Contains("Your ask was trimmed to 1 hour.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secretword", page, StringComparison.Ordinal);
        var theirs = await (await site.SignedIn("other@harbor.example")).GetStringAsync(
            new Uri("/notices", UriKind.Relative),
            Stop
        );
        Assert.DoesNotContain("trimmed", theirs, StringComparison.Ordinal);
        var answer = await Website.Post(mine, "/notices/choices", [], "read");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains(
            "Nothing new",
            await mine.GetStringAsync(new Uri("/notices", UriKind.Relative), Stop),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task On_Monday_at_six_in_the_district_one_letter_goes_to_those_with_something_to_read()
    {
        var clock = new HandClock(new DateTimeOffset(2026, 3, 15, 12, 0, 0, TimeSpan.Zero));
        var store = await databases.Fresh(clock: clock);
        await using var site = await Website.Of(store);
        await Harbor.Import(store);
        long vega;
        await using (var db = store.OpenFor("test"))
        {
            vega = await db
                .PersonEmails.Where(one => one.Address == "marisol.vega@harbor.example")
                .Select(one => one.PersonId)
                .FirstAsync(Stop);
        }
        await site.Account("marisol.vega@harbor.example", vega);
        await site.Account("other@harbor.example", await Other(store, vega));
        var parts = new DigestParts([
            new DigestPart(
                "This week's asks",
                (_, person, day, _) => Task.FromResult<IReadOnlyList<string>>(person == vega ? [$"One, on {day:O}"] : [])
            ),
        ]);
        await using var services = new ServiceCollection().AddSingleton(parts).BuildServiceProvider();
        var node = Running.Node(store, [WeeklyDigest.Job], services: services);
        for (var hour = 0; hour < 72; hour++)
        {
            await node.RunDue(Stop);
            clock.Move(TimeSpan.FromHours(1));
        }
        await using var after = store.OpenFor("test");
        var letter = await after.Letters.SingleAsync(Stop);
        Assert.Equal(("marisol.vega@harbor.example", "This week's asks\n- One, on 2026-03-16"), (letter.Address, letter.Text));
    }

    private static async Task<long> Other(Throughline.Persistence.Store store, long but)
    {
        await using var db = store.OpenFor("test");
        return await db.People.Where(one => one.Id != but).Select(one => one.Id).FirstAsync(Stop);
    }
}
