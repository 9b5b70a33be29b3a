using Microsoft.EntityFrameworkCore;

namespace Throughline.Persistence.Imports;

/// <summary>Marks what people correct. Imports write past the change tracker, so whatever is saved through it is a person's.</summary>
internal static class Corrections
{
    public static void Mark(ThroughlineDb db)
    {
        var rows = db.ChangeTracker.Entries<IReimported>().Where(row => row.State is EntityState.Added or EntityState.Modified);
        foreach (var row in rows.ToList())
        {
            row.Entity.EditedAt = db.Clock.GetUtcNow();
        }
    }
}
