using System.CommandLine;
using Throughline.Persistence.Backups;

namespace Throughline.Persistence;

/// <summary><c>throughline migrate</c>: brings the database to this version's schema; with <c>--to</c>, moves it to another one.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var to = new Option<string?>("--to")
        {
            Description =
                "An empty PostgreSQL database (a connection with Host=) or a new SQLite file that everything moves to.",
        };
        var command = new Command(
            "migrate",
            "Brings the database to this version's schema, or moves it. Example: throughline migrate --db var/throughline.db"
        )
        {
            to,
        };
        var choice = StoreChoice.On(command);
        var answer = CommandAnswer.On(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var store = choice.Of(parsed);
                var applied = await store.Upgrade(stop);
                if (parsed.GetValue(to) is { } target)
                {
                    var moved = new Store(target, store.Clock, store.JournalKeyFile, store.KeyRingFile);
                    return await Move(answer, parsed, store, moved, stop);
                }
                return answer.Done(
                    parsed,
                    new { database = store.Name, applied },
                    applied.Count == 0 ? $"{store.Name} is up to date." : $"{store.Name}: the schema is this version's now."
                );
            }
        );
        return command;
    }

    private static async Task<int> Move(CommandAnswer answer, ParseResult parsed, Store from, Store to, CancellationToken stop)
    {
        var found = await Moving.Run(from, to, Console.Error.WriteLine, stop);
        var facts = new { from = from.Name, to = to.Name };
        if (found.Count > 0)
        {
            return answer.Refused(parsed, found, facts);
        }
        return answer.Done(
            parsed,
            facts,
            $"{to.Name}: everything has moved, every table is equal, and the history's chain holds.",
            $"Start with THROUGHLINE_DB set to it, and THROUGHLINE_JOURNAL_KEY to {from.JournalKeyFile}. Stop what still writes into {from.Name}: it is as it was, and no longer used."
        );
    }
}
