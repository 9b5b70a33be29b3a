using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;
using Throughline.Tests.Persistence.Jobs;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.Calendars.Feeds;
using Throughline.TimeAndDemands.Calendars.Sources;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Calendars.Sources;

public sealed class FetchCalendarsTests(Databases databases)
{
    private static readonly FetchLimits Quick = new() { Connect = TimeSpan.FromSeconds(2), Total = TimeSpan.FromSeconds(5) };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_calendar_is_fetched_every_quarter_of_an_hour_and_its_last_good_state_stays()
    {
        var (store, clock) = await District();
        var isBroken = false;
        await using var server = new HostileServer(
            (_, stream, stop) =>
                stream
                    .WriteAsync(isBroken ? HostileServer.Ok("<html>", "", "500 x") : HostileServer.Ok(Events(20)), stop)
                    .AsTask()
        );
        await Subscribe(store, server, "/secretword");
        var node = Node(store);
        await node.RunDue(Stop);
        Assert.Equal((20, null, 20), await State(store));
        await node.RunDue(Stop);
        Assert.Equal(1, server.Connections);
        isBroken = true;
        clock.Move(TimeSpan.FromMinutes(16));
        await node.RunDue(Stop);
        Assert.Equal((20, "127.0.0.1 answers with 500 instead of a calendar.", 20), await State(store));
        await using var db = store.OpenFor("test");
        var entry = await db.JournalEntries.Where(one => one.Kind == nameof(Subscription)).ToListAsync(Stop);
        Assert.NotEmpty(entry);
        Assert.DoesNotContain(entry, one => $"{one.Before}{one.After}".Contains("secretword", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_calendar_that_lost_more_than_a_fifth_waits_for_its_owners_word()
    {
        var (store, clock) = await District();
        var count = 20;
        await using var server = new HostileServer(
            (_, stream, stop) => stream.WriteAsync(HostileServer.Ok(Events(count)), stop).AsTask()
        );
        await Subscribe(store, server, "/");
        var node = Node(store);
        await node.RunDue(Stop);
        count = 15;
        clock.Move(TimeSpan.FromMinutes(16));
        await node.RunDue(Stop);
        Assert.Equal((20, null, 20), await State(store));
        await using (var db = store.OpenFor("test"))
        {
            var one = await db.Subscriptions.SingleAsync(Stop);
            Assert.Equal(15, one.HeldEvents);
            one.TakeHeld(clock.GetUtcNow());
            await db.SaveChangesAsync(Stop);
        }
        clock.Move(TimeSpan.FromMinutes(1));
        await node.RunDue(Stop);
        Assert.Equal((15, null, 15), await State(store));
    }

    [Fact]
    public async Task Fifty_hung_calendars_do_not_delay_fifty_good_ones()
    {
        var (store, _) = await District();
        await using var hung = new HostileServer((_, _, stop) => Task.Delay(Timeout.Infinite, stop));
        await using var good = new HostileServer(
            (_, stream, stop) => stream.WriteAsync(HostileServer.Ok(Events(1)), stop).AsTask()
        );
        for (var each = 0; each < 50; each++)
        {
            await Subscribe(store, hung, $"/{each}");
        }
        for (var each = 0; each < 50; each++)
        {
            await Subscribe(store, good, $"/{each}");
        }
        var watch = Stopwatch.StartNew();
        var node = Node(store);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var running = node.RunDue(ending.Token);
        var done = 0;
        while (done < 50 && watch.Elapsed < TimeSpan.FromSeconds(60))
        {
            await Task.Delay(200, Stop);
            await using var db = store.OpenFor("test");
            done = await db.Subscriptions.CountAsync(one => one.Events == 1, Stop);
        }
        Assert.Equal(50, done);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"50 good calendars beside 50 hung ones: {watch.Elapsed.TotalSeconds:0.0} s"
        );
        await running;
        await using var after = store.OpenFor("test");
        Assert.Equal(50, await after.Subscriptions.CountAsync(one => one.Failure != null, Stop));
    }

    private static JobRunner Node(Store store) =>
        Running.Node(
            store,
            FetchCalendars.Within(Quick),
            services: new ServiceCollection().AddSingleton<RosterCache>().BuildServiceProvider()
        );

    private async Task<(Store, HandClock)> District()
    {
        var clock = new HandClock();
        var store = await databases.Fresh(clock: clock);
        await Harbor.Import(store);
        return (store, clock);
    }

    private static async Task Subscribe(Store store, HostileServer server, string path)
    {
        await using var db = store.OpenFor("test");
        var owner = await db
            .PersonEmails.Where(one => one.Address == "marisol.vega@harbor.example")
            .Select(one => one.PersonId)
            .FirstOrDefaultAsync(Stop);
        db.Subscriptions.Add(new NewFeed(server.Url(path), server.Named, "", "").For(owner, db.Clock.GetUtcNow()));
        await db.SaveChangesAsync(Stop);
    }

    private static async Task<(int Events, string? Failure, int Kept)> State(Store store)
    {
        await using var db = store.OpenFor("test");
        var one = await db.Subscriptions.SingleAsync(Stop);
        return (one.Events, one.Failure, await db.Engagements.CountAsync(each => each.VanishedAt == null, Stop));
    }

    private static string Events(int count)
    {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n");
        for (var each = 0; each < count; each++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"BEGIN:VEVENT\r\nUID:{each}@test\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:202604{each + 1:00}T130000Z\r\nDTEND:202604{each + 1:00}T140000Z\r\nSUMMARY:Visit\r\nEND:VEVENT\r\n"
            );
        }
        return text.Append("END:VCALENDAR\r\n").ToString();
    }
}
