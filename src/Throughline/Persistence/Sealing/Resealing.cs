using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Throughline.Persistence.Holding;

namespace Throughline.Persistence.Sealing;

/// <summary>Closes the sealed columns of a table anew, in one transaction; the open text is not changed, so the history says nothing.</summary>
internal static class Resealing
{
    public static Task<int> Of(ThroughlineDb db, IEntityType entity, CancellationToken stop) =>
        (Task<int>)
            typeof(Resealing)
                .GetMethod(nameof(Reseal), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(entity.ClrType)
                .Invoke(null, [db, entity, stop])!;

    /// <summary>The names of the keys with which a table's values are closed, read as they are stored.</summary>
    public static async Task<IReadOnlySet<string>> KeysOf(ThroughlineDb db, IEntityType entity, CancellationToken stop)
    {
        var table = RowTable.Of(db, entity);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in table.Columns.Where(column => SealedColumns.IsSealed(column.Property)))
        {
            // Names of the model alone: nothing that anybody typed stands in it.
            var text = $"SELECT {column.Quoted} AS \"Value\" FROM {table.Quoted} WHERE {column.Quoted} IS NOT NULL";
            names.UnionWith(
                column.Property.ClrType == typeof(string)
                    ? (await db.Database.SqlQueryRaw<string>(text).ToListAsync(stop)).Select(KeyRing.KeyOf)
                    : (await db.Database.SqlQueryRaw<byte[]>(text).ToListAsync(stop)).Select(KeyRing.KeyOf)
            );
        }
        return names;
    }

    /// <summary>The names of the keys with which versions that a legal hold keeps are closed: they are never closed anew.</summary>
    public static async Task<IReadOnlySet<string>> KeysOfHeld(ThroughlineDb db, CancellationToken stop)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var image in await db.HeldVersions.AsNoTracking().Select(held => held.Image).ToListAsync(stop))
        {
            using var json = JsonDocument.Parse(image);
            names.UnionWith(
                json.RootElement.EnumerateObject()
                    .Where(cell => cell.Value.ValueKind == JsonValueKind.String)
                    .Select(cell => cell.Value.GetString()!)
                    .Where(KeyRing.IsClosed)
                    .Select(KeyRing.KeyOf)
            );
        }
        return names;
    }

    private static async Task<int> Reseal<T>(ThroughlineDb db, IEntityType entity, CancellationToken stop)
        where T : class
    {
        var table = RowTable.Of(db, entity);
        var keys = table.Columns.Where(column => column.Property.IsPrimaryKey()).ToList();
        var isSealed = table.Columns.Select(column => SealedColumns.IsSealed(column.Property)).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var count = 0;
        foreach (var row in await db.Set<T>().IgnoreQueryFilters([Wall.Name]).AsNoTracking().ToListAsync(stop))
        {
            var sets = table.Columns.Index().Where(column => isSealed[column.Index]).ToList();
            var sql =
                $"UPDATE {table.Quoted} SET {string.Join(", ", sets.Select((column, at) => $"{column.Item.Quoted} = {{{at}}}"))} "
                + $"WHERE {string.Join(" AND ", keys.Select((key, at) => $"{key.Quoted} = {{{sets.Count + at}}}"))}";
            object?[] values =
            [
                .. sets.Select(column => column.Item.ValueOf(row) ?? DBNull.Value),
                .. keys.Select(key => key.ValueOf(row)),
            ];
            count += await db.Database.ExecuteSqlRawAsync(sql, values!, stop);
        }
        await transaction.CommitAsync(stop);
        return count;
    }
}
