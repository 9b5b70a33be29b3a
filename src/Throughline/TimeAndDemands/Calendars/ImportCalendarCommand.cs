using System.CommandLine;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Persistence.Imports;
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
        var good = new Option<bool>("--accept-good") { Description = "Import the good events although some are left out." };
        var command = new Command(
            "calendar",
            "Imports an ILD's calendar. Example: throughline sample var/harbor && throughline import roster var/harbor && throughline import calendar var/harbor/calendars/marisol-vega.ics --owner marisol.vega@harbor.example"
        )
        {
            path,
            owner,
            good,
        };
        var choice = StoreChoice.On(command);
        var answer = CommandAnswer.On(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var store = await choice.Ready(parsed, stop);
                var isGood = parsed.GetValue(good);
                var (receipts, refused) = await Run(store, parsed.GetValue(path)!, parsed.GetValue(owner)!, isGood, stop);
                return refused is null
                    ? answer.Done(parsed, Facts(receipts), receipts.Select(one => Words(one.File, one.Receipt)))
                    : answer.Refused(parsed, [refused], new { });
            }
        );
        return command;
    }

    // Every calendar of the file is read before the first is kept: all of them come in, or none.
    private static async Task<(IReadOnlyList<Received> Receipts, string? Refused)> Run(
        Store store,
        string path,
        string owner,
        bool acceptGood,
        CancellationToken stop
    )
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
        var imports = new CalendarImport(db, rosters);
        var calendars = CalendarUpload.Read(Path.GetFileName(path), file, CalendarLimits.Default);
        var leavesOut = false;
        foreach (var (name, bytes) in calendars)
        {
            foreach (var problem in await imports.Look(ild, name, bytes, today, stop))
            {
                await Console.Error.WriteLineAsync(problem.ToString());
                leavesOut |= problem.LeavesOut;
            }
        }
        if (leavesOut && !acceptGood && !AskedAtTerminal.Import("other events"))
        {
            return ([], "Nothing was imported. Mend the events above, or add --accept-good to import the others.");
        }
        List<Received> receipts = [];
        foreach (var (name, bytes) in calendars)
        {
            receipts.Add(new Received(name, await imports.Receive(ild, name, bytes, today, stop)));
        }
        return (receipts, null);
    }

    private static object Facts(IReadOnlyList<Received> receipts) =>
        new
        {
            receipts[^1].Receipt.Import,
            Appeared = receipts.Sum(one => one.Receipt.Appeared),
            Changed = receipts.Sum(one => one.Receipt.Changed),
            Moved = receipts.Sum(one => one.Receipt.Moved),
            Vanished = receipts.Sum(one => one.Receipt.Vanished),
            Problems = receipts.SelectMany(one => one.Receipt.Problems),
            Calendars = receipts.Select(one => new
            {
                one.File,
                one.Receipt.Import,
                one.Receipt.Appeared,
                one.Receipt.Changed,
                one.Receipt.Moved,
                one.Receipt.Vanished,
                one.Receipt.IsSameAsBefore,
            }),
        };

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

    private static string Words(string name, CalendarReceipt receipt) =>
        receipt.IsSameAsBefore
            ? $"{name}: the same as last time; nothing was changed."
            : $"{name}: {receipt.Appeared} appeared, {receipt.Changed} changed ({receipt.Moved} of them moved), {receipt.Vanished} vanished. {(receipt.Outside.Length > 0 ? $"{receipt.Outside} " : "")}"
                + $"Take it back with: throughline undo {receipt.Import}";

    private sealed record Received(string File, CalendarReceipt Receipt);
}
