using System.CommandLine;
using Microsoft.EntityFrameworkCore;

namespace Throughline.Persistence.Sealing;

/// <summary><c>throughline keys rotate</c>: a new key for sealed columns; everything is closed with it anew.</summary>
internal static class KeysCommand
{
    public static Command Create()
    {
        var rotate = new Command(
            "rotate",
            "Closes every sealed column with a new key. The old keys stay in the key ring, for backups and for nodes that are still running."
        );
        var choice = StoreChoice.On(rotate);
        rotate.SetAction(
            async (parsed, stop) =>
            {
                var store = await choice.Ready(parsed, stop);
                store.KeyRing.Rotate();
                await using var db = store.OpenFor("keys rotate");
                var rows = 0;
                foreach (
                    var entity in db.Model.GetEntityTypes().Where(each => each.GetProperties().Any(SealedColumns.IsSealed))
                )
                {
                    rows += await Resealing.Of(db, entity, stop);
                }
                Console.WriteLine(
                    $"{rows} rows are closed with a new key. Start the application again, so that it uses that key too."
                );
                return 0;
            }
        );
        return new Command("keys", "The keys of sealed columns.") { rotate };
    }
}
