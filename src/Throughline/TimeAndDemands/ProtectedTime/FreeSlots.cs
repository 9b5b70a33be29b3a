using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAccounting.Standing;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>Finds another time for meetings that will land on protected time: one at which every ILD whom it pulls is free, outside what is protected.</summary>
/// <remarks>It reads when ILDs are busy and nothing else of their calendars; what it gives back is true of all of them together.</remarks>
internal sealed class FreeSlots(ThroughlineDb db, RosterCache rosters)
{
    private const int HalfHour = 1800;
    private const int DaysLookedAt = 14;

    /// <summary>For each meeting the nearest free time, in seconds from 1970-01-01 UTC; a meeting without one is not in it.</summary>
    public async Task<IReadOnlyDictionary<TakenMeeting, long>> For(
        IReadOnlyList<TakenMeeting> meetings,
        DateOnly today,
        CancellationToken stop
    )
    {
        var found = new Dictionary<TakenMeeting, long>();
        if (meetings.Count == 0)
        {
            return found;
        }
        var district = await rosters.Current(db, stop);
        var protectedDays = new ProtectedDays(district.Index.Roster);
        var pulled = await Pulled(meetings, stop);
        var last = meetings.Max(one => one.Day).AddDays(DaysLookedAt);
        var busy = await Busy([.. pulled.SelectMany(owners => owners).Distinct()], district.Index, today, last, stop);
        foreach (var meeting in meetings)
        {
            var owners = pulled[(meeting.Uid, meeting.Start)].ToList();
            var taken = owners.SelectMany(owner => busy[owner]).ToList();
            foreach (var day in Days(meeting.Day, today, protectedDays))
            {
                var networks = owners
                    .SelectMany(owner => protectedDays.NetworksOf(district.KeyOf(owner) ?? "", day))
                    .ToHashSet();
                if (On(day, meeting, protectedDays.On(day, networks), taken, district.Index) is { } start)
                {
                    found[meeting] = start;
                    break;
                }
            }
        }
        return found;
    }

    private async Task<ILookup<(string, long), long>> Pulled(IReadOnlyList<TakenMeeting> meetings, CancellationToken stop)
    {
        var (from, to) = (meetings.Min(one => one.Day), meetings.Max(one => one.Day));
        var rows = await db
            .TakenTimes.AsNoTracking()
            .Where(taken => taken.Day >= from && taken.Day <= to)
            .Select(taken => new
            {
                taken.Uid,
                taken.Start,
                taken.OwnerId,
            })
            .ToListAsync(stop);
        return rows.ToLookup(row => (row.Uid, row.Start), row => row.OwnerId);
    }

    private async Task<ILookup<long, (long Start, long End)>> Busy(
        List<long> owners,
        RosterIndex index,
        DateOnly today,
        DateOnly last,
        CancellationToken stop
    )
    {
        var from = index.Zone.InstantOf(today, TimeOnly.MinValue);
        var to = index.Zone.InstantOf(last.AddDays(1), TimeOnly.MinValue);
        var rows = await db
            .Engagements.AsNoTracking()
            .IgnoreQueryFilters([Wall.Name])
            .Where(one => owners.Contains(one.OwnerId) && one.Start < to && one.Start >= from)
            .Where(one => !one.IsCancelled && !one.DeclinedByOwner && one.VanishedAt == null)
            .Where(one => one.IsAllDay ? one.IsOutOfOffice || one.SaysLeave : !one.IsFree)
            .Select(one => new
            {
                one.OwnerId,
                one.Start,
                one.End,
            })
            .ToListAsync(stop);
        return rows.ToLookup(row => row.OwnerId, row => (row.Start, row.End));
    }

    // The nearest first, and of two as near the earlier: a meeting is rather brought forward than put off.
    private static IEnumerable<DateOnly> Days(DateOnly day, DateOnly today, ProtectedDays known) =>
        Enumerable
            .Range(0, DaysLookedAt)
            .SelectMany(away => away == 0 ? [day] : new[] { day.AddDays(-away), day.AddDays(away) })
            .Where(each => each > today && known.IsWorked(each));

    private static long? On(
        DateOnly day,
        TakenMeeting meeting,
        IReadOnlyList<DayPart> kept,
        List<(long Start, long End)> taken,
        RosterIndex index
    )
    {
        var facts = index.Roster.District;
        var length = meeting.End - meeting.Start;
        var end = index.Zone.InstantOf(day, facts.WorkdayEnd);
        List<(long Start, long End)> closed =
        [
            .. taken,
            .. kept.Select(part => (index.Zone.InstantOf(day, part.From), index.Zone.InstantOf(day, part.To))),
        ];
        for (var start = index.Zone.InstantOf(day, facts.WorkdayStart); start + length <= end; start += HalfHour)
        {
            if (start != meeting.Start && !closed.Exists(one => one.Start < start + length && one.End > start))
            {
                return start;
            }
        }
        return null;
    }
}
