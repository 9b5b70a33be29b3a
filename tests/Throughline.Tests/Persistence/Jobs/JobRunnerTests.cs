using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;
using Xunit;

namespace Throughline.Tests.Persistence.Jobs;

public sealed class JobRunnerTests(Databases databases)
{
    private const string Kind = "count";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Work_that_is_queued_is_done_once_and_leaves_no_entry_in_the_journal(string kind)
    {
        var store = await databases.Fresh(kind, new HandClock());
        var seen = new ConcurrentBag<string>();
        var node = Running.Node(store, [Counting(seen)]);
        await Running.Enqueue(store, Kind, "a");
        Assert.Equal(1, await node.RunDue(Stop));
        Assert.Equal(0, await node.RunDue(Stop));
        Assert.Equal(["a"], seen);
        await using var db = store.OpenFor("test");
        Assert.Equal(JobState.Done, (await db.Jobs.Latest(Kind, "a", Stop))!.State);
        Assert.Equal(0, await db.JournalEntries.CountAsync(Stop));
    }

    [Fact]
    public async Task Work_is_queued_only_if_the_act_that_causes_it_is_saved()
    {
        var store = await databases.Fresh();
        await using (var db = store.OpenFor("test"))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            db.Enqueue(Kind, "a");
            await db.SaveChangesAsync(Stop);
        }
        Assert.Equal(0, await Running.Node(store, [Counting([])]).RunDue(Stop));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_failure_is_kept_as_a_sentence_and_tried_again_after_growing_pauses(string kind)
    {
        var clock = new HandClock();
        var store = await databases.Fresh(kind, clock);
        var failing = new JobKind(Kind, _ => throw new JobFailedException("The post office is closed.")) { Tries = 3 };
        var node = Running.Node(store, [failing]);
        await Running.Enqueue(store, Kind, "a");
        Assert.Equal(1, await node.RunDue(Stop));
        Assert.Equal(0, await node.RunDue(Stop));
        clock.Move(TimeSpan.FromSeconds(31));
        Assert.Equal(1, await node.RunDue(Stop));
        clock.Move(TimeSpan.FromSeconds(31));
        Assert.Equal(0, await node.RunDue(Stop));
        clock.Move(TimeSpan.FromSeconds(30));
        Assert.Equal(1, await node.RunDue(Stop));
        await using var db = store.OpenFor("test");
        var job = (await db.Jobs.Latest(Kind, "a", Stop))!;
        Assert.Equal((JobState.Failed, 3, "The post office is closed."), (job.State, job.Tries, job.Failure));
    }

