using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Throughline.Persistence;

/// <summary>Rows that stand in a table, each to be found again by everything but its key.</summary>
internal sealed class KeptRows
{
    private readonly Dictionary<object?[], Queue<long>> keys = new(new ButForTheKey());

    private KeptRows() { }

    /// <summary>The rows that refer to something else, as they stand now in the caller's transaction.</summary>
    /// <param name="db">The context.</param>
    /// <param name="table">Their table.</param>
    /// <param name="column">Its column that refers.</param>
    /// <param name="to">To whom or what.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<KeptRows> Of(ThroughlineDb db, RowTable table, string column, long to, CancellationToken stop)
    {
        var kept = new KeptRows();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var columns = string.Join(", ", table.Columns.Select(each => each.Quoted));
        command.CommandText = $"SELECT {columns} FROM {table.Quoted} WHERE \"{column}\" = @to";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@to", to);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            kept.Add(table.Values(reader));
        }
        return kept;
    }

    private void Add(object?[] row)
    {
        if (!keys.TryGetValue(row, out var same))
        {
            keys.Add(row, same = new Queue<long>());
        }
        same.Enqueue((long)row[0]!);
    }

    /// <summary>The keys of the rows that nobody has taken.</summary>
    public IReadOnlyList<long> Left => [.. keys.Values.SelectMany(same => same)];

    /// <summary>Takes a row of the same values; false when there is none left.</summary>
    public bool Take(object?[] row) => keys.TryGetValue(row, out var same) && same.TryDequeue(out _);

    private sealed class ButForTheKey : IEqualityComparer<object?[]>
    {
        public bool Equals(object?[]? left, object?[]? right) => left.AsSpan(1).SequenceEqual(right.AsSpan(1));

        public int GetHashCode(object?[] row)
        {
            var hash = new HashCode();
            foreach (var value in row.AsSpan(1))
            {
                hash.Add(value);
            }
            return hash.ToHashCode();
        }
    }
}
