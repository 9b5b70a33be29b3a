using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Throughline.Persistence.Imports;

/// <summary>What people or later imports have built on an import: why it can no longer be taken back.</summary>
internal static class BuiltSince
{
    private const int Shown = 20;

    public static async Task<List<string>> Find(ThroughlineDb db, long importId, List<UndoStep> steps, CancellationToken stop)
    {
        var refusals = new List<string>();
        foreach (var step in steps)
        {
            refusals.AddRange(await Altered(db, importId, step, stop));
            foreach (var key in Referring(step.Table).Where(key => !IsWorkedOut(key.DeclaringEntityType)))
            {
                var from = RowTable.Of(db, key.DeclaringEntityType);
                refusals.AddRange(await Hanging(db, importId, step.Table, from, key.Properties[0].GetColumnName(), stop));
            }
        }
        return refusals.Count <= Shown ? refusals : [.. refusals.Take(Shown), $"... and {refusals.Count - Shown} more."];
    }

    /// <summary>Throws away what was worked out of rows that the import added.</summary>
    public static async Task DropWorkedOut(ThroughlineDb db, long importId, UndoStep step, CancellationToken stop)
    {
        foreach (var key in Referring(step.Table).Where(key => IsWorkedOut(key.DeclaringEntityType)))
        {
            // Names of the model and one number: nothing of a request stands in it.
            var sql =
                $"DELETE FROM \"{key.DeclaringEntityType.GetTableName()}\" WHERE \"{key.Properties[0].GetColumnName()}\" IN "
                + "(SELECT \"Key\" FROM imported_rows WHERE \"ImportId\" = {0} AND \"Table\" = {1} AND \"Change\" = 'Added')";
            await db.Database.ExecuteSqlRawAsync(sql, [importId, step.Table.Name], stop);
        }
    }

    private static IEnumerable<IForeignKey> Referring(RowTable table) =>
        table.Entity.GetReferencingForeignKeys().Where(key => key.Properties.Count == 1);

    private static bool IsWorkedOut(IEntityType entity) => entity.ClrType.IsDefined(typeof(WorkedOutAttribute), inherit: false);

    // Rows that are no longer as the import left them.
    private static async Task<List<string>> Altered(ThroughlineDb db, long importId, UndoStep step, CancellationToken stop)
    {
        var table = step.Table;
        var columns = string.Join(", ", table.Columns.Select(column => $"t.{column.Quoted}"));
        var now = new Dictionary<long, string>();
        await Read(
            db,
            $"SELECT {columns} FROM {table.Quoted} t JOIN imported_rows r ON r.\"Key\" = t.{table.Columns[0].Quoted} "
                + "WHERE r.\"ImportId\" = @import AND r.\"Table\" = @table",
            importId,
            table.Name,
            reader =>
            {
                var values = table.Values(reader);
                now[(long)values[0]!] = table.Image(values);
            },
            stop
        );
        var found = new List<string>();
        foreach (var row in step.Rows.Where(row => row.Change != RowChange.Removed))
        {
            if (!now.TryGetValue(row.Key, out var image))
            {
                found.Add($"{table.Name} {Name(row.Before) ?? $"{row.Key}"}: has been removed since.");
            }
            else if (Importing.HashOf(image) != row.AfterHash)
            {
                found.Add($"{table.Name} {Name(image) ?? $"{row.Key}"}: has been changed since.");
            }
        }
        return found;
    }

    // Rows that refer to an added one and did not come with it.
    private static async Task<List<string>> Hanging(
        ThroughlineDb db,
        long importId,
        RowTable table,
        RowTable from,
        string column,
        CancellationToken stop
    )
    {
        var columns = string.Join(", ", table.Columns.Select(each => $"t.{each.Quoted}"));
        var came =
            from.Columns[0].Stored == typeof(long)
                ? $"AND NOT EXISTS (SELECT 1 FROM imported_rows o WHERE o.\"ImportId\" = @import AND o.\"Table\" = '{from.Name}' "
                    + $"AND o.\"Key\" = d.{from.Columns[0].Quoted} AND o.\"Change\" = 'Added')"
                : "";
        var hanging = new Dictionary<string, int>();
        await Read(
            db,
            $"SELECT {columns} FROM {from.Quoted} d JOIN {table.Quoted} t ON t.{table.Columns[0].Quoted} = d.\"{column}\" "
                + $"JOIN imported_rows r ON r.\"Key\" = t.{table.Columns[0].Quoted} "
                + "WHERE r.\"ImportId\" = @import AND r.\"Table\" = @table AND r.\"Change\" = 'Added' "
                + came,
            importId,
            table.Name,
            reader =>
            {
                var name = Name(table.Image(table.Values(reader))) ?? "?";
                hanging[name] = hanging.GetValueOrDefault(name) + 1;
            },
            stop
        );
        return [.. hanging.Select(each => $"{table.Name} {each.Key}: {each.Value} in {from.Name} depend on it.")];
    }

    private static async Task Read(
        ThroughlineDb db,
        string sql,
        long importId,
        string table,
        Action<System.Data.Common.DbDataReader> row,
        CancellationToken stop
    )
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        foreach (var (name, value) in new (string, object)[] { ("@import", importId), ("@table", table) })
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            row(reader);
        }
    }

    private static string? Name(string? image)
    {
        if (image is null)
        {
            return null;
        }
        using var json = JsonDocument.Parse(image);
        foreach (var column in new[] { "Name", "RosterKey", "Uid" })
        {
            if (json.RootElement.TryGetProperty(column, out var cell) && cell.ValueKind == JsonValueKind.String)
            {
                return cell.GetString();
            }
        }
        return null;
    }
}
