namespace Throughline.Persistence.Backups;

/// <summary>Moves everything from one database into an empty other one, then reads both and compares every table.</summary>
internal static class Moving
{
    /// <returns>Sentences: empty when every table is equal and the journal's chain holds.</returns>
    public static async Task<IReadOnlyList<string>> Run(Store from, Store to, Action<string> say, CancellationToken stop)
    {
        await to.Upgrade(stop);
        await using var source = await Snapshot.Take(from, "migrate", stop);
        await using var db = to.OpenFor("migrate");
        var filling = new Filling(db);
        if (!await filling.IsEmpty(stop))
        {
            return [$"{to.Name} is not empty; name a new database, so that nothing is lost."];
        }
        var sums = new Dictionary<string, TableSum>(StringComparer.Ordinal);
        await using (var transaction = await db.Database.BeginTransactionAsync(stop))
        {
            foreach (var table in source.Tables)
            {
                var sum = sums[table.Name] = new TableSum();
                await filling.Fill(
                    table,
                    Counted(source.Rows(table, stop), table, sum),
                    await source.Counter(table, stop),
                    stop
                );
                say($"{table.Name}: {sum.Rows} rows");
            }
            await transaction.CommitAsync(stop);
        }
        return await Compare(to, db, sums, stop);
    }

    private static async Task<IReadOnlyList<string>> Compare(
        Store to,
        ThroughlineDb db,
        Dictionary<string, TableSum> sums,
        CancellationToken stop
    )
    {
        var found = new List<string>();
        await using var copy = await Snapshot.Take(to, "migrate", stop);
        foreach (var table in copy.Tables)
        {
            var sum = new TableSum();
            await foreach (var row in copy.Rows(table, stop))
            {
                sum.Add(table, row);
            }
            if (sum.Rows != sums[table.Name].Rows || sum.Hash != sums[table.Name].Hash)
            {
                found.Add(
                    $"{table.Name}: {sum.Rows} rows arrived of {sums[table.Name].Rows}, or they are not the same; use the old database, and report this."
                );
            }
        }
        if (await Journal.FirstBroken(db, stop) is { } entry)
        {
            found.Add($"journal: entry {entry} does not follow the one before it; use the old database, and report this.");
        }
        return found;
    }

    private static async IAsyncEnumerable<object?[]> Counted(IAsyncEnumerable<object?[]> rows, PlainTable table, TableSum sum)
    {
        await foreach (var row in rows)
        {
            sum.Add(table, row);
            yield return row;
        }
    }
}
