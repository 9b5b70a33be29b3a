using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Throughline.Access;

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
        var holder = HolderAttribute.Of(walled.GetType())?.GetValue(walled) as long?;
        return !moved && sight.May(kind, act, walled.AuthorId, walled.SubjectId, holder);
    }

    private static bool May(WallSight sight, EntityEntry row, Release release) =>
        row.State != EntityState.Deleted
        && release.GivenById == sight.Me
        && Release.Opens(release.Kind, release.Seat)
        && (release.Kind != RecordKind.R09 || release.SubjectId == sight.Me);
}

/// <summary>A walled row was to be written by someone who may not. Says nothing of the row; the answer is the same as for no such thing.</summary>
internal sealed class ShutOutException() : Exception("There is nothing here for you to change.");
