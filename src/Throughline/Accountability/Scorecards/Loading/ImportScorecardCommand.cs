using System.CommandLine;
using System.Text.Json;
using Throughline.Accountability.Scorecards.Loading.Mapping;
using Throughline.Accountability.Scorecards.Loading.Sheets;
using Throughline.Frame.Rosters;
using Throughline.Persistence;
using Throughline.TimeAccounting;

namespace Throughline.Accountability.Scorecards.Loading;

/// <summary><c>throughline import scorecard</c>: figures and targets of schools from CSV or XLSX.</summary>
internal static class ImportScorecardCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A .csv or .xlsx file; a .csv may be gzipped." };
        var mapping = new Option<string?>("--mapping") { Description = "How to read it, as --show-mapping prints it." };
        var show = new Option<bool>("--show-mapping") { Description = "Print how it would be read, and change nothing." };
        var year = new Option<int?>("--year")
        {
            Description = "School year of the figures, where the file does not say it; 2017 is 2016-17.",
        };
        var schools = new Option<bool>("--add-schools")
        {
            Description = "Add the file's schools that the roster does not have.",
        };
        var trial = new Option<bool>("--dry-run") { Description = "Show what would change, and change nothing." };
        var good = new Option<bool>("--accept-good")
        {
            Description = "Take what was only guessed, and the good rows although some are left out.",
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of sentences." };
        var command = new Command(
            "scorecard",
            "Imports figures and targets of schools. Example: throughline import scorecard figures.csv --dry-run"
        )
        {
            path,
            mapping,
            show,
            year,
            schools,
            trial,
            good,
            json,
        };
        var choice = StoreChoice.On(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var asked = new Asked(
                    parsed.GetValue(path)!,
                    parsed.GetValue(mapping),
                    parsed.GetValue(show),
                    parsed.GetValue(year),
                    parsed.GetValue(schools),
                    parsed.GetValue(trial),
                    parsed.GetValue(good),
                    parsed.GetValue(json)
                );
                return await Run(await choice.Ready(parsed, stop), asked, stop);
            }
        );
        return command;
    }

    private static async Task<int> Run(Store store, Asked asked, CancellationToken stop)
    {
        var file = ScoreFile.Open(asked.Path);
        await using var db = store.OpenFor("import scorecard");
        var mapping = asked.Mapping is { } saved
            ? FileMapping.Read(Path.GetFileName(saved), await Text(saved, stop))
            : await Proposal.Of(db, file, asked.Year, stop);
        mapping = mapping with { Year = asked.Year ?? mapping.Year };
        if (asked.Shows)
        {
            Console.WriteLine(mapping.Write());
            return 0;
        }
        var isRefused = false;
        var outcome = await ScoreImport.Run(
            db,
            file,
            mapping,
            new(asked.AddsSchools, asked.IsTrial)
            {
                Confirms = known =>
                {
                    Tell(known.Problems);
                    isRefused = Doubt(mapping, known, asked) is { } doubt && !AskAtTerminal(doubt);
                    return !isRefused;
                },
            },
            stop
        );
        if (isRefused)
        {
            return 1;
        }
        if (outcome.Import is null)
        {
            Tell(outcome.Problems);
        }
        Tell(file.Name, outcome, asked);
        return 0;
    }

    private static void Tell(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }
    }

    private static string? Doubt(FileMapping mapping, ScoreOutcome known, Asked asked) =>
        asked.AcceptsGood ? null
        : asked.Mapping is null && mapping.IsGuessed
            ? "Some columns are only guessed: look at them with --show-mapping, then give the mapping with --mapping, or add --accept-good."
        : known.Problems.Count > 0
            ? $"{known.Problems.Count} problems are named above. Mend them, or add --accept-good to import what is good."
        : null;

    private static bool AskAtTerminal(string doubt)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected)
        {
            Console.Error.WriteLine($"{doubt} Nothing was imported.");
            return false;
        }
        Console.Error.Write($"{doubt} Import all the same? [y/N] ");
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    private static void Tell(string name, ScoreOutcome outcome, Asked asked)
    {
        if (asked.IsJson)
        {
            Console.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        file = name,
                        import = outcome.Import?.Id,
                        values = outcome.Values,
                        targets = outcome.Targets,
                        agreedKept = outcome.AgreedKept,
                        newIndicators = outcome.NewIndicators,
                        newSchools = outcome.NewSchools,
                        problems = outcome.Problems.Count,
                    },
                    JsonSerializerOptions.Web
                )
            );
            return;
        }
        var what =
            $"{outcome.Values.Added} new figures, {outcome.Values.Changed} changed; {outcome.Targets.Added} new targets, {outcome.Targets.Changed} changed; "
            + $"{outcome.NewIndicators} new indicators, {outcome.NewSchools} new schools.";
        Console.WriteLine(
            outcome is { ChangesNothing: true, AgreedKept: > 0 }
                ? $"{name}: nothing was changed; {outcome.AgreedKept} targets that were agreed in a round stay as agreed."
            : outcome.ChangesNothing ? $"{name}: it says what is here already; nothing was changed."
            : outcome.Import is { } import ? $"{name}: {what} Take it back with: throughline undo {import.Id}"
            : $"{name}: it would bring {what} Nothing was changed."
        );
    }

    private static async Task<string> Text(string path, CancellationToken stop) =>
        File.Exists(path)
            ? await File.ReadAllTextAsync(path, stop)
            : throw Refusal.Of(path, "missing-file", "there is no such mapping file.");

    private sealed record Asked(
        string Path,
        string? Mapping,
        bool Shows,
        int? Year,
        bool AddsSchools,
        bool IsTrial,
        bool AcceptsGood,
        bool IsJson
    );
}
