using System.CommandLine;

namespace Throughline.Persistence.History;

/// <summary><c>throughline verify</c>: the data, the journal's chain and its key, against heads that were kept outside.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var heads = new Option<FileInfo>("--heads")
        {
            Description = "A file of heads that was kept outside, one a line: day, number, hash.",
        };
        var keep = new Option<FileInfo>("--keep")
        {
            Description =
                "Add the journal's present head to this file when nothing is wrong; run it daily, to another machine.",
        };
        var command = new Command(
            "verify",
            "Says whether the data is whole and the journal as it was written. Example: throughline migrate && throughline verify"
        )
        {
            heads,
            keep,
        };
        var choice = StoreChoice.On(command);
        var answer = CommandAnswer.On(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var store = choice.Existing(parsed);
                await using var db = store.OpenFor("verify");
                var kept = parsed.GetValue(heads) is { } file ? await File.ReadAllLinesAsync(file.FullName, stop) : [];
                var found = await Verification.Of(db, kept, stop);
                if (found.Findings.Count == 0 && parsed.GetValue(keep) is { } into && await Journal.Head(db, stop) is { } head)
                {
                    await File.AppendAllLinesAsync(into.FullName, [head.Line], stop);
                }
                var facts = new { database = store.Name, journalLines = found.Lines };
                return found.Findings.Count == 0
                    ? answer.Done(
                        parsed,
                        facts,
                        $"{store.Name}: {found.Lines} lines of the journal, each as it was written; nothing is wrong."
                    )
                    : answer.Refused(
                        parsed,
                        found.Findings,
                        facts,
                        $"{store.Name}: {found.Findings.Count} things are wrong; keep a copy before anything else."
                    );
            }
        );
        return command;
    }
}
