using System.CommandLine;

namespace Throughline.Persistence.Imports;

/// <summary><c>throughline undo</c>: takes an import back whole.</summary>
internal static class UndoCommand
{
    public static Command Create()
    {
        var import = new Argument<long>("IMPORT") { Description = "The import's number, as it was printed." };
        var command = new Command(
            "undo",
            "Takes an import back whole, unless people have built on it. Example: throughline undo 1"
        )
        {
            import,
        };
        var choice = StoreChoice.On(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var store = await choice.Ready(parsed, stop);
                await using var db = store.OpenFor("undo");
                var number = parsed.GetValue(import);
                var refusals = await Undoing.Undo(db, number, stop);
                foreach (var refusal in refusals)
                {
                    await Console.Error.WriteLineAsync($"import {number}: {refusal}");
                }
                if (refusals.Count == 0)
                {
                    Console.WriteLine($"Import {number} was taken back.");
                }
                return refusals.Count == 0 ? 0 : 1;
            }
        );
        return command;
    }
}
