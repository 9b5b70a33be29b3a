namespace Throughline.Persistence.Holding;

/// <summary>Bulk rows behind the hold: what is held cannot be removed by any import, undo or job.</summary>
internal sealed class GuardedRows(ThroughlineDb db, IBulkRows rows) : IBulkRows
{
    public Task<Queue<long>> Reserve(RowTable table, int count, CancellationToken stop) => rows.Reserve(table, count, stop);

    public Task Insert(RowTable table, IReadOnlyList<object?[]> values, CancellationToken stop) =>
        rows.Insert(table, values, stop);

    public Task Replace(RowTable table, IReadOnlyList<object?[]> values, CancellationToken stop) =>
        rows.Replace(table, values, stop);

    /// <exception cref="HeldException">One of them is held; none was removed.</exception>
    public async Task Remove(RowTable table, IReadOnlyList<long> keys, CancellationToken stop)
    {
        var held = await HoldGuard.Held(db, table, keys, stop);
        if (held.Count > 0)
        {
            throw new HeldException(held.Count);
        }
        await rows.Remove(table, keys, stop);
    }
}
