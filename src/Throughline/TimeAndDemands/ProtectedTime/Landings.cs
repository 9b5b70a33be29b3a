using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Coding;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>What will land on protected time in the next two weeks, while it can still be moved.</summary>
internal sealed class Landings(ThroughlineDb db, RosterCache rosters, FreeSlots slots)
{
    /// <summary>How far ahead people look.</summary>
    public const int Days = 14;

    // A list longer than this is not read on a Monday; the rest stands on the page of taken time.
    private const int Most = 20;

    /// <summary>The meetings, soonest first.</summary>
    /// <param name="today">Today in the district.</param>
    /// <param name="withSlots">How many of them get a free time looked for.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<IReadOnlyList<Landing>> Coming(DateOnly today, int withSlots, CancellationToken stop)
    {
        var meetings = await db.TakenMeetings(today.AddDays(1), today.AddDays(Days), null, 0, Most, stop);
        if (meetings.Count == 0)
        {
            return [];
        }
        var zone = (await rosters.Current(db, stop)).Index.Zone;
        var first = meetings[0].Start;
        var asked = await db
            .MovesAsked.AsNoTracking()
            .Where(one => one.Start >= first && one.TakenBackAt == null)
            .ToListAsync(stop);
        var free = await slots.For(
            [.. meetings.Take(withSlots).Where(meeting => !asked.Exists(one => Is(one, meeting)))],
            today,
            stop
        );
        var keys = meetings.Select(meeting => meeting.CalledBy).Distinct().ToList();
        var names = await db.NamesOf(keys, stop);
        return
        [
            .. meetings.Select(meeting => new Landing(
                meeting,
                zone.LocalOf(meeting.Start),
                names.GetValueOrDefault(meeting.CalledBy, ""),
                free.TryGetValue(meeting, out var start) ? zone.LocalOf(start) : null,
                free.TryGetValue(meeting, out var instant) ? instant : 0,
                asked.Find(one => Is(one, meeting)) is { } move ? (move, zone.LocalOf(move.To)) : null
            )),
        ];
    }

    private static bool Is(MoveAsked asked, TakenMeeting meeting) => asked.Uid == meeting.Uid && asked.Start == meeting.Start;
}

/// <summary>One meeting that will land on protected time, in words.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="At">Its local start.</param>
/// <param name="Caller">Who called it, by name; empty where nobody of the roster did.</param>
/// <param name="FreeAt">Local start of the nearest time at which all are free; null when none was found or looked for.</param>
/// <param name="FreeInstant">The same in seconds from 1970-01-01 UTC; 0 with none.</param>
/// <param name="Asked">That somebody has asked to move it, and to when.</param>
internal sealed record Landing(
    TakenMeeting Meeting,
    DateTime At,
    string Caller,
    DateTime? FreeAt,
    long FreeInstant,
    (MoveAsked Move, DateTime To)? Asked
)
{
    /// <summary>What it is, as pages for others say it: the cause, never the title.</summary>
    public string Title => CauseNames.Of(Meeting.Cause) is var words && words == CauseNames.NotKnown ? "A meeting" : words;

    /// <summary>"Called by Colette Barrow, Human Resources."</summary>
    public string CalledBy =>
        (Caller.Length, Meeting.Unit.Length) switch
        {
            (> 0, > 0) => $"Called by {Caller}, {Meeting.Unit}.",
            (> 0, 0) => $"Called by {Caller}.",
            (0, > 0) => $"Called by {Meeting.Unit}.",
            _ when Meeting.CalledBy.Length > 0 => "Called by somebody outside the district.",
            _ => "Nobody is named as having called it.",
        };

    /// <summary>"Pulls ILDs".</summary>
    public string Pulls =>
        Meeting.Pulled switch
        {
            Pulled.Ild => "Pulls ILDs",
            Pulled.Principals => "Pulls principals",
            _ => "Pulls both",
        };

    /// <summary>"Thursday, March 26, 9:00".</summary>
    public static string Moment(DateTime local) =>
        $"{Dates.WithWeekday(DateOnly.FromDateTime(local).ToLocalDate())}, {Dates.Clock(TimeOnly.FromDateTime(local).ToLocalTime())}";

    /// <summary>"Monday 2:00", where the day is near.</summary>
    public static string Near(DateTime local) => $"{local.DayOfWeek} {Dates.Clock(TimeOnly.FromDateTime(local).ToLocalTime())}";
}
