using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Throughline.Access;
using Throughline.Persistence.History;

namespace Throughline.Persistence.Walls;

/// <summary>Asks the wall again when something is saved: what a page has forgotten to ask is refused here.</summary>
internal static class WallGuard
{
    private static readonly string[] Fixed = [nameof(IWalled.AuthorId), nameof(IWalled.SubjectId), nameof(IWalledByKind.Kind)];

    /// <exception cref="ShutOutException">The one who acts may not do this with one of the rows.</exception>
    public static void Check(ThroughlineDb db)
    {
        if (db.SeenBy.All)
        {
            return;
        }
        foreach (
            var row in db.ChangeTracker.Entries().Where(row => row.State is not (EntityState.Unchanged or EntityState.Detached))
        )
        {
            var may = row.Entity switch
            {
                IWalled walled => May(db.SeenBy.Sight, row, walled),
                ICandid candid => May(db.SeenBy, row, candid),
                Release release => May(db.SeenBy.Sight, row, release),
                _ => true,
            };
            if (!may)
            {
                throw new ShutOutException();
            }
        }
    }

    private static bool May(WallSight sight, EntityEntry row, IWalled walled)
    {
        var act = row.State switch
        {
            EntityState.Added => Act.Create,
            EntityState.Deleted => Act.Delete,
            _ => Act.Update,
        };
        var moved = act == Act.Update && row.Properties.Any(each => each.IsModified && Fixed.Contains(each.Metadata.Name));
        var kind = Wall.KindOf(walled);
        // Whoever hands a row on held it until now; whoever gets it has done nothing yet.
        var holder = HolderAttribute.Of(walled.GetType()) is { } held
            ? row.State == EntityState.Added
                ? held.GetValue(walled) as long?
                : row.Property(held.Name).OriginalValue as long?
            : null;
        return !moved && sight.May(kind, act, walled.AuthorId, walled.SubjectId, holder);
    }

    // What is said about a record, such as the code of a block, is a row of its own: who may say it, or change the record, may take it back.
    private static bool May(SeenBy seen, EntityEntry row, ICandid candid)
    {
        if (row.Metadata.ClrType.IsDefined(typeof(PartiesDecideAttribute), inherit: false))
        {
            return true;
        }
        var kind = Wall.KindOf(row.Metadata.ClrType);
        bool Toward(long person) =>
            seen.May(kind, Act.Create, person)
            || seen.May(kind, Act.Update, person)
            || (row.State == EntityState.Deleted && seen.May(kind, Act.Delete, person));
        var moved = row.State == EntityState.Modified && row.Property(nameof(ICandid.OwnerId)).IsModified;
        // A fact about contact is the principal's as well, who may object to it and withdraw that.
        return !moved && (Toward(candid.OwnerId) || (About.Of(row) is { } subject && Toward(subject)));
    }

    private static bool May(WallSight sight, EntityEntry row, Release release) =>
        row.State != EntityState.Deleted
        && release.GivenById == sight.Me
        && Release.Opens(release.Kind, release.Seat)
        && (release.Kind != RecordKind.R09 || release.SubjectId == sight.Me);
}

/// <summary>A walled or candid row was to be written by someone who may not. Says nothing of the row; the answer is the same as for no such thing.</summary>
internal sealed class ShutOutException() : Exception("There is nothing here for you to change.");
