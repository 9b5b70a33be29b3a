using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Mail;
using Throughline.Mail.Settings;
using Throughline.Persistence;
using Throughline.Persistence.Backups;
using Xunit;

namespace Throughline.Tests.Persistence.Backups;

public sealed class BackupTests(Databases databases)
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite", "sqlite")]
    [InlineData("sqlite", "postgres")]
    [InlineData("postgres", "sqlite")]
    public async Task A_backup_comes_back_whole_in_a_new_place(string from, string to)
    {
        var store = await Filled(from);
        var path = Path.Combine(databases.Folder("backup"), "b");
        var manifest = await BackupFile.Write(store, path, Key, Stop);
        Assert.True(manifest.Tables.Sum(table => table.Rows) > 100);
        var restored = await databases.Fresh(to);
        await Restoring.Run(restored, path, Key, Stop);
        Assert.Equal(await Sums(store), await Sums(restored));
        await using var db = restored.OpenFor("test");
        Assert.Null(await Journal.FirstBroken(db, Stop));
        Assert.Equal("opensesame", (await db.MailAccounts.SingleAsync(Stop)).SmtpPassword);
        // Keys go on counting where they stood.
        db.Networks.Add(new Network { RosterKey = "new", Name = "New" });
        await db.SaveChangesAsync(Stop);
    }

    [Fact]
    public async Task Whatever_is_written_meanwhile_a_backup_is_of_one_moment()
    {
        var store = await Filled("sqlite");
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var writing = Task.Run(
            async () =>
            {
                for (var each = 0; !ending.IsCancellationRequested; each++)
                {
                    await using var db = store.OpenFor("test");
                    db.Networks.Add(new Network { RosterKey = $"w{each}", Name = "Written" });
                    await db.SaveChangesAsync(Stop);
                }
            },
            Stop
        );
        var folder = databases.Folder("backup");
        for (var drill = 0; drill < 5; drill++)
        {
            var path = Path.Combine(folder, $"{drill}");
            await BackupFile.Write(store, path, Key, Stop);
            var restored = await databases.Fresh();
            await Restoring.Run(restored, path, Key, Stop);
            await using var db = restored.OpenFor("test");
            var networks = await db.Networks.CountAsync(one => one.Name == "Written", Stop);
            Assert.Equal(networks, await db.JournalEntries.CountAsync(one => one.After!.Contains("Written"), Stop));
            Assert.Null(await Journal.FirstBroken(db, Stop));
        }
        await ending.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_with_the_reason()
    {
        var store = await Filled("sqlite");
        var path = Path.Combine(databases.Folder("backup"), "b");
        await BackupFile.Write(store, path, Key, Stop);
        var whole = await File.ReadAllBytesAsync(path, Stop);
        var random = new Random(7);
        var reasons = new List<string>();
        for (var flip = 0; flip < 100; flip++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            reasons.Add(await Refusal(store, damaged, Key));
        }
        for (var cut = 0; cut < 20; cut++)
        {
            reasons.Add(await Refusal(store, whole[..random.Next(whole.Length)], Key));
        }
        reasons.Add(await Refusal(store, whole, RandomNumberGenerator.GetBytes(32)));
        reasons.Add(await Refusal(store, [.. whole, 0], Key));
        Assert.Equal(122, reasons.Count);
        Assert.DoesNotContain("", reasons);
        Assert.Contains("the key is not the one", reasons[120], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_with_something_in_it_is_not_restored_into()
    {
        var store = await Filled("sqlite");
        var path = Path.Combine(databases.Folder("backup"), "b");
        await BackupFile.Write(store, path, Key, Stop);
        var before = await Sums(store);
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => Restoring.Run(store, path, Key, Stop));
        Assert.Contains("not empty", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Sums(store));
    }

    [Fact]
    public async Task SQLite_moves_to_PostgreSQL_with_every_row_and_the_chain_of_its_history()
    {
        var store = await Filled("sqlite");
        var target = await databases.Fresh("postgres");
        Assert.Empty(await Moving.Run(store, target, _ => { }, Stop));
        Assert.Equal(await Sums(store), await Sums(target));
        Assert.Contains("not empty", Assert.Single(await Moving.Run(store, target, _ => { }, Stop)), StringComparison.Ordinal);
    }

    private async Task<Store> Filled(string kind)
    {
        var store = await databases.Fresh(kind);
        await Harbor.Import(store);
        await using var db = store.OpenFor("test");
        db.MailAccounts.Add(new MailAccount { SmtpPassword = "opensesame" });
        await db.SaveChangesAsync(Stop);
        return store;
    }

    private async Task<string> Refusal(Store store, byte[] bytes, byte[] key)
    {
        var path = Path.Combine(databases.Folder("damaged"), "b");
        await File.WriteAllBytesAsync(path, bytes, Stop);
        return (await Record.ExceptionAsync(() => Restoring.Check(store, path, key)) as InvalidDataException)?.Message ?? "";
    }

    private static async Task<List<string>> Sums(Store store)
    {
        await using var snapshot = await Snapshot.Take(store, "test", Stop);
        var sums = new List<string>();
        foreach (var table in snapshot.Tables.OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            var sum = new TableSum();
            await foreach (var row in snapshot.Rows(table, Stop))
            {
                sum.Add(table, row);
            }
            sums.Add($"{table.Name} {sum.Rows} {sum.Hash}");
        }
        return sums;
    }
}
