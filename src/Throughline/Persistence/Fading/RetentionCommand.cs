using System.CommandLine;

namespace Throughline.Persistence.Fading;

/// <summary><c>throughline retention</c>: applies the retention schedule now, as the daily job does.</summary>
internal static class RetentionCommand
{
    public static Command Create(IReadOnlyList<FadingText> texts)
    {
        var command = new Command(
            "retention",
            "Lets fade what is older than its period, holds first. Example: throughline retention --db var/throughline.db"
        );
        var choice = StoreChoice.On(command);
        var answer = CommandAnswer.On(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var store = await choice.Ready(parsed, stop);
                await using var db = store.OpenFor("retention");
                var done = await new RetentionSchedule(texts).Apply(db, stop);
                return answer.Done(
                    parsed,
                    new
                    {
                        faded = done.Select(each => new
                        {
                            each.Name,
                            each.Rows,
                            each.Days,
                        }),
                    },
                    done.Count == 0
                        ? ["Nothing was due."]
                        : done.Select(each => $"{each.Name}: {each.Rows} rows, older than {each.Days} days.")
                );
            }
        );
        return command;
    }
}
