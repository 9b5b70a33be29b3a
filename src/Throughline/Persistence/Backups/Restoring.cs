using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Throughline.Persistence.Backups;

/// <summary>Brings a backup into a new database: it is read through and checked before anything is made, and then comes whole or not at all.</summary>
internal static class Restoring
{
    /// <summary>Checks a backup from end to end.</summary>
    /// <exception cref="InvalidDataException">The reason why it cannot be used.</exception>
    public static Task<(BackupHead Head, Manifest Manifest)> Check(Store store, string path, byte[] key) =>
        BackupFile.Read(path, key, Model(store), async (_, rows) => await rows.CountAsync());

    public static async Task<Manifest> Run(Store store, string path, byte[] key, CancellationToken stop)
    {
        var (head, manifest) = await Check(store, path, key);
        PutKeys(store, head);
        await store.Upgrade(stop);
        await using var db = store.OpenFor("restore");
        var filling = new Filling(db);
        if (!await filling.IsEmpty(stop))
        {
            throw new InvalidDataException($"{store.Name} is not empty; restore into a new database, so that nothing is lost");
        }
        var counters = manifest.Tables.ToDictionary(table => table.Name, table => table.Counter);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await BackupFile.Read(path, key, db, (table, rows) => filling.Fill(table, rows, counters[table.Name], stop));
        await transaction.CommitAsync(stop);
        SqliteConnection.ClearAllPools();
        return manifest;
    }

    private static ThroughlineDb Model(Store store) =>
        store.File is null ? new PostgresDesign().CreateDbContext([]) : new SqliteDesign().CreateDbContext([]);

    // The keys first: rows without them could never be read.
    private static void PutKeys(Store store, BackupHead head)
    {
        foreach (var (path, text) in new[] { (store.JournalKeyFile, head.JournalKey), (store.KeyRingFile, head.KeyRing) })
        {
            if (text.Length == 0)
            {
                continue;
            }
            var bytes = Convert.FromBase64String(text);
            if (!File.Exists(path))
            {
                KeyFile.Create(path, bytes);
            }
            else if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
            {
                throw new InvalidDataException($"{path} holds another key than the backup; move that file away, and try again");
            }
        }
    }
}
