using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

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

    private static async Task<int> Reseal<T>(ThroughlineDb db, IEntityType entity, CancellationToken stop)
        where T : class
    {
        var table = RowTable.Of(db, entity);
        var isSealed = table.Columns.Select(column => SealedColumns.IsSealed(column.Property)).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var count = 0;
        foreach (var row in await db.Set<T>().IgnoreQueryFilters([Wall.Name]).AsNoTracking().ToListAsync(stop))
        {
            var sets = table.Columns.Index().Where(column => isSealed[column.Index]).ToList();
            var sql =
                $"UPDATE {table.Quoted} SET {string.Join(", ", sets.Select((column, at) => $"{column.Item.Quoted} = {{{at}}}"))} "
                + $"WHERE {table.Columns[0].Quoted} = {{{sets.Count}}}";
            object?[] values =
            [
                .. sets.Select(column => column.Item.ValueOf(row) ?? DBNull.Value),
                table.Columns[0].ValueOf(row),
            ];
            count += await db.Database.ExecuteSqlRawAsync(sql, values!, stop);
        }
        await transaction.CommitAsync(stop);
        return count;
    }
}
