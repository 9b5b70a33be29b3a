using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.ProfessionalLearning.LiveSessions;

/// <summary>
/// Tells every screen of a session where it is, as server-sent events. One watcher for each session with listeners asks the database twice a second,
/// so that what another node wrote is seen too; a write on this node is seen at once. No text of a case or note is in it.
/// </summary>
internal sealed class RoomStream(Store store)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    // After a minute the browser asks again: a seat that has ended meanwhile ends what it sees.
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(55);
    private readonly ConcurrentDictionary<long, Room> rooms = new();

    public static void Map(WebApplication app) =>
        app.MapGet("/learning/sessions/{id:long}/stream", Stream).WithMetadata(new RuleAttribute(RecordKind.R16));

    /// <summary>Something was written: whoever listens here hears of it now.</summary>
    public void Nudge(long session)
    {
        if (rooms.TryGetValue(session, out var room))
        {
            room.Nudge();
        }
    }

    private static async Task Stream(long id, HttpContext context, RoomSight sight, Reader reader, RoomStream stream)
    {
        if (await sight.Of(id, context.RequestAborted) is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        using var life = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        life.CancelAfter(Life);
        try
        {
            await stream.Write(id, context.Response, life.Token);
        }
        catch (OperationCanceledException)
        {
            // Gone, or its minute is over.
        }
    }

    private async Task Write(long id, HttpResponse response, CancellationToken stop)
    {
        var room = Enter(id);
        try
        {
            await response.WriteAsync("retry: 500\n\n", stop);
            await response.Body.FlushAsync(stop);
            var said = "";
            while (!stop.IsCancellationRequested)
            {
                var changed = room.Changed;
                var state = room.State;
                if (state.Length > 0 && state != said)
                {
                    await response.WriteAsync($"data: {state}\n\n", stop);
                    await response.Body.FlushAsync(stop);
                    said = state;
                }
                if (await Task.WhenAny(changed, Task.Delay(Quiet, stop)) != changed)
                {
                    await response.WriteAsync(": still here\n\n", stop);
                    await response.Body.FlushAsync(stop);
                }
            }
        }
        finally
        {
            Leave(id, room);
        }
    }

    private Room Enter(long id)
    {
        lock (rooms)
        {
            var room = rooms.GetOrAdd(id, _ => new Room());
            if (room.Listeners++ == 0)
            {
                _ = Watch(id, room);
            }
            return room;
        }
    }

    private void Leave(long id, Room room)
    {
        lock (rooms)
        {
            if (--room.Listeners == 0)
            {
                rooms.TryRemove(id, out _);
                room.Close();
            }
        }
    }

    private async Task Watch(long id, Room room)
    {
        while (!room.IsClosed)
        {
            try
            {
                await using var db = store.OpenFor("live session");
                room.Say(await StateOf(db, id, CancellationToken.None));
            }
            catch (Exception error)
                when (error is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
            {
                // The database is away for a moment: screens keep their own clocks, and the next beat asks again.
            }
            await room.Beat(Beat);
        }
    }

    /// <summary>What the screens are told.</summary>
    public static async Task<string> StateOf(ThroughlineDb db, long id, CancellationToken stop)
    {
        var session = await db.LiveSessions.AsNoTracking().SingleAsync(one => one.Id == id, stop);
        var presses = await db
            .Presses.AsNoTracking()
            .Where(one => one.SessionId == id)
            .OrderBy(one => one.Sequence)
            .ToListAsync(stop);
        var notes = await db.SessionNotes.Where(one => one.CircleId == id).CountAsync(stop);
        return Text(session.Steps, presses, notes, db.Now);
    }

    // The moment at which the step began or would have begun, so that the text is the same until something changes.
    private static string Text(IReadOnlyList<Protocols.ProtocolStep> steps, List<Press> presses, int notes, DateTimeOffset now)
    {
        var at = SessionMoment.At(steps, presses, now);
        var step = at.IsBefore ? null : steps[at.Step];
        return JsonSerializer.Serialize(
            new
            {
                seq = presses.Count == 0 ? 0 : presses[^1].Sequence,
                step = at.Step,
                title = step?.Title ?? "",
                turn = step is null ? "" : Protocols.TurnWords.Words(step.Who),
                prompt = step?.Prompt ?? "",
                running = at.IsRunning,
                asks = at.Asks,
                ended = at.IsEnded,
                planned = at.Planned?.TotalSeconds,
                began = at.IsRunning ? Math.Round((now - at.InStep - DateTimeOffset.UnixEpoch).TotalSeconds, 0) : (double?)null,
                instep = at.IsRunning ? (double?)null : Math.Floor(at.InStep.TotalSeconds),
                notes,
            },
            JsonSerializerOptions.Web
        );
    }

    /// <summary>One session with listeners on this node.</summary>
    private sealed class Room
    {
        private TaskCompletionSource nudged = New();
        private TaskCompletionSource next = New();

        public int Listeners { get; set; }
        public bool IsClosed { get; private set; }
        public string State { get; private set; } = "";
        public Task Changed => next.Task;

        public void Say(string state)
        {
            if (state != State)
            {
                State = state;
                var before = next;
                next = New();
                before.SetResult();
            }
        }

        public void Nudge() => nudged.TrySetResult();

        /// <summary>Waits a beat, or until it is nudged.</summary>
        public async Task Beat(TimeSpan beat)
        {
            var waited = nudged;
            if (await Task.WhenAny(waited.Task, Task.Delay(beat)) == waited.Task)
            {
                nudged = New();
            }
        }

        public void Close()
        {
            IsClosed = true;
            Nudge();
        }

        private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
