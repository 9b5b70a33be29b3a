using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Throughline.Persistence;

/// <summary>Bulk rows on PostgreSQL: binary COPY, by way of a temporary table where rows are overwritten.</summary>
internal sealed class PostgresRows(ThroughlineDb db) : IBulkRows
{
    // From so many rows on the server's picture of a table is wrong until it is told; by itself it looks a minute later.
    private const int Many = 20_000;

    private NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    public async Task<Queue<long>> Reserve(RowTable table, int count, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            "SELECT nextval(pg_get_serial_sequence($1, $2)) FROM generate_series(1, $3)",
            Connection
        );
        command.Parameters.Add(new() { Value = table.Quoted });
        command.Parameters.Add(new() { Value = table.Columns[0].Name });
        command.Parameters.Add(new() { Value = count });
        var keys = new Queue<long>(count);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            keys.Enqueue(reader.GetInt64(0));
        }
        return keys;
    }

    public async Task Insert(RowTable table, IReadOnlyList<object?[]> rows, CancellationToken stop)
    {
        await Copy(table.Quoted, table, rows, stop);
        if (rows.Count > Many)
        {
            await Run($"ANALYZE {table.Quoted}", stop);
        }
    }

    public async Task Replace(RowTable table, IReadOnlyList<object?[]> rows, CancellationToken stop)
    {
        if (rows.Count == 0)
        {
            return;
        }
        var key = table.Columns[0].Quoted;
        await Run($"CREATE TEMPORARY TABLE staged (LIKE {table.Quoted}) ON COMMIT DROP", stop);
        await Copy("staged", table, rows, stop);
        var sets = string.Join(", ", table.Columns.Skip(1).Select(column => $"{column.Quoted} = staged.{column.Quoted}"));
        await Run(
            $"UPDATE {table.Quoted} SET {sets} FROM staged WHERE {table.Quoted}.{key} = staged.{key}; DROP TABLE staged",
            stop
        );
    }

    public async Task Remove(RowTable table, IReadOnlyList<long> keys, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            $"DELETE FROM {table.Quoted} WHERE {table.Columns[0].Quoted} = ANY($1)",
            Connection
        );
        command.Parameters.Add(new() { Value = keys.ToArray() });
        await command.ExecuteNonQueryAsync(stop);
    }

    private async Task Copy(string into, RowTable table, IReadOnlyList<object?[]> rows, CancellationToken stop)
    {
        var names = string.Join(", ", table.Columns.Select(column => column.Quoted));
        await using var copy = await Connection.BeginBinaryImportAsync(
            $"COPY {into} ({names}) FROM STDIN (FORMAT BINARY)",
            stop
        );
        foreach (var row in rows)
        {
            await copy.StartRowAsync(stop);
            foreach (var value in row)
            {
                await (value is null ? copy.WriteNullAsync(stop) : copy.WriteAsync(value, stop));
            }
        }
        await copy.CompleteAsync(stop);
    }

    private async Task Run(string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, Connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
