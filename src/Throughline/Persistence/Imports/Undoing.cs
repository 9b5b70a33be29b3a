using Microsoft.EntityFrameworkCore;

namespace Throughline.Persistence.Imports;

/// <summary>Takes an import back whole, in one transaction, or not at all.</summary>
internal static class Undoing
{
    /// <summary>Takes it back: what it added goes, what it changed or removed is as before.</summary>
    /// <returns>Empty when it was taken back; else why not, one sentence for each thing that people have since built on it.</returns>
    public static async Task<IReadOnlyList<string>> Undo(ThroughlineDb db, long importId, CancellationToken stop = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var import = await db.Imports.SingleOrDefaultAsync(each => each.Id == importId, stop);
        if (import is null)
        {
            return [$"There is no import {importId}."];
        }
        if (import.UndoneAt is { } undone)
        {
            return [$"Import {importId} was taken back on {undone.UtcDateTime:yyyy-MM-dd} by {import.UndoneBy} already."];
        }
        var steps = await Steps(db, importId, stop);
        var refusals = await BuiltSince.Find(db, importId, steps, stop);
        if (refusals.Count > 0)
        {
            return refusals;
        }
        foreach (var step in Enumerable.Reverse(steps))
        {
            await BuiltSince.DropWorkedOut(db, importId, step, stop);
            await db.Bulk.Remove(step.Table, step.Keys(RowChange.Added), stop);
        }
        foreach (var step in steps)
        {
            await db.Bulk.Insert(step.Table, step.Before(RowChange.Removed), stop);
            await db.Bulk.Replace(step.Table, step.Before(RowChange.Changed), stop);
        }
        // It is gone back to once; what is not needed is not kept.
        await db.Set<ImportedRow>()
            .Where(row => row.ImportId == importId && row.Before != null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Before, (string?)null), stop);
        import.UndoneAt = db.Clock.GetUtcNow();
        import.UndoneBy = db.Actor.Name;
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return [];
    }

    // Tables in the order in which the import wrote them: those referred to before those that refer.
    private static async Task<List<UndoStep>> Steps(ThroughlineDb db, long importId, CancellationToken stop)
    {
        var rows = await db.Set<ImportedRow>()
            .AsNoTracking()
            .Where(row => row.ImportId == importId)
            .OrderBy(row => row.Id)
            .ToListAsync(stop);
        var tables = db
            .Model.GetEntityTypes()
            .Where(entity => entity.GetTableName() is not null)
            .ToLookup(entity => entity.GetTableName()!);
        return
        [
            .. rows.GroupBy(row => row.Table)
                .Select(group => new UndoStep(RowTable.Of(db, tables[group.Key].First()), [.. group])),
        ];
    }
}

/// <summary>What undo does in one table.</summary>
internal sealed record UndoStep(RowTable Table, IReadOnlyList<ImportedRow> Rows)
{
    public IReadOnlyList<long> Keys(RowChange change) => [.. Rows.Where(row => row.Change == change).Select(row => row.Key)];

    public IReadOnlyList<object?[]> Before(RowChange change) =>
        [.. Rows.Where(row => row.Change == change).Select(row => Table.Values(row.Before!))];
}
