using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughline.Persistence.Holding;

namespace Throughline.Persistence.Imports;

/// <summary>
/// An import being carried out: collects whole rows and writes them at once, with what undo needs, inside the caller's transaction.
/// </summary>
/// <remarks>
/// Use: begin a transaction; <see cref="Begin"/>; <see cref="Keys{T}"/> for the rows to be added; <see cref="Add{T}"/>,
/// <see cref="Change{T}"/>, <see cref="Remove{T}"/>; <see cref="Write"/>; commit. Rows need a single <c>long</c> key. They go past the
/// change tracker and the journal: the saved <see cref="Import"/> is the one entry, with counts and the content's hash.
/// Tables that others refer to are written first and removed from last.
/// </remarks>
internal sealed class Importing
{
    private readonly ThroughlineDb db;
    private readonly List<Batch> batches = [];

    private Importing(ThroughlineDb db, Import import) => (this.db, Import) = (db, import);

    private sealed class Batch(RowTable table)
    {
        public RowTable Table { get; } = table;
        public List<object?[]> Added { get; } = [];
        public List<(object?[] Before, object?[] After)> Changed { get; } = [];
        public List<object?[]> Removed { get; } = [];
    }

    /// <summary>The import; its counts are known once it is written.</summary>
    public Import Import { get; }

    /// <summary>Starts one; the transaction must be open already.</summary>
    /// <param name="db">The context, whose actor carries the import out.</param>
    /// <param name="kind">Such as <c>roster</c>.</param>
    /// <param name="source">The file's or folder's name.</param>
    /// <param name="contentHash">SHA-256 of what was read.</param>
    public static Importing Begin(ThroughlineDb db, string kind, string source, string contentHash)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("An import is written whole or not at all: begin a transaction first.");
        }
        var now = db.Clock.GetUtcNow();
        var import = new Import
        {
            Kind = kind,
            Source = source,
            ContentHash = contentHash,
            When = now,
            By = db.Actor.Name,
        };
        return new Importing(db, import);
    }

    /// <summary>Keys for so many rows that will be added.</summary>
    public Task<Queue<long>> Keys<T>(int count, CancellationToken stop = default) =>
        db.Bulk.Reserve(RowTable.Of<T>(db), count, stop);

    public void Add<T>(IEnumerable<T> rows)
        where T : class
    {
        var batch = For<T>();
        batch.Added.AddRange(rows.Select(row => batch.Table.Values(row)));
    }

    /// <summary>Changes a row: the one as loaded (not tracked), and the one that takes its place under the same key.</summary>
    public void Change<T>(T before, T after)
        where T : class
    {
        var batch = For<T>();
        batch.Changed.Add((batch.Table.Values(before), batch.Table.Values(after)));
    }

    public void Remove<T>(IEnumerable<T> rows)
        where T : class
    {
        var batch = For<T>();
        batch.Removed.AddRange(rows.Select(row => batch.Table.Values(row)));
    }

    /// <summary>Writes everything that was collected. Nothing of it stands before the caller commits.</summary>
    public async Task<Import> Write(CancellationToken stop = default)
    {
        foreach (var batch in batches)
        {
            // What a legal hold keeps stays, and the rest of the import goes on.
            var held = await HoldGuard.Held(db, batch.Table, [.. batch.Removed.Select(Key)], stop);
            batch.Removed.RemoveAll(row => held.Contains(Key(row)));
        }
        Import.Added = batches.Sum(batch => batch.Added.Count);
        Import.Changed = batches.Sum(batch => batch.Changed.Count);
        Import.Removed = batches.Sum(batch => batch.Removed.Count);
        db.Imports.Add(Import);
        await db.SaveChangesAsync(stop);
        var ordered = InOrder();
        foreach (var batch in Enumerable.Reverse(ordered))
        {
            await db.Bulk.Remove(batch.Table, [.. batch.Removed.Select(Key)], stop);
        }
        foreach (var batch in ordered)
        {
            await db.Bulk.Insert(batch.Table, batch.Added, stop);
            await db.Bulk.Replace(batch.Table, [.. batch.Changed.Select(change => change.After)], stop);
        }
        await Remember(ordered, stop);
        return Import;
    }

    /// <summary>What tells whether a row is still as the import left it.</summary>
    internal static string HashOf(string image) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(image)));

    private async Task Remember(List<Batch> ordered, CancellationToken stop)
    {
        var table = RowTable.Of<ImportedRow>(db);
        var traces = ordered.SelectMany(Traces).ToList();
        var keys = await db.Bulk.Reserve(table, traces.Count, stop);
        foreach (var chunk in traces.Chunk(20_000))
        {
            await db.Bulk.Insert(table, [.. chunk.Select(row => table.Values(row, keys.Dequeue()))], stop);
        }
    }

    private List<Batch> InOrder()
    {
        var left = new List<Batch>(batches);
        var ordered = new List<Batch>();
        while (left.Count > 0)
        {
            var next = left.First(batch => !left.Any(other => other != batch && Refers(batch, other)));
            ordered.Add(next);
            left.Remove(next);
        }
        return ordered;
    }

    private static bool Refers(Batch from, Batch to) =>
        from.Table.Entity.GetForeignKeys().Any(key => key.PrincipalEntityType == to.Table.Entity);

    private IEnumerable<ImportedRow> Traces(Batch batch) =>
        batch
            .Added.Select(row => Trace(batch, RowChange.Added, row, null, row))
            .Concat(batch.Changed.Select(row => Trace(batch, RowChange.Changed, row.After, row.Before, row.After)))
            .Concat(batch.Removed.Select(row => Trace(batch, RowChange.Removed, row, row, null)));

    private ImportedRow Trace(Batch batch, RowChange change, object?[] row, object?[]? before, object?[]? after) =>
        new()
        {
            ImportId = Import.Id,
            Table = batch.Table.Name,
            Key = Key(row),
            Change = change,
            Before = before is null ? null : batch.Table.Image(before),
            AfterHash = after is null ? null : HashOf(batch.Table.Image(after)),
        };

    private static long Key(object?[] row) => (long)row[0]!;

    private Batch For<T>()
    {
        var table = RowTable.Of<T>(db);
        if (batches.Find(batch => batch.Table.Name == table.Name) is { } known)
        {
            return known;
        }
        batches.Add(new Batch(table));
        return batches[^1];
    }
}
