using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Throughline.Persistence;
using Throughline.Persistence.Imports;

namespace Throughline.Frame.Imports;

/// <summary>One table of a roster on its way in: what is stored, what the file wants, and what becomes of both.</summary>
internal interface ITableImport
{
    Type Row { get; }

    /// <summary>The rows as they will stand.</summary>
    IEnumerable<object> Standing { get; }

    TableOutcome Outcome { get; }
}

/// <inheritdoc/>
internal sealed class TableImport<T>(Importing importing, ThroughlineDb db, string name) : ITableImport
    where T : class, IReimported
{
    private static readonly string[] Ours = [nameof(IReimported.EditedAt), nameof(IVersioned.Version)];

    private readonly RowTable table = RowTable.Of<T>(db);
    private readonly List<string> added = [];
    private readonly List<string> changed = [];
    private readonly List<string> ended = [];
    private readonly List<string> removed = [];
    private readonly List<string> kept = [];
    private readonly Dictionary<string, T> stored = [];
    private readonly Dictionary<string, long> ids = [];
    private readonly Dictionary<string, T> standing = [];
    private readonly HashSet<string> wanted = [];

    public Type Row => typeof(T);

    public IEnumerable<object> Standing => standing.Values;

    public TableOutcome Outcome => new(name, added, changed, ended, removed, kept);

    /// <summary>Rows that were stored, that the file does not have, and that no person has made or corrected.</summary>
    public List<T> Missing => [.. standing.Values.Where(row => !wanted.Contains(row.RosterKey) && row.EditedAt is null)];

    /// <summary>The row's key in the database, stored or to be.</summary>
    public long IdOf(string key) => ids[key];

    /// <summary>The same; null for an empty key.</summary>
    public long? IdOrNull(string key) => key.Length == 0 ? null : ids[key];

    public bool Wants(string key) => wanted.Contains(key);

    /// <summary>Loads what is stored and sets keys aside for what is new.</summary>
    public async Task Prepare(IEnumerable<string> keys, CancellationToken stop)
    {
        foreach (var row in await db.Set<T>().AsNoTracking().IgnoreQueryFilters().ToListAsync(stop))
        {
            stored.Add(row.RosterKey, row);
            standing.Add(row.RosterKey, row);
            ids.Add(row.RosterKey, row.Id);
        }
        wanted.UnionWith(keys);
        var fresh = wanted.Where(key => !stored.ContainsKey(key)).ToList();
        var reserved = await importing.Keys<T>(fresh.Count, stop);
        fresh.ForEach(key => ids.Add(key, reserved.Dequeue()));
    }

    /// <summary>Takes a row of the file: adds it, changes the stored one, or leaves alone what a person has corrected.</summary>
    /// <param name="row">The row, under its key.</param>
    /// <param name="called">How the report calls it.</param>
    /// <param name="evenIfEdited">Whether the stored row was only begun, so that there is no correction to lose.</param>
    public void Take(T row, string called, bool evenIfEdited = false)
    {
        if (!stored.TryGetValue(row.RosterKey, out var before))
        {
            if (standing.TryAdd(row.RosterKey, row))
            {
                importing.Add([row]);
                added.Add(called);
            }
            return;
        }
        if (Same(before, row))
        {
            return;
        }
        if (before.EditedAt is { } edited && !evenIfEdited)
        {
            kept.Add($"{called}: corrected here on {edited.UtcDateTime:yyyy-MM-dd}, the file says otherwise");
            return;
        }
        Replace(before, row);
        changed.Add(called);
    }

    /// <summary>Ends a stored row that the file no longer has.</summary>
    public void End(T before, T after, string called)
    {
        Replace(before, after);
        ended.Add(called);
    }

    public void Remove(T row, string called)
    {
        standing.Remove(row.RosterKey);
        importing.Remove([row]);
        removed.Add(called);
    }

    public void Keep(string called, string why) => kept.Add($"{called}: {why}");

    /// <summary>Keys that other rows refer to: those of the import as they will stand, those of every other table as stored.</summary>
    public async Task<HashSet<long>> Needed(IEnumerable<ITableImport> others, Type except, CancellationToken stop)
    {
        var needed = new HashSet<long>();
        foreach (
            var foreign in table.Entity.GetReferencingForeignKeys().Where(key => key.DeclaringEntityType.ClrType != except)
        )
        {
            var property = foreign.Properties[0];
            if (others.FirstOrDefault(other => other.Row == foreign.DeclaringEntityType.ClrType) is { } imported)
            {
                needed.UnionWith(imported.Standing.Select(row => property.GetGetter().GetClrValue(row)).OfType<long>());
                continue;
            }
            var column = property.GetColumnName();
            var sql =
                $"SELECT DISTINCT \"{column}\" AS \"Value\" FROM \"{foreign.DeclaringEntityType.GetTableName()}\" WHERE \"{column}\" IS NOT NULL";
            needed.UnionWith(await db.Database.SqlQueryRaw<long>(sql).ToListAsync(stop));
        }
        return needed;
    }

    private void Replace(T before, T after)
    {
        if (after is IVersioned versioned)
        {
            versioned.Version = ((IVersioned)before).Version + 1;
        }
        importing.Change(before, after);
        standing[before.RosterKey] = after;
    }

    private bool Same(T one, T other)
    {
        var (first, second) = (table.Values(one), table.Values(other));
        return table
            .Columns.Index()
            .All(column => Ours.Contains(column.Item.Name) || Equals(first[column.Index], second[column.Index]));
    }
}
