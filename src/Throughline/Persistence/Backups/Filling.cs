using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Throughline.Persistence.Backups;

/// <summary>Fills an empty database of this version's schema, table by table, within the caller's transaction.</summary>
internal sealed class Filling(ThroughlineDb db)
{
    /// <summary>Whether anything stands in it, other than what the schema itself brings.</summary>
    public async Task<bool> IsEmpty(CancellationToken stop)
    {
        foreach (var table in PlainTable.Of(db))
        {
            var sql = $"SELECT 1 AS \"Value\" FROM {table.Quoted} LIMIT 1";
            if (await db.Database.SqlQueryRaw<int>(sql).AnyAsync(stop))
            {
                return false;
            }
        }
        return true;
    }

    public async Task Fill(PlainTable table, IAsyncEnumerable<object?[]> rows, long counter, CancellationToken stop)
    {
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
        {
            await Copy(postgres, table, rows, stop);
            if (table.Counter is not null && counter > 0)
            {
                await Run(
                    $"SELECT setval(s::regclass, {counter}) FROM (SELECT pg_get_serial_sequence('{table.Quoted}', '{table.Counter}') AS s) AS q WHERE s IS NOT NULL",
                    stop
                );
            }
            return;
        }
        await Insert((SqliteConnection)db.Database.GetDbConnection(), table, rows, stop);
        if (counter > 0)
        {
            await Run(
                $"UPDATE sqlite_sequence SET seq = {counter} WHERE name = '{table.Name}'; "
                    + $"INSERT INTO sqlite_sequence(name, seq) SELECT '{table.Name}', {counter} WHERE changes() = 0;",
                stop
            );
        }
    }

    private static async Task Copy(
        NpgsqlConnection connection,
        PlainTable table,
        IAsyncEnumerable<object?[]> rows,
        CancellationToken stop
    )
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {table.Quoted} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)",
            stop
        );
        await foreach (var row in rows)
        {
            await copy.StartRowAsync(stop);
            for (var at = 0; at < row.Length; at++)
            {
                await (
                    (table.Columns[at].Type, row[at]) switch
                    {
                        (_, null) => copy.WriteNullAsync(stop),
                        ("instant", long ticks) => copy.WriteAsync(new DateTimeOffset(ticks, TimeSpan.Zero), stop),
                        ("json", var text) => copy.WriteAsync(text, NpgsqlDbType.Jsonb, stop),
                        (_, var value) => copy.WriteAsync(value, stop),
                    }
                );
            }
        }
        await copy.CompleteAsync(stop);
    }

    private async Task Insert(
        SqliteConnection connection,
        PlainTable table,
        IAsyncEnumerable<object?[]> rows,
        CancellationToken stop
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText =
            $"INSERT INTO {table.Quoted} ({table.ColumnList}) VALUES ({string.Join(", ", table.Columns.Select((_, at) => $"${at}"))})";
        var cells = table
            .Columns.Select((_, at) => command.Parameters.Add(new SqliteParameter { ParameterName = $"${at}" }))
            .ToList();
        await foreach (var row in rows.WithCancellation(stop))
        {
            for (var at = 0; at < row.Length; at++)
            {
                cells[at].Value = row[at] ?? DBNull.Value;
            }
            command.ExecuteNonQuery();
        }
    }

    private Task<int> Run(string sql, CancellationToken stop) => db.Database.ExecuteSqlRawAsync(sql, stop);
}
