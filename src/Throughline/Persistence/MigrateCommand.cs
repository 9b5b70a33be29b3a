using System.CommandLine;

namespace Throughline.Persistence;

/// <summary><c>throughline migrate</c>: brings the database to this version's schema.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command(
            "migrate",
            "Brings the database to this version's schema. Example: throughline migrate --db var/throughline.db"
        );
        var choice = StoreChoice.On(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var store = choice.Of(parsed);
                var applied = await store.Upgrade(stop);
                Console.WriteLine(
                    applied.Count == 0 ? $"{store.Name} is up to date." : $"{store.Name}: {applied.Count} migrations applied."
                );
                return 0;
            }
        );
        return command;
    }
}