    [Fact]
    public async Task An_unforeseen_failure_is_kept_without_its_words()
    {
        var store = await databases.Fresh();
        var node = Running.Node(store, [new JobKind(Kind, _ => throw new InvalidOperationException("walled words"))]);
        await Running.Enqueue(store, Kind, "a");
        await node.RunDue(Stop);
        await using var db = store.OpenFor("test");
        Assert.Equal("It stopped unexpectedly (InvalidOperationException).", (await db.Jobs.Latest(Kind, "a", Stop))!.Failure);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Two_nodes_do_each_job_once(string kind)
    {
        var store = await databases.Fresh(kind, new HandClock());
        var seen = new ConcurrentBag<string>();
        for (var each = 0; each < 60; each++)
        {
            await Running.Enqueue(store, Kind, $"{each}");
        }
        var counting = Counting(seen) with { AtOnce = 4 };
        var one = Running.Node(store, [counting]);
        var other = Running.Node(store, [counting]);
        await Task.WhenAll(one.RunDue(Stop), other.RunDue(Stop), one.RunDue(Stop), other.RunDue(Stop));
        Assert.Equal(60, seen.Count);
        Assert.Equal(60, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_due_time_has_one_run_on_nodes_whose_clocks_differ(string kind)
    {
        var (early, late) = (new HandClock(), new HandClock());
        early.Move(TimeSpan.FromMinutes(5));
        var store = await databases.Fresh(kind, early);
        var behind = await databases.Same(store, late);
        var seen = new ConcurrentBag<string>();
        var hourly = Counting(seen) with { Every = TimeSpan.FromHours(1) };
        var (one, other) = (Running.Node(store, [hourly]), Running.Node(behind, [hourly]));
        for (var minute = 0; minute < 120; minute += 5)
        {
            await Task.WhenAll(one.RunDue(Stop), other.RunDue(Stop));
            early.Move(TimeSpan.FromMinutes(5));
            late.Move(TimeSpan.FromMinutes(5));
        }
        // At noon, at one, and at two on the clock that is ahead.
        Assert.Equal(3, seen.Count);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_stuck_holder_whose_job_was_taken_over_saves_nothing(string kind)
    {
        var store = await databases.Fresh(kind, new HandClock());
        var (isStuck, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        Exception? refused = null;
        var stuck = Running.Node(
            store,
            [
                new JobKind(
                    Kind,
                    async run =>
                    {
                        await using var db = run.Open();
                        db.Add(new Network { RosterKey = "stuck", Name = "Stuck" });
                        isStuck.SetResult();
                        await goOn.Task;
                        refused = await Record.ExceptionAsync(() => db.SaveChangesAsync(Stop));
                        throw refused!;
                    }
                ),
            ],
            lease: TimeSpan.FromMilliseconds(200),
            sign: TimeSpan.FromHours(1)
        );
        var taking = Running.Node(
            store,
            [
                new JobKind(
                    Kind,
                    async run =>
                    {
                        await using var db = run.Open();
                        db.Add(new Network { RosterKey = "taken", Name = "Taken" });
                        await db.SaveChangesAsync(run.Stop);
                    }
                ),
            ]
        );
        await Running.Enqueue(store, Kind, "a");
        var held = stuck.RunDue(Stop);
        await isStuck.Task;
        while (await taking.RunDue(Stop) == 0)
        {
            await Task.Delay(50, Stop);
        }
        goOn.SetResult();
        await held;
        Assert.IsType<LeaseLostException>(refused);
        await using var after = store.OpenFor("test");
        Assert.Equal(["Taken"], await after.Networks.Select(network => network.Name).ToListAsync(Stop));
        var job = (await after.Jobs.Latest(Kind, "a", Stop))!;
        Assert.Equal((JobState.Done, 2L), (job.State, job.Fence));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_holder_that_signs_keeps_its_job_longer_than_one_lease(string kind)
    {
        var store = await databases.Fresh(kind, new HandClock());
        var goOn = new TaskCompletionSource();
        var slow = Running.Node(
            store,
            [new JobKind(Kind, _ => goOn.Task)],
            lease: TimeSpan.FromMilliseconds(1_000),
            sign: TimeSpan.FromMilliseconds(100)
        );
        await Running.Enqueue(store, Kind, "a");
        var held = await slow.Start(Stop);
        await Task.Delay(1_500, Stop);
        Assert.Equal(0, await Running.Node(store, [Counting([])]).RunDue(Stop));
        goOn.SetResult();
        await Task.WhenAll(held);
    }

    [Fact]
    public async Task A_long_job_says_how_far_it_is()
    {
        var store = await databases.Fresh();
        var (halfWay, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var node = Running.Node(
            store,
            [
                new JobKind(
                    Kind,
                    async run =>
                    {
                        await run.Progress(40, 80);
                        halfWay.SetResult();
                        await goOn.Task;
                    }
                ),
            ]
        );
        await Running.Enqueue(store, Kind, "a");
        var held = await node.Start(Stop);
        await halfWay.Task;
        await using var db = store.OpenFor("test");
        var job = (await db.Jobs.Latest(Kind, "a", Stop))!;
        Assert.Equal((JobState.Running, 40, 80), (job.State, job.Done, job.Total));
        goOn.SetResult();
        await Task.WhenAll(held);
    }

    [Fact]
    public async Task Work_cut_short_by_the_end_of_the_program_is_done_by_the_next_start()
    {
        var store = await databases.Fresh();
        using var ending = new CancellationTokenSource();
        await Running.Enqueue(store, Kind, "a");
        var held = await Running
            .Node(store, [new JobKind(Kind, run => Task.Delay(Timeout.Infinite, run.Stop))])
            .Start(ending.Token);
        await ending.CancelAsync();
        await Task.WhenAll(held);
        var seen = new ConcurrentBag<string>();
        Assert.Equal(1, await Running.Node(store, [Counting(seen)]).RunDue(Stop));
        Assert.Equal(["a"], seen);
    }

    private static JobKind Counting(ConcurrentBag<string> seen) =>
        new(
            Kind,
            run =>
            {
                seen.Add(run.Job.Subject);
                return Task.CompletedTask;
            }
        );
}
