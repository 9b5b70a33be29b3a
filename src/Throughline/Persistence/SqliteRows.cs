using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Throughline.Persistence;

/// <summary>Bulk rows on SQLite: one prepared statement, run for each row.</summary>
internal sealed class SqliteRows(ThroughlineDb db) : IBulkRows
{
    public async Task<Queue<long>> Reserve(RowTable table, int count, CancellationToken stop)
    {
        // The transaction has the file to itself from its first moment, so nobody takes these keys meanwhile.
        await using var command = Command("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = $name), 0)");
        command.Parameters.AddWithValue("$name", table.Name);
        var last = (long)(await command.ExecuteScalarAsync(stop))!;
        if (count > 0)
        {
            await using var take = Command(
                "UPDATE sqlite_sequence SET seq = $seq WHERE name = $name; "
                    + "INSERT INTO sqlite_sequence(name, seq) SELECT $name, $seq WHERE changes() = 0;"
            );
            take.Parameters.AddWithValue("$name", table.Name);
            take.Parameters.AddWithValue("$seq", last + count);
            await take.ExecuteNonQueryAsync(stop);
        }
        return new Queue<long>(Enumerable.Range(1, count).Select(each => last + each));
    }

    public Task Insert(RowTable table, IReadOnlyList<object?[]> rows, CancellationToken stop)
    {
        var names = string.Join(", ", table.Columns.Select(column => column.Quoted));
        var places = string.Join(", ", table.Columns.Select((_, at) => $"${at}"));
        return Each($"INSERT INTO {table.Quoted} ({names}) VALUES ({places})", table.Columns.Count, rows);
    }

    public Task Replace(RowTable table, IReadOnlyList<object?[]> rows, CancellationToken stop)
    {
        var sets = string.Join(", ", table.Columns.Skip(1).Select((column, at) => $"{column.Quoted} = ${at + 1}"));
        return Each($"UPDATE {table.Quoted} SET {sets} WHERE {table.Columns[0].Quoted} = $0", table.Columns.Count, rows);
    }

    public Task Remove(RowTable table, IReadOnlyList<long> keys, CancellationToken stop) =>
        Each($"DELETE FROM {table.Quoted} WHERE {table.Columns[0].Quoted} = $0", 1, keys.Select(key => new object?[] { key }));

    // SQLite has no asynchronous calls of its own; a task for each row would only cost.
    private Task Each(string sql, int width, IEnumerable<object?[]> rows)
    {
        using var command = Command(sql);
        var parameters = Enumerable
            .Range(0, width)
            .Select(at => command.Parameters.Add(new SqliteParameter { ParameterName = $"${at}" }))
            .ToList();
        foreach (var row in rows)
        {
            for (var at = 0; at < width; at++)
            {
                parameters[at].Value = row[at] ?? DBNull.Value;
            }
            command.ExecuteNonQuery();
        }
        return Task.CompletedTask;
    }

    private SqliteCommand Command(string sql)
    {
        var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }
}
