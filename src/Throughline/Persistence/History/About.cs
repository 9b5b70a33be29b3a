using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Throughline.Persistence.History;

/// <summary>Whom a row is about: its subject, or else the one whose row it is.</summary>
internal static class About
{
    // In this order; the first that the table has.
    private static readonly string[] Names = ["SubjectId", "SubjectPersonId", "PrincipalId", "OwnerId"];

    /// <summary>The property that names the person; null where a table names none.</summary>
    public static IReadOnlyProperty? PropertyOf(IReadOnlyTypeBase entity) =>
        Names
            .Select(entity.FindProperty)
            .FirstOrDefault(property => property?.ClrType == typeof(long) || property?.ClrType == typeof(long?));

    /// <summary>The person; null where none is named.</summary>
    public static long? Of(EntityEntry row) =>
        PropertyOf(row.Metadata) is { } property ? (long?)row.Property(property.Name).CurrentValue : null;
}
