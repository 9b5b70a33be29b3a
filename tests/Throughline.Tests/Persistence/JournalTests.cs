using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Xunit;

namespace Throughline.Tests.Persistence;

public sealed class JournalTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_change_is_written_down_with_who_and_the_values_before_and_after(string kind)
    {
        var store = await databases.Fresh(kind);
        await using var db = store.Open(new Actor(7, "ana@harbor.example"));
        var network = new Network { RosterKey = "n1", Name = "North" };
        db.Add(network);
        await db.SaveChangesAsync(Stop);
        network.Name = "Harbor North";
        await db.SaveChangesAsync(Stop);

        var entries = await db.JournalEntries.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(Stop);
        Assert.Equal(["added", "changed"], entries.Select(entry => entry.Act));
        Assert.All(
            entries,
            entry =>
                Assert.Equal(
                    (7, "ana@harbor.example", "Network", $"{network.Id}"),
                    (entry.AccountId, entry.Who, entry.Kind, entry.Key)
                )
        );
        Assert.Contains("\"Name\":\"North\"", entries[1].Before, StringComparison.Ordinal);
        Assert.Contains("\"Name\":\"Harbor North\"", entries[1].After, StringComparison.Ordinal);
        Assert.Null(await Journal.FirstBroken(db, Stop));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task An_altered_entry_breaks_the_chain(string kind)
    {
        var store = await databases.Fresh(kind);
        await using var db = store.Open(Actor.Command("test"));
        for (var each = 1; each <= 3; each++)
        {
            db.Add(new Network { RosterKey = $"n{each}", Name = "North" });
            await db.SaveChangesAsync(Stop);
        }
        await db
            .JournalEntries.Where(entry => entry.Sequence == 2)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Who, "other"), Stop);
        Assert.Equal(2, await Journal.FirstBroken(db, Stop));
    }

    [Fact]
    public async Task A_password_hash_is_never_written_down_only_its_digest()
    {
        var store = await databases.Fresh();
        await using var db = store.Open(Actor.Nobody);
        db.Users.Add(new Account { UserName = "a@b.example", PasswordHash = "AQAAAA-hash" });
        await db.SaveChangesAsync(Stop);
        var entry = await db.JournalEntries.AsNoTracking().SingleAsync(Stop);
        Assert.Contains("a@b.example", entry.After, StringComparison.Ordinal);
        Assert.DoesNotContain("AQAAAA-hash", entry.After, StringComparison.Ordinal);
        Assert.Contains("hmac-sha256:", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_does_not_say_what_it_is_gets_a_digest()
    {
        var store = await databases.Fresh();
        await using var db = store.Open(Actor.Nobody);
        db.DataProtectionKeys.Add(new() { FriendlyName = "key", Xml = "<secret/>" });
        await db.SaveChangesAsync(Stop);
        var entry = await db.JournalEntries.AsNoTracking().SingleAsync(Stop);
        Assert.StartsWith("hmac-sha256:", entry.After, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Writers_at_the_same_time_make_one_unbroken_chain(string kind)
    {
        var store = await databases.Fresh(kind);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 40),
            Stop,
            async (each, stop) =>
            {
                await using var db = store.Open(Actor.Command($"writer {each}"));
                db.Add(new Network { RosterKey = $"n{each}", Name = "North" });
                await db.SaveChangesAsync(stop);
            }
        );
        await using var reading = store.Open(Actor.Nobody);
        Assert.Equal(40, await reading.JournalEntries.CountAsync(Stop));
        Assert.Null(await Journal.FirstBroken(reading, Stop));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Who_saves_over_anothers_change_is_refused(string kind)
    {
        var store = await databases.Fresh(kind);
        await using var one = store.Open(Actor.Nobody);
        one.Add(new Network { RosterKey = "n1", Name = "North" });
        await one.SaveChangesAsync(Stop);
        await using var two = store.Open(Actor.Nobody);
        (await two.Networks.SingleAsync(Stop)).Name = "theirs";
        (await one.Networks.SingleAsync(Stop)).Name = "mine";
        await two.SaveChangesAsync(Stop);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => one.SaveChangesAsync(Stop));
    }
}
