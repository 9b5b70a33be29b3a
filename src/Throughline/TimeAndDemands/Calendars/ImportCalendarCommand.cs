using System.CommandLine;
using System.Text.Json;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Reading;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary><c>throughline import calendar</c>: one ILD's calendar from a file.</summary>
internal static class ImportCalendarCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "An .ics file, plain or .gz, or a zip of them." };
        var owner = new Option<string>("--owner")
        {
            Description = "E-mail address of the ILD whose calendar it is.",
            Required = true,
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object for each calendar instead of sentences." };
        var command = new Command(
            "calendar",
            "Imports an ILD's calendar. Example: throughline import calendar var/harbor/calendars/marisol-vega.ics --owner marisol.vega@harbor.example"
        )
        {
            path,
            owner,
            json,
        };
        var choice = StoreChoice.On(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var store = await choice.Ready(parsed, stop);
                return await Run(store, parsed.GetValue(path)!, parsed.GetValue(owner)!, parsed.GetValue(json), stop);
            }
        );
        return command;
    }

    private static async Task<int> Run(Store store, string path, string owner, bool isJson, CancellationToken stop)
    {
        await using var file = Open(path);
        await using var db = store.OpenFor("import calendar");
        var rosters = new RosterCache();
        var district = await rosters.Current(db, stop);
        var ild =
            district.Index.PersonAt(owner)
            ?? throw new UnsoundFileException(
                new Problem(
                    "--owner",
                    0,
                    "",
                    "unknown-owner",
                    $"nobody in the roster has the address {owner}; import the roster first."
                )
            );
        var today = DistrictDay.Of(db.Clock.GetUtcNow(), district.Index.Roster.District.Zone);
        foreach (var (name, bytes) in CalendarUpload.Read(Path.GetFileName(path), file, CalendarLimits.Default))
        {
            Tell(name, await new CalendarImport(db, rosters).Receive(ild, name, bytes, today, stop), isJson);
        }
        return 0;
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new UnsoundFileException(
                new Problem(path, 0, "", "no-file", "there is no such file, or it may not be read.")
            );
        }
    }

    private static void Tell(string name, CalendarReceipt receipt, bool isJson)
    {
        foreach (var problem in receipt.Problems)
        {
            Console.Error.WriteLine(problem);
        }
        Console.WriteLine(
            isJson ? JsonSerializer.Serialize(receipt)
            : receipt.IsSameAsBefore ? $"{name}: the same as last time; nothing was changed."
            : $"{name}: {receipt.Appeared} appeared, {receipt.Changed} changed ({receipt.Moved} of them moved), {receipt.Vanished} vanished. "
                + $"Take it back with: throughline undo {receipt.Import}"
        );
    }
}
