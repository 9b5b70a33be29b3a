namespace Throughline.Persistence;

/// <summary>Many rows of one table at once, inside the caller's transaction, past the change tracker and the journal.</summary>
internal interface IBulkRows
{
    /// <summary>Sets keys aside for rows that are about to be inserted; nobody else gets them.</summary>
    Task<Queue<long>> Reserve(RowTable table, int count, CancellationToken stop);

    /// <summary>Inserts rows that carry their keys.</summary>
    Task Insert(RowTable table, IReadOnlyList<object?[]> rows, CancellationToken stop);

    /// <summary>Overwrites rows by their keys.</summary>
    Task Replace(RowTable table, IReadOnlyList<object?[]> rows, CancellationToken stop);

    /// <summary>Removes rows by their keys.</summary>
    Task Remove(RowTable table, IReadOnlyList<long> keys, CancellationToken stop);
}
