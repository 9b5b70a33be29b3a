using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.Releases;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Reports;

/// <summary><c>throughline export</c>: open data of the evidence with a codebook; for researchers with ILDs' weeks under pseudonyms.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "The folder to write into; made where there is none." };
        var format = new Option<string>("--format") { Description = "csv or parquet.", DefaultValueFactory = _ => "csv" };
        format.Validators.Add(result =>
        {
            if (!OpenFiles.Formats.Contains(result.GetValueOrDefault<string>() ?? ""))
            {
                result.AddError("--format is csv or parquet.");
            }
        });
        var pseudonymise = new Option<bool>("--pseudonymise")
        {
            Description = "Adds ILDs' weeks for researchers, under pseudonyms of this release alone.",
        };
        var from = DayOption.Optional("--from", "First day; the school year's where it is left out.");
        var to = DayOption.Optional("--to", "Last day; today where it is left out.");
        var command = new Command(
            "export",
            "Writes open data with a codebook. Example: throughline sample var/harbor && throughline import roster var/harbor && throughline export var/open-data --format csv"
        )
        {
            folder,
            format,
            pseudonymise,
            from,
            to,
        };
        var choice = StoreChoice.On(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var store = await choice.Ready(parsed, stop);
                await using var db = store.OpenFor("export");
                var district = await db.District.AsNoTracking().FirstOrDefaultAsync(stop);
                var today = DistrictDay.Of(db.Clock.GetUtcNow(), district?.Zone);
                var (first, last) = (
                    parsed.GetValue(from) ?? WholeWeeks.YearStart(today, district?.SchoolYearStart),
                    parsed.GetValue(to) ?? today
                );
                if (last < first)
                {
                    await Console.Error.WriteLineAsync("--to lies before --from.");
                    return 2;
                }
                var report = await new Reporting(db, new TimeAccounts(db, new RosterCache())).Of(
                    first,
                    last,
                    today,
                    Progress.Step,
                    stop
                );
                List<OpenTable> tables =
                [
                    ReportTables.Ratings(report),
                    ReportTables.Findings(report),
                    ReportTables.Gaps(report),
                    ReportTables.Rules(),
                ];
                if (parsed.GetValue(pseudonymise))
                {
                    var (rows, refused) = await new Releasing(db).OfCommand(first, last, stop);
                    if (refused is not null)
                    {
                        await Console.Error.WriteLineAsync(refused);
                        return 1;
                    }
                    tables.Add(ReleasedWeek.Table(rows));
                }
                Progress.Say($"Writing {tables.Count} tables...");
                await OpenFiles.Write(parsed.GetValue(folder)!.FullName, tables, parsed.GetValue(format)!, stop);
                Console.WriteLine($"{tables.Count} tables and a codebook in {parsed.GetValue(folder)!.FullName}");
                return 0;
            }
        );
        return command;
    }
}
