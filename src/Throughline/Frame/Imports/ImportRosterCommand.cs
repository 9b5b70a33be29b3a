using System.CommandLine;
using Throughline.Frame.Rosters;
using Throughline.Persistence;
using Throughline.Persistence.Imports;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Zones;

namespace Throughline.Frame.Imports;

/// <summary><c>throughline import roster</c>: people, schools and dated assignments into the database.</summary>
internal static class ImportRosterCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "Folder, zip or file." };
        var trial = new Option<bool>("--dry-run") { Description = "Show what would change, and change nothing." };
        var format = new Option<string?>("--format")
        {
            Description = "csv, oneroster, sds or edfi; recognised where not given.",
        };
        var zone = new Option<string?>("--zone")
        {
            Description = "IANA zone of the district, where the format does not say it.",
        };
        var good = new Option<bool>("--accept-good") { Description = "Import the good rows although some are left out." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of sentences." };
        var command = new Command(
            "roster",
            "Imports people, schools and who stands where. Example: throughline sample var/harbor && throughline import roster var/harbor --dry-run"
        )
        {
            path,
            trial,
            format,
            zone,
            good,
            json,
        };
        var choice = StoreChoice.On(command);
        command.SetAction(
            (parsed, stop) =>
                Run(
                    choice.Of(parsed),
                    new Asked(
                        parsed.GetValue(path)!,
                        parsed.GetValue(trial),
                        parsed.GetValue(format),
                        parsed.GetValue(zone),
                        parsed.GetValue(good),
                        parsed.GetValue(json)
                    ),
                    stop
                )
        );
        return command;
    }

    private static async Task<int> Run(Store store, Asked asked, CancellationToken stop)
    {
        var reading = InZone(RosterReading.Read(asked.Path, asked.Format), asked.Zone);
        foreach (var problem in reading.Problems)
        {
            await Console.Error.WriteLineAsync(problem.ToString());
        }
        if (
            !asked.IsTrial
            && !asked.AcceptGood
            && reading.Problems.Any(problem => problem.LeavesOut)
            && !AskedAtTerminal.Import("other rows")
        )
        {
            await Console.Error.WriteLineAsync(
                "Nothing was imported. Mend the rows above, or add --accept-good to import the others."
            );
            if (asked.Json)
            {
                RosterReport.Refuse(Console.Out, reading);
            }
            return 1;
        }
        await store.Upgrade(stop);
        await using var db = store.OpenFor("import roster");
        var source = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(asked.Path)));
        var outcome = await RosterImport.Run(db, reading, source, ContentHash.Of(asked.Path), asked.IsTrial, stop);
        RosterReport.Write(Console.Out, outcome, reading, asked.IsTrial, asked.Json);
        return 0;
    }

    private static RosterReading InZone(RosterReading reading, string? zone)
    {
        if (zone is null)
        {
            return reading;
        }
        var known =
            DistrictZone.Find(zone)?.Name
            ?? throw new UnsoundFileException(
                new Problem(
                    "--zone",
                    0,
                    "",
                    "unknown-zone",
                    $"\"{zone}\" is no zone of the IANA list, such as America/New_York."
                )
            );
        return reading with { Roster = reading.Roster with { District = reading.Roster.District with { Zone = known } } };
    }

    private sealed record Asked(string Path, bool IsTrial, string? Format, string? Zone, bool AcceptGood, bool Json);
}
