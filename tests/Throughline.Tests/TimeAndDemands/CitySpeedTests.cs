using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Hosting;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.Cohort;
using Throughline.TimeAndDemands.ProtectedTime;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.TimeAndDemands;

/// <summary>How fast pages and re-imports are over a large generated city; measured by <c>bench/pages/measure</c>, skipped elsewhere.</summary>
public sealed class CitySpeedTests(ITestOutputHelper output)
{
    private const int Years = 5;

    // A server that has run for a minute has compiled what it uses.
    private const int WarmUp = 30;
    private const int Visits = 200;
    private static readonly DateOnly Today = new(2026, 3, 19);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_and_reimports_stay_quick_over_five_years_of_a_city()
    {
        var folder = Environment.GetEnvironmentVariable("THROUGHLINE_CITY") ?? "";
        Assert.SkipWhen(folder.Length == 0, "no generated city is given (THROUGHLINE_CITY); see bench/pages");
        var store = new Store(Path.Combine(folder, "city.db"), new AsOfClock(Today));
        await Fill(store, folder);
        var replaced = await Replace(store, folder);
        await Recode(store);
        await FiveYears(store);
        var sums = await Sums(store);
        var pages = await Pages(store);
        Assert.True(replaced.Same <= replaced.New, "The same bytes again cost more than other ones.");
        Assert.True(sums > 0 && pages > 0);
    }

    private async Task Fill(Store store, string folder)
    {
        if (File.Exists(store.File))
        {
            return;
        }
        Assert.Equal(0, await CommandLine.Run(["import", "roster", folder, "--db", store.File!]));
        var watch = Stopwatch.StartNew();
        await using var db = store.OpenFor("measure");
        var imports = new CalendarImport(db, new RosterCache());
        var files = Directory.GetFiles(Path.Combine(folder, "calendars"), "*.ics").Order().ToList();
        foreach (var file in files)
        {
            db.ChangeTracker.Clear();
            await imports.Receive(
                Path.GetFileNameWithoutExtension(file),
                Path.GetFileName(file),
                await File.ReadAllBytesAsync(file, Stop),
                Today,
                Stop
            );
        }
        Say($"{files.Count} calendars imported and accounted for in {watch.Elapsed.TotalSeconds:0.0} s");
    }

    // A calendar replaced by one in which a title differs, and by the same bytes again.
    private async Task<(double New, double Same)> Replace(Store store, string folder)
    {
        var file = Directory.GetFiles(Path.Combine(folder, "calendars"), "*.ics").Order().First();
        var owner = Path.GetFileNameWithoutExtension(file);
        var first = await File.ReadAllTextAsync(file, Stop);
        var at = first.IndexOf("SUMMARY:", StringComparison.Ordinal);
        var other = first.Insert(at + 8, "New ");
        List<double> changed = [];
        List<double> same = [];
        var rosters = new RosterCache();
        for (var each = -WarmUp; each < 100; each++)
        {
            var bytes = Encoding.UTF8.GetBytes(each % 2 == 0 ? other : first);
            var (now, again) = (
                await Milliseconds(() => Receive(store, rosters, owner, file, bytes)),
                await Milliseconds(() => Receive(store, rosters, owner, file, bytes))
            );
            if (each >= 0)
            {
                changed.Add(now);
                same.Add(again);
            }
        }
        Report("P6: one calendar replaced", changed);
        Report("P8: the same bytes again", same);
        return (Percentile(changed, 50), Percentile(same, 50));
    }

    private static async Task Receive(Store store, RosterCache rosters, string owner, string file, byte[] bytes)
    {
        await using var db = store.OpenFor("measure");
        await new CalendarImport(db, rosters).Receive(owner, Path.GetFileName(file), bytes, Today, Stop);
    }

    // What a change of one Focus rule asks for: every account from the stored entries.
    private async Task Recode(Store store)
    {
        await using var db = store.OpenFor("measure");
        var owners = await db.Calendars.Select(calendar => calendar.OwnerId).Distinct().ToListAsync(Stop);
        var accounts = new TimeAccounts(db, new RosterCache());
        Report("P9: all accounts made again", [await Milliseconds(() => accounts.Rebuild(owners, Today, Stop))]);
    }

    // Earlier years are the known one again, so that every table that pages read has five years of rows.
    private static async Task FiveYears(Store store)
    {
        await using var db = store.OpenFor("measure");
        if (await db.WeeksOfTime.AnyAsync(week => week.Monday < new DateOnly(2023, 1, 1), Stop))
        {
            return;
        }
        for (var back = 1; back < Years; back++)
        {
            foreach (var (table, columns, day) in Copied)
            {
                var sql = Earlier
                    .Replace("{table}", table, StringComparison.Ordinal)
                    .Replace("{columns}", columns, StringComparison.Ordinal)
                    .Replace("{day}", day, StringComparison.Ordinal)
                    .Replace("{back}", $"{back * 364}", StringComparison.Ordinal);
                await db.Database.ExecuteSqlRawAsync(sql, Stop);
            }
        }
    }

    private const string Earlier =
        "INSERT INTO {table} ({columns}, \"{day}\") SELECT {columns}, date(\"{day}\", '-{back} days') FROM {table} WHERE \"{day}\" >= '2025-07-01'";

