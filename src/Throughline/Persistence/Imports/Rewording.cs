using Microsoft.EntityFrameworkCore;

namespace Throughline.Persistence.Imports;

/// <summary>Takes words out of imported rows and out of what imports remember of them for undo, so that they cannot come back.</summary>
internal static class Rewording
{
    private const int AtOnce = 5_000;

    /// <summary>Changes some rows, where they still are, and all that is remembered of them, past the journal and within the caller's transaction.</summary>
    /// <param name="db">The context.</param>
    /// <param name="keys">The rows; some may be gone.</param>
    /// <param name="reword">Changes stored values in place; the same values give the same result.</param>
    /// <param name="stop">Stops before anything is kept.</param>
    public static async Task Run<T>(
        ThroughlineDb db,
        IReadOnlyCollection<long> keys,
        Action<StoredRow> reword,
        CancellationToken stop
    )
        where T : class
    {
        var table = RowTable.Of<T>(db);
        var traces = RowTable.Of<ImportedRow>(db);
        var key = table.Columns[0].Property.Name;
        foreach (var some in keys.Chunk(AtOnce))
        {
            var rows = await db.Set<T>()
                .AsNoTracking()
                .IgnoreQueryFilters()
                .Where(row => some.Contains(EF.Property<long>(row, key)))
                .ToListAsync(stop);
            var before = rows.Select(row => table.Values(row)).ToDictionary(values => (long)values[0]!, table.Image);
            var after = before.ToDictionary(row => row.Key, row => Image(table, row.Value, reword));
            await db.Bulk.Replace(table, [.. after.Values.Select(image => table.Values(image))], stop);
            var remembered = await db.Set<ImportedRow>()
                .AsNoTracking()
                .Where(row => row.Table == table.Name && some.Contains(row.Key))
                .OrderByDescending(row => row.Id)
                .ToListAsync(stop);
            var reworded = remembered
                .GroupBy(row => row.Key)
                .SelectMany(same => Reworded(same, before.GetValueOrDefault(same.Key), image => Image(table, image, reword)));
            await db.Bulk.Replace(traces, [.. reworded.Select(row => traces.Values(row))], stop);
        }
    }

    // From the last import back: what one left is what the next one found, and with the words changes the sum that tells so.
    private static IEnumerable<ImportedRow> Reworded(
        IEnumerable<ImportedRow> lastFirst,
        string? now,
        Func<string, string> reword
    )
    {
        foreach (var row in lastFirst)
        {
            var stands = now is not null && row.AfterHash == Importing.HashOf(now);
            yield return row.With(
                row.Before is null ? null : reword(row.Before),
                stands ? Importing.HashOf(reword(now!)) : row.AfterHash
            );
            now = row.Before;
        }
    }

    private static string Image(RowTable table, string image, Action<StoredRow> reword)
    {
        var values = table.Values(image);
        reword(new StoredRow(table, values));
        return table.Image(values);
    }
}

/// <summary>Stored values of one row, by the names of their columns.</summary>
internal sealed class StoredRow(RowTable table, object?[] values)
{
    /// <summary>One of them.</summary>
    public object? this[string column]
    {
        get => values[At(column)];
        set => values[At(column)] = value;
    }

    private int At(string column) => table.Columns.Index().Single(each => each.Item.Name == column).Index;
}
