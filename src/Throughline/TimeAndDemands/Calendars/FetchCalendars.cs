using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Reading;
using Throughline.TimeAndDemands.Calendars.Sources;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>Calendars that are fetched by themselves. Each is a job of its own, so no two nodes fetch one twice and one that hangs delays no other.</summary>
internal static class FetchCalendars
{
    private const string One = "fetch calendar";

    /// <summary>Looks every minute which calendars are due, and fetches them.</summary>
    public static IReadOnlyList<JobKind> Jobs { get; } = Within(FetchLimits.Default);

    /// <summary>The same with other limits, for tests.</summary>
    public static IReadOnlyList<JobKind> Within(FetchLimits limits) =>
        [
            new("fetch calendars", Due) { Every = TimeSpan.FromMinutes(1) },
            // They mostly wait for somebody else's server.
            new(One, run => Fetch(run, limits)) { Tries = 1, AtOnce = 64 },
        ];

    /// <summary>Queues those that are due.</summary>
    private static async Task Due(JobRun run)
    {
        await using var db = run.Open();
        var due = await db
            .Subscriptions.IgnoreQueryFilters([Wall.Name])
            .Where(one => one.NextAt <= run.Now)
            .OrderBy(one => one.NextAt)
            .ToListAsync(run.Stop);
        foreach (var subscription in due)
        {
            // The next time stands before the first try is made: a crash in its midst costs one refresh.
            subscription.NextAt = run.Now + Subscription.Refresh;
            db.Enqueue(One, subscription.Id.ToString(CultureInfo.InvariantCulture));
        }
        await db.SaveChangesAsync(run.Stop);
    }

    private static async Task Fetch(JobRun run, FetchLimits limits)
    {
        await using var db = run.Open();
        var id = long.Parse(run.Job.Subject, CultureInfo.InvariantCulture);
        var subscription = await db
            .Subscriptions.IgnoreQueryFilters([Wall.Name])
            .SingleOrDefaultAsync(one => one.Id == id, run.Stop);
        if (subscription is null)
        {
            return;
        }
        try
        {
            await Ask(db, subscription, limits, run);
        }
        catch (FetchFailedException failure)
        {
            subscription.Failed(failure.Message, run.Now);
        }
        catch (UnsoundFileException unsound)
        {
            subscription.Failed($"{subscription.Host}: {unsound.Message}", run.Now);
        }
        await db.SaveChangesAsync(run.Stop);
    }

    private static async Task Ask(ThroughlineDb db, Subscription subscription, FetchLimits limits, JobRun run)
    {
        using var client = new GuardedClient(subscription.AllowedPrivate, limits);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(run.Stop);
        ending.CancelAfter(limits.Total);
        SourceAnswer answer;
        try
        {
            answer = await CalendarSources.Of(subscription).Read(subscription, client, limits, ending.Token);
        }
        catch (OperationCanceledException) when (!run.Stop.IsCancellationRequested)
        {
            throw new FetchFailedException(
                $"{subscription.Host} took longer than {limits.Total.TotalSeconds:0} seconds and was left alone."
            );
        }
        if (answer.Calendar is not { } bytes)
        {
            subscription.Unchanged(run.Now);
            return;
        }
        var events = WholeCalendar.Events(bytes);
        if (subscription.Trusts(events))
        {
            await Receive(db, subscription, bytes, run);
            subscription.Took(events, answer, run.Now);
        }
        else
        {
            subscription.Hold(events, run.Now);
        }
    }

    private static async Task Receive(ThroughlineDb db, Subscription subscription, byte[] bytes, JobRun run)
    {
        var rosters = run.Services.GetService<RosterCache>() ?? new RosterCache();
        var district = await rosters.Current(db, run.Stop);
        var owner =
            district.KeyOf(subscription.OwnerId) ?? throw new FetchFailedException("Its owner is not in the roster any more.");
        var today = DistrictDay.Of(run.Now, district.Index.Roster.District.Zone);
        var limits = CalendarLimits.Default with { FileBytes = (int)FetchLimits.Default.InflatedBytes };
        await new CalendarImport(db, rosters) { Limits = limits }.Receive(
            owner,
            subscription.SourceName,
            bytes,
            today,
            run.Stop
        );
    }
}
