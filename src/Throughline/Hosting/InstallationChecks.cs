using Microsoft.EntityFrameworkCore;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;
using Throughline.TimeAndDemands.Calendars.Sources;

namespace Throughline.Hosting;

/// <summary>What <c>throughline doctor</c> looks at besides the data itself: mail, jobs, feeds, disk, keys and clock.</summary>
internal static class InstallationChecks
{
    private const long LeastFree = 500L * 1024 * 1024;

    public static async Task<List<string>> Find(Store store, ThroughlineDb db, CancellationToken stop)
    {
        List<string> found = [.. await Mail(db, stop), .. await Jobs(db, stop), .. Disk(store), .. Keys(store)];
        found.AddRange(
            (await db.Subscriptions.IgnoreQueryFilters([Wall.Name]).Where(one => one.Failure != null).ToListAsync(stop)).Select(
                one =>
                    $"feed {one.SourceName}: {one.Failure} What was last read stays; its owner sees this at /calendars/feeds."
            )
        );
        var last = await db
            .JournalEntries.OrderByDescending(entry => entry.Sequence)
            .Select(entry => (DateTimeOffset?)entry.When)
            .FirstOrDefaultAsync(stop);
        if (last > db.Clock.GetUtcNow() + TimeSpan.FromMinutes(5))
        {
            found.Add(
                $"clock: the last entry of the history is of {last.Value.UtcDateTime:yyyy-MM-dd HH:mm} UTC, which is ahead of this machine's clock; set the clock."
            );
        }
        return found;
    }

    private static async Task<IEnumerable<string>> Mail(ThroughlineDb db, CancellationToken stop)
    {
        var health = await MailHealth.Of(db, stop);
        return new[]
        {
            health.Trouble is null
                ? null
                : $"mail: {health.Trouble} {health.Waiting} letters wait; see /settings/mail, and throughline mail test --to you@district.org.",
            health.ReadTrouble is null ? null : $"mail: the inbox could not be read. {health.ReadTrouble}",
            health is { IsSetUp: false, Kept.Count: > 0 }
                ? "mail: letters were not sent because no mail server is set up; open /settings/mail."
                : null,
        }.OfType<string>();
    }

    private static async Task<IEnumerable<string>> Jobs(ThroughlineDb db, CancellationToken stop)
    {
        var now = db.Clock.GetUtcNow();
        var (week, hour) = (now - TimeSpan.FromDays(7), now - TimeSpan.FromHours(1));
        var failed = await db
            .Jobs.Where(job => job.State == JobState.Failed && job.EndedAt > week)
            .GroupBy(job => new { job.Kind, job.Failure })
            .Select(group => new
            {
                group.Key.Kind,
                group.Key.Failure,
                Count = group.Count(),
            })
            .ToListAsync(stop);
        var late = await db.Jobs.CountAsync(job => job.State == JobState.Due && job.TryAt < hour, stop);
        return failed
            .Select(each => $"jobs: {each.Kind} failed {each.Count} times in the last week: {each.Failure}")
            .Concat(late > 0 ? [$"jobs: {late} are more than an hour late; see that throughline serve runs."] : []);
    }

    private static IEnumerable<string> Disk(Store store)
    {
        var folder = Path.GetDirectoryName(store.File ?? Path.GetFullPath(store.JournalKeyFile))!;
        var free = new DriveInfo(folder).AvailableFreeSpace;
        if (free < LeastFree)
        {
            yield return $"disk: {free / (1024 * 1024)} MB are free at {folder}; make room before writing stops.";
        }
    }

    private static IEnumerable<string> Keys(Store store)
    {
        foreach (var path in new[] { store.JournalKeyFile, store.KeyRingFile })
        {
            if (!File.Exists(path))
            {
                yield return $"keys: {path} is not there; restore it from its own backup.";
            }
            else if (
                !OperatingSystem.IsWindows()
                && (
                    File.GetUnixFileMode(path)
                    & (UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)
                ) != UnixFileMode.None
            )
            {
                yield return $"keys: others on this machine may read {path}; chmod 600 {path}.";
            }
        }
    }
}
