using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json.Nodes;
using Throughline.Frame.Designs;
using Throughline.Frame.Rosters;
using Throughline.Frame.Rosters.PlainCsv;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Coding;
using Throughline.TimeAccounting.Reading;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAccounting.Standing;
using Throughline.TimeAccounting.Zones;

namespace Throughline.TimeAndDemands.Analyze;

/// <summary><c>throughline analyze</c>: from a roster and calendars to the tables of the command line's contract, without a database.</summary>
internal static class AnalyzeCommand
{
    private const string Example =
        "throughline sample var/harbor && throughline analyze --roster var/harbor --calendars var/harbor/calendars --zone America/New_York --from 2025-08-25 --to 2026-06-26 --out var/tables";

    public static Command Create()
    {
        var roster = new Option<string>("--roster") { Description = "Folder of the plain CSV roster.", Required = true };
        var calendars = new Option<string>("--calendars")
        {
            Description = "Folder of calendars named <ild id or e-mail>.ics or .ics.gz.",
            Required = true,
        };
        var zone = new Option<string?>("--zone") { Description = "IANA zone of the district; wins over district.csv." };
        var from = DayOption.Required("--from", "First day, such as 2025-08-04.");
        var to = DayOption.Required("--to", "Last day, included.");
        var output = new Option<string>("--out") { Description = "Folder for the tables.", Required = true };
        var rules = new Option<string?>("--rules") { Description = "Focus rules; win over the roster's rules.csv." };
        var threads = new Option<int>("--threads")
        {
            Description = "Calendars worked on at once.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of a sentence." };
        var command = new Command("analyze", $"Accounts for ILDs' time from files, without a database. Example: {Example}")
        {
            roster,
            calendars,
            zone,
            from,
            to,
            output,
            rules,
            threads,
            json,
        };
        command.Validators.Add(result =>
        {
            // A day that could not be read says so itself; asked for its value it would break.
            if (!IsRead(result.GetResult(from)) || !IsRead(result.GetResult(to)) || result.Errors.Any())
            {
                return;
            }
            if (result.GetValue(to) < result.GetValue(from))
            {
                result.AddError("--to is a day before --from.");
            }
            else if (result.GetValue(from).Year < 1900 || result.GetValue(to).Year > 2199)
            {
                result.AddError("The days must lie in the years from 1900 to 2199.");
            }
        });
        command.SetAction(parsed =>
            Run(
                new Request(
                    parsed.GetValue(roster)!,
                    parsed.GetValue(calendars)!,
                    parsed.GetValue(zone),
                    new Window(parsed.GetValue(from), parsed.GetValue(to)),
                    parsed.GetValue(output)!,
                    parsed.GetValue(rules),
                    Math.Max(1, parsed.GetValue(threads)),
                    parsed.GetValue(json)
                )
            )
        );
        return command;
    }

    private static bool IsRead(OptionResult? day) =>
        day is { Tokens: [var only] }
        && DateOnly.TryParseExact(only.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static async Task<int> Run(Request request)
    {
        var reading = RosterReading.Read(request.Roster, RosterFormats.Csv);
        var problems = new List<Problem>(reading.Problems);
        var index = new RosterIndex(InZone(reading.Roster, request.Zone));
        var rules = new FocusRuleSet(Rules(request, reading.Roster, problems));
        var folder = CalendarFolder.Open(request.Calendars, index);
        problems.AddRange(folder.Problems);
        problems.ForEach(problem => Console.Error.WriteLine(problem));
        using var output = new TableFolder(request.Output);
        output.Warn(problems);
        var run = new AnalyzeRun(index, rules, request.Window, CalendarLimits.Default);
        var refused = await run.Run(folder, output, request.Threads, done => Show(done, folder.Owners.Count));
        if (refused.Count > 0)
        {
            Refuse(request.Json, [.. refused.Select(problem => problem.ToString())]);
            return 1;
        }
        output.Keep();
        Tell(request, folder.Owners.Count, output);
        return 0;
    }

    private static DistrictRoster InZone(DistrictRoster roster, string? zone)
    {
        if (zone is null)
        {
            return roster;
        }
        return DistrictZone.Find(zone) is { } known
            ? roster with
            {
                District = roster.District with { Zone = known.Name },
            }
            : throw new UnsoundFileException(
                new Problem(
                    "--zone",
                    0,
                    string.Empty,
                    "unknown-zone",
                    $"\"{zone}\" is no zone of the IANA list, such as America/New_York."
                )
            );
    }

    private static IReadOnlyList<FocusRule> Rules(Request request, DistrictRoster roster, List<Problem> problems)
    {
        if (request.Rules is null)
        {
            return roster.FocusRules ?? DefaultFocusRules.For();
        }
        return RulesCsv.ReadFile(request.Rules, problems);
    }

    private static void Refuse(bool isJson, string[] problems)
    {
        Array.ForEach(problems, Console.Error.WriteLine);
        if (isJson)
        {
            JsonNode?[] told = [.. problems.Select(problem => JsonValue.Create(problem))];
            Console.WriteLine(new JsonObject { ["ok"] = false, ["problems"] = new JsonArray(told) }.ToJsonString());
        }
    }

    private static void Show(int done, int all)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write($"\r{done} of {all} calendars{(done == all ? "\n" : string.Empty)}");
        }
    }

    private static void Tell(Request request, int calendars, TableFolder output)
    {
        if (request.Json)
        {
            var told = new JsonObject
            {
                ["calendars"] = calendars,
                ["occurrences"] = output.Occurrences,
                ["warnings"] = output.Warnings,
                ["out"] = request.Output,
            };
            Console.WriteLine(told.ToJsonString());
            return;
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{calendars} calendars, {output.Occurrences} occurrences, {output.Warnings} warnings; tables in {request.Output}"
            )
        );
    }

    private sealed record Request(
        string Roster,
        string Calendars,
        string? Zone,
        Window Window,
        string Output,
        string? Rules,
        int Threads,
        bool Json
    );
}
