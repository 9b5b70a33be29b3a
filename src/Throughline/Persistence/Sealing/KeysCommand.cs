using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Throughline.Persistence.Sealing;

/// <summary><c>throughline keys</c>: a new key for sealed columns, and an end to old ones.</summary>
internal static class KeysCommand
{
    public static Command Create() => new("keys", "The keys of sealed columns.") { Rotate(), Forget() };

    private static Command Rotate()
    {
        var rotate = new Command(
            "rotate",
            "Closes every sealed column with a new key. The old keys stay in the key ring, for older backups, until they are forgotten. Example: throughline keys rotate"
        );
        var choice = StoreChoice.On(rotate);
        rotate.SetAction(
            async (parsed, stop) =>
            {
                var store = await choice.Ready(parsed, stop);
                store.KeyRing.Rotate();
                await using var db = store.OpenFor("keys rotate");
                var rows = 0;
                foreach (var entity in Sealed(db))
                {
                    rows += await Resealing.Of(db, entity, stop);
                }
                Console.WriteLine(
                    $"{rows} {(rows == 1 ? "row is" : "rows are")} closed with a new key. Applications that run on this key ring use it from their next write on."
                );
                return 0;
            }
        );
        return rotate;
    }

    private static Command Forget()
    {
        var forget = new Command(
            "forget",
            "Takes away the keys with which nothing in the database is closed any more. A backup from before the last rotation then needs the key ring's own backup. Example: throughline keys rotate && throughline keys forget"
        );
        var choice = StoreChoice.On(forget);
        forget.SetAction(
            async (parsed, stop) =>
            {
                var store = await choice.Ready(parsed, stop);
                await using var db = store.OpenFor("keys forget");
                var used = new HashSet<string>(await Resealing.KeysOfHeld(db, stop), StringComparer.Ordinal);
                foreach (var entity in Sealed(db))
                {
                    used.UnionWith(await Resealing.KeysOf(db, entity, stop));
                }
                var gone = store.KeyRing.Forget(used);
                Console.WriteLine(
                    gone == 0
                        ? "Every key closes something, or is the newest; none was taken away."
                        : $"{gone} old {(gone == 1 ? "key is" : "keys are")} taken away; {store.KeyRing.Count} left. Older backups need the key ring's own backup."
                );
                return 0;
            }
        );
        return forget;
    }

    private static IEnumerable<IEntityType> Sealed(ThroughlineDb db) =>
        db.Model.GetEntityTypes().Where(each => each.GetProperties().Any(SealedColumns.IsSealed));
}
