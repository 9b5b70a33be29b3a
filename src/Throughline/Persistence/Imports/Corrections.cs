using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Throughline.Persistence.Imports;

/// <summary>Marks what people correct. Imports write past the change tracker, so whatever is saved through it is a person's.</summary>
internal static class Corrections
{
    public static void Mark(ThroughlineDb db)
    {
        foreach (var row in db.ChangeTracker.Entries<IReimported>().Where(IsCorrection).ToList())
        {
            row.Entity.EditedAt = db.Clock.GetUtcNow();
        }
    }

    private static bool IsCorrection(EntityEntry<IReimported> row) =>
        row.State is EntityState.Added
        || (
            row.State is EntityState.Modified
            && row.Properties.Any(property => property.IsModified && !IsOurs(property.Metadata))
        );

    private static bool IsOurs(IReadOnlyProperty property) =>
        property.PropertyInfo?.IsDefined(typeof(NeverImportedAttribute), inherit: false) ?? false;
}

/// <summary>A column that no import ever brings: changing it is no correction of what was imported.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NeverImportedAttribute : Attribute;
