using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAccounting.Zones;

namespace Throughline.Hosting;

/// <summary><c>throughline doctor</c>: what is wrong with this installation, and what to do. Changes nothing.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command(
            "doctor",
            "Says what is wrong with this installation, and what to do. Example: throughline doctor --db var/throughline.db"
        );
        var choice = StoreChoice.On(command);
        var answer = CommandAnswer.On(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var store = choice.Of(parsed);
                var found = await Examine(store, stop);
                return found.Count == 0
                    ? answer.Done(parsed, new { database = store.Name }, $"{store.Name}: nothing is wrong.")
                    : answer.Refused(
                        parsed,
                        found,
                        new { database = store.Name },
                        $"{store.Name}: {Shell.Wording.Counts.Of(found.Count, "thing", "things")} to do."
                    );
            }
        );
        return command;
    }

    private static async Task<List<string>> Examine(Store store, CancellationToken stop)
    {
        if (store.File is { } file && !File.Exists(file))
        {
            return [$"{file}: there is no database yet; throughline migrate makes one."];
        }
        await using var db = store.OpenFor("doctor");
        if (!await db.Database.CanConnectAsync(stop))
        {
            return [$"{store.Name}: it does not answer; see that it runs and that the connection is right."];
        }
        if (await store.IsOlder(stop))
        {
            return [$"{store.Name}: its schema is older than this program; run throughline migrate."];
        }
        var found = new List<string>();
        if (store.File is not null)
        {
            var integrity = await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync(stop);
            found.AddRange(integrity.Where(line => line != "ok").Select(line => $"{store.Name}: {line}; restore a backup."));
        }
        if (await Journal.FirstBroken(db, stop) is { } entry)
        {
            found.Add($"journal: entry {entry} is not as it was written; find out who had the database, and keep a copy.");
        }
        found.AddRange(await InstallationChecks.Find(store, db, stop));
        var district = await db.District.AsNoTracking().SingleOrDefaultAsync(stop);
        if (district is null)
        {
            found.Add("district: there is none yet; throughline import roster PATH, or set it up in the browser.");
        }
        else if (DistrictZone.Find(district.Zone) is null)
        {
            found.Add($"district: its zone \"{district.Zone}\" is unknown; import a roster that says it, or add --zone.");
        }
        if (!await db.RoleGrants.AnyAsync(grant => grant.Seat == Seat.Sysa && grant.End == null, stop))
        {
            found.Add("accounts: nobody administers this installation; throughline users add --email E-MAIL --seat SYSA.");
        }
        return found;
    }
}
