using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Throughline.Access;

namespace Throughline.Persistence.Holding;

/// <summary>The one place that every deletion passes: saves, bulk removal by imports and undo, and retention. A hold beats them all.</summary>
internal static class HoldGuard
{
    /// <summary>Refuses a save that destroys what is held, and keeps what it changes as it was.</summary>
    /// <exception cref="HeldException">A row is held.</exception>
    public static async Task Check(ThroughlineDb db, CancellationToken stop)
    {
        var touched = db
            .ChangeTracker.Entries()
            .Where(row => row.State is EntityState.Deleted or EntityState.Modified && Holders.Of(row.Metadata).Count > 0)
            .ToList();
        if (touched.Count == 0 || await Holders.Of(db, stop) is not { Any: true } holders)
        {
            return;
        }
        var held = touched.Where(row => holders.Hold(People(row))).ToList();
        if (held.Count(row => Destroys(row) && !IsSession(row)) is > 0 and var rows)
        {
            throw new HeldException(rows);
        }
        db.AddRange(held.Where(row => row.State == EntityState.Modified && IsContent(row)).Select(row => Before(db, row)));
    }

    /// <summary>Of rows that are to be removed in bulk, the keys of those that are held.</summary>
    public static async Task<IReadOnlySet<long>> Held(
        ThroughlineDb db,
        RowTable table,
        IReadOnlyList<long> keys,
        CancellationToken stop
    )
    {
        if (keys.Count == 0 || Holders.Of(table.Entity) is not { Count: > 0 } people)
        {
            return new HashSet<long>();
        }
        if (await Holders.Of(db, stop) is not { Any: true } holders)
        {
            return new HashSet<long>();
        }
        if (holders.Everybody)
        {
            return keys.ToHashSet();
        }
        var columns = string.Join(
            " OR ",
            people.Select(each => $"\"{each.GetColumnName()}\" IN ({string.Join(',', holders.People)})")
        );
        var key = $"\"{table.Columns[0].Name}\"";
        // Numbers and names of the model alone: nothing of a request stands in it.
        var text = $"SELECT {key} AS \"Value\" FROM {table.Quoted} WHERE {columns}";
        var rows = await db.Database.SqlQueryRaw<long>(text).ToListAsync(stop);
        return rows.Intersect(keys).ToHashSet();
    }

    // What is taken away on a page stays in its table and is nowhere to be read: for a hold that is a deletion too.
    private static bool Destroys(EntityEntry row) =>
        row.State == EntityState.Deleted
        || row.Metadata.FindProperty("DeletedAt") is { } away
            && row.Property(away.Name) is { OriginalValue: null, CurrentValue: not null };

    // Identity's own rows, such as a used token, are no record of anybody.
    private static bool IsSession(EntityEntry row) => row.Metadata.ClrType.GetCustomAttribute<RecordAttribute>() is null;

    private static bool IsContent(EntityEntry row) =>
        row.Entity is not Account && row.Metadata.ClrType.GetCustomAttribute<RecordAttribute>() is { Kind: not RecordKind.R37 };

    private static IEnumerable<object?> People(EntityEntry row) =>
        Holders.Of(row.Metadata).Select(property => row.Property(property.Name).OriginalValue);

    private static HeldVersion Before(ThroughlineDb db, EntityEntry row)
    {
        var table = RowTable.Of(db, row.Metadata);
        return new HeldVersion
        {
            Table = table.Name,
            Key = string.Join(
                ',',
                row.Metadata.FindPrimaryKey()!.Properties.Select(part => row.Property(part.Name).CurrentValue)
            ),
            Image = table.Image(table.Values(row.OriginalValues.ToObject())),
            ChangedAt = db.Clock.GetUtcNow(),
            ChangedBy = db.Actor.Name,
        };
    }
}
