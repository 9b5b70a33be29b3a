using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Throughline.Persistence.Backups;

/// <summary>What a backup says of itself at its end, so that a reader can check that it has everything.</summary>
internal sealed record Manifest(IReadOnlyList<TableManifest> Tables);

/// <summary>One table's rows, their sum, and how far its key was counted.</summary>
internal sealed record TableManifest(string Name, long Rows, string Hash, long Counter);

/// <summary>What stands at its beginning.</summary>
internal sealed record BackupHead(
    int Format,
    string Schema,
    DateTimeOffset MadeAt,
    string From,
    string JournalKey,
    string KeyRing
);

/// <summary>One file with everything: all rows of one moment, the journal's key and the key ring; packed, then encrypted with the backup key.</summary>
/// <remarks>Lines of JSON: the head; for each table its name and columns, then its rows; the manifest.</remarks>
internal static class BackupFile
{
    private const int Format = 1;
    private const string TableMark = "table ";
    private const string EndMark = "manifest ";

    /// <summary>The schema that this program writes: its newest migration.</summary>
    public static string Schema(ThroughlineDb db) => db.Database.GetMigrations().Last();

    public static async Task<Manifest> Write(Store store, string path, byte[] key, CancellationToken stop)
    {
        await using var snapshot = await Snapshot.Take(store, "backup", stop);
        await using var db = store.OpenFor("backup");
        var head = new BackupHead(
            Format,
            Schema(db),
            db.Clock.GetUtcNow(),
            store.File is null ? "PostgreSQL" : "SQLite",
            Convert.ToBase64String(await File.ReadAllBytesAsync(store.JournalKeyFile, stop)),
            File.Exists(store.KeyRingFile) ? Convert.ToBase64String(await File.ReadAllBytesAsync(store.KeyRingFile, stop)) : ""
        );
        var aside = $"{path}.part";
        var manifest = new Manifest([]);
        try
        {
            await using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write))
            {
                await using (var closed = SealedStream.Writing(file, key))
                await using (var packed = new GZipStream(closed, CompressionLevel.Fastest))
                await using (var lines = new StreamWriter(packed, new UTF8Encoding(false)))
                {
                    await lines.WriteLineAsync(JsonSerializer.Serialize(head));
                    manifest = await Tables(snapshot, lines, stop);
                    await lines.WriteLineAsync(EndMark + JsonSerializer.Serialize(manifest));
                }
                file.Flush(flushToDisk: true);
            }
            File.Move(aside, path, overwrite: true);
            return manifest;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private static async Task<Manifest> Tables(Snapshot snapshot, StreamWriter lines, CancellationToken stop)
    {
        var tables = new List<TableManifest>();
        foreach (var table in snapshot.Tables)
        {
            await lines.WriteLineAsync(
                TableMark + JsonSerializer.Serialize(table.Columns.Select(column => column.Name).Prepend(table.Name))
            );
            var sum = new TableSum();
            await foreach (var row in snapshot.Rows(table, stop))
            {
                sum.Add(table, row);
                await lines.WriteLineAsync(PlainTable.Line(row));
            }
            tables.Add(new TableManifest(table.Name, sum.Rows, sum.Hash, await snapshot.Counter(table, stop)));
        }
        return new Manifest(tables);
    }

    /// <summary>Reads a whole backup, giving each table's rows to <paramref name="take"/>, and checks it against its manifest.</summary>
    /// <exception cref="InvalidDataException">It is not whole, or of another version; the message is the reason.</exception>
    public static async Task<(BackupHead Head, Manifest Manifest)> Read(
        string path,
        byte[] key,
        ThroughlineDb model,
        Func<PlainTable, IAsyncEnumerable<object?[]>, Task> take
    )
    {
        await using var file = File.OpenRead(path);
        await using var open = SealedStream.Reading(file, key);
        await using var plain = new GZipStream(open, CompressionMode.Decompress);
        using var lines = new StreamReader(plain, Encoding.UTF8);
        var head =
            JsonSerializer.Deserialize<BackupHead>(await lines.ReadLineAsync() ?? "null")
            ?? throw new InvalidDataException("it is empty");
        if (head.Schema != Schema(model) || head.Format != Format)
        {
            throw new InvalidDataException(
                $"it was made with the schema {head.Schema}, and this program has {Schema(model)}; restore it with the program that made it, and upgrade then"
            );
        }
        var tables = PlainTable.Of(model).ToDictionary(table => table.Name);
        var sums = new Dictionary<string, TableSum>(StringComparer.Ordinal);
        string? next = null;
        var line = await lines.ReadLineAsync();
        while (line is not null && line.StartsWith(TableMark, StringComparison.Ordinal))
        {
            var names = JsonSerializer.Deserialize<string[]>(line[TableMark.Length..])!;
            if (
                !tables.TryGetValue(names[0], out var table)
                || !names[1..].SequenceEqual(table.Columns.Select(column => column.Name))
            )
            {
                throw new InvalidDataException($"its table {names[0]} is not one of this version");
            }
            var sum = sums[names[0]] = new TableSum();
            await take(table, Rows(table, sum));
            line = next;
        }
        if (line is null || !line.StartsWith(EndMark, StringComparison.Ordinal) || await lines.ReadLineAsync() is not null)
        {
            throw new InvalidDataException("its end is missing");
        }
        var manifest = JsonSerializer.Deserialize<Manifest>(line[EndMark.Length..])!;
        foreach (var said in manifest.Tables)
        {
            if (!sums.TryGetValue(said.Name, out var found) || found.Rows != said.Rows || found.Hash != said.Hash)
            {
                throw new InvalidDataException($"its table {said.Name} does not agree with its own manifest");
            }
        }
        return sums.Count == manifest.Tables.Count
            ? (head, manifest)
            : throw new InvalidDataException("it has tables that its manifest does not name");

        async IAsyncEnumerable<object?[]> Rows(PlainTable table, TableSum sum)
        {
            for (
                next = await lines.ReadLineAsync();
                next is not null && next.StartsWith('[');
                next = await lines.ReadLineAsync()
            )
            {
                var row = table.Row(next);
                sum.Add(table, row);
                yield return row;
            }
        }
    }
}
