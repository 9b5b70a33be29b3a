using System.CommandLine;
using System.Globalization;

namespace Throughline.Persistence.Imports;

/// <summary><c>throughline undo</c>: takes an import back whole.</summary>
internal static class UndoCommand
{
    public static Command Create()
    {
        var import = new Argument<long>("IMPORT")
        {
            Description = "The import's number, as it was printed.",
            CustomParser = result =>
            {
                if (!long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    result.AddError(
                        $"IMPORT cannot be \"{result.Tokens[0].Value}\"; write the number that the import printed, such as 12."
                    );
                }
                return number;
            },
        };
        var command = new Command(
            "undo",
            "Takes an import back whole, unless people have built on it. Example: throughline sample var/harbor && throughline import roster var/harbor --db var/try.db && throughline undo 1 --db var/try.db"
        )
        {
            import,
        };
        var choice = StoreChoice.On(command);
        var answer = CommandAnswer.On(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var store = await choice.Ready(parsed, stop);
                await using var db = store.OpenFor("undo");
                var number = parsed.GetValue(import);
                var refusals = await Undoing.Undo(db, number, stop);
                return refusals.Count == 0
                    ? answer.Done(parsed, new { import = number }, $"Import {number} was taken back.")
                    : answer.Refused(parsed, [.. refusals.Select(each => $"import {number}: {each}")], new { import = number });
            }
        );
        return command;
    }
}