    private static readonly (string Table, string Columns, string Day)[] Copied =
    [
        (
            "weeks_of_time",
            "\"OwnerId\", \"CountedSeconds\", \"ContractSeconds\", \"ProtectedSeconds\", \"BrokenSeconds\", \"Displaced\", \"WithPrincipals\", \"Instruction\", \"ToConfirm\", \"Accountability\", \"PrincipalsOtherMatters\", \"OwnLearning\", \"RequestsAndHearings\", \"Travel\", \"CentralMeetings\"",
            "Monday"
        ),
        (
            "taken_time",
            "\"OwnerId\", \"Start\", \"End\", \"TakenSeconds\", \"Uid\", \"Unit\", \"CalledBy\", \"Focus\", \"Pulled\"",
            "Day"
        ),
        (
            "displaced_contacts",
            "\"OwnerId\", \"PrincipalId\", \"Start\", \"End\", \"Kind\", \"Uid\", \"CauseFocus\", \"CauseUnit\", \"IsMadeUp\"",
            "Day"
        ),
    ];

    private async Task<double> Sums(Store store)
    {
        List<double> times = [];
        for (var each = 0; each < 300; each++)
        {
            var from = new DateOnly(2021, 8, 1).AddDays(each * 5);
            await using var db = store.OpenFor("measure");
            times.Add(await Milliseconds(() => db.CohortSum(WholeWeeks.Around(from, from.AddDays(140)), Stop)));
        }
        Report("A2: shares of a term, any weeks, 150 ILDs", times);
        return Percentile(times, 50);
    }

    private async Task<double> Pages(Store store)
    {
        await using var site = await Website.Of(store, demo: true);
        long chief;
        await using (var db = store.OpenFor("measure"))
        {
            chief = await db
                .Assignments.Where(one => one.Kind == AssignmentKind.Supervises && one.TargetPersonId != null)
                .Select(one => one.PersonId)
                .FirstAsync(Stop);
        }
        var account = await KnownAccount(store, chief) ?? await site.Account("chief@city.example", chief);
        await Parts(store, account);
        using var browser = site.Visitor();
        await Website.Post(browser, "/sign-in", new() { ["account"] = $"{account.Id}" }, "As");
        foreach (var path in new[] { "/district", "/monday", "/protected-time", "/displaced", "/budget" })
        {
            List<double> times = [];
            for (var each = 0; each < Visits; each++)
            {
                var from = new DateOnly(2021, 8, 2).AddDays(each * 7);
                var address = path is "/district" or "/displaced"
                    ? $"{path}?from={from:yyyy-MM-dd}&to={from.AddDays(200):yyyy-MM-dd}"
                    : path;
                times.Add(await Milliseconds(() => browser.GetStringAsync(new Uri(address, UriKind.Relative), Stop)));
            }
            Report($"{path}, chief of 150 ILDs, each address once", times);
        }
        await Weeks(site, store);
        return 1;
    }

    // An ILD's own week, of five years, each once.
    private async Task Weeks(Website site, Store store)
    {
        long ild;
        await using (var db = store.OpenFor("measure"))
        {
            ild = await db.Calendars.IgnoreQueryFilters([Wall.Name]).Select(one => one.OwnerId).FirstAsync(Stop);
        }
        var account = await KnownAccount(store, ild) ?? await site.Account("ild@city.example", ild);
        using var browser = site.Visitor();
        await Website.Post(browser, "/sign-in", new() { ["account"] = $"{account.Id}" }, "As");
        List<double> times = [];
        for (var each = -WarmUp; each < Visits; each++)
        {
            var monday = new DateOnly(2021, 8, 2).AddDays((each + WarmUp) * 7);
            var took = await Milliseconds(() =>
                browser.GetStringAsync(new Uri($"/week/{monday:yyyy-MM-dd}", UriKind.Relative), Stop)
            );
            if (each >= 0)
            {
                times.Add(took);
            }
        }
        Report("/week, an ILD, each week once", times);
    }

    private static async Task<Account?> KnownAccount(Store store, long person)
    {
        await using var db = store.OpenFor("measure");
        return await db.Users.FirstOrDefaultAsync(one => one.PersonId == person, Stop);
    }

    // What every page of a chief pays, and the dearest part of the cohort's.
    private async Task Parts(Store store, Account account)
    {
        List<double> seats = [];
        List<double> fresh = [];
        List<double> coming = [];
        var rosters = new RosterCache();
        for (var each = 0; each < 20; each++)
        {
            await using var db = store.OpenFor("measure");
            var district = await db.District.SingleAsync(Stop);
            seats.Add(await Milliseconds(() => db.ReaderOf(account, district, Stop)));
            fresh.Add(await Milliseconds(() => new TimeAccounts(db, rosters).Refresh(null, Today, Stop)));
            coming.Add(await Milliseconds(() => new Landings(db, rosters, new FreeSlots(db, rosters)).Coming(Today, 4, Stop)));
        }
        Report("a chief's seats toward 150 ILDs", seats);
        Report("whether every account is fresh", fresh);
        Report("what will land, with four free hours looked for", coming);
    }

    private static async Task<double> Milliseconds(Func<Task> work)
    {
        // Processor time where it is asked for: on a machine that others use, too, the clock tells their work.
        var isCpu = Environment.GetEnvironmentVariable("THROUGHLINE_CPU") == "1";
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await work();
        return (isCpu ? Environment.CpuUsage.TotalTime - before : watch.Elapsed).TotalMilliseconds;
    }

    private static double Percentile(List<double> times, int percent) =>
        times.Order().ElementAt((times.Count - 1) * percent / 100);

    private void Report(string what, List<double> times) =>
        Say(
            $"{what}: p50 {Percentile(times, 50):0.0} ms, p99 {Percentile(times, 99):0.0} ms, first {times[0]:0.0} ms, n {times.Count}"
        );

    private void Say(FormattableString sentence) => output.WriteLine(sentence.ToString(CultureInfo.InvariantCulture));

    private void Say(string sentence) => output.WriteLine(sentence);
}
