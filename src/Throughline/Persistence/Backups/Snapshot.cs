using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Throughline.Persistence.Backups;

/// <summary>The whole database as it stands at one moment, while others go on writing.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private readonly ThroughlineDb db;
    private readonly DbTransaction transaction;

    private Snapshot(ThroughlineDb db, DbTransaction transaction) => (this.db, this.transaction) = (db, transaction);

    /// <summary>Every table, those referred to first.</summary>
    public IReadOnlyList<PlainTable> Tables { get; private init; } = [];

    public static async Task<Snapshot> Take(Store store, string command, CancellationToken stop)
    {
        var opened = store.OpenFor(command);
        await opened.Database.OpenConnectionAsync(stop);
        var connection = opened.Database.GetDbConnection();
        // A reading transaction of SQLite in WAL mode holds up no writer; on PostgreSQL this level sees one moment throughout.
        var moment = connection is SqliteConnection file
            ? file.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        var snapshot = new Snapshot(opened, moment) { Tables = PlainTable.Of(opened) };
        await snapshot.Number("SELECT count(*) FROM journal", stop);
        return snapshot;
    }

    public async IAsyncEnumerable<object?[]> Rows(PlainTable table, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = Command($"SELECT {table.ColumnList} FROM {table.Quoted}");
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            yield return table.Read(reader);
        }
    }

    /// <summary>The last number that the table's key was counted up to.</summary>
    public async Task<long> Counter(PlainTable table, CancellationToken stop) =>
        table.Counter is null ? 0
        : db is SqliteDb
            ? await Number($"SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = '{table.Name}'), 0)", stop)
        : await Number(
            $"SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('{table.Quoted}', '{table.Counter}')::regclass), 0)",
            stop
        );

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await db.DisposeAsync();
    }

    private async Task<long> Number(string sql, CancellationToken stop)
    {
        await using var command = Command(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture);
    }

    private DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }
}
