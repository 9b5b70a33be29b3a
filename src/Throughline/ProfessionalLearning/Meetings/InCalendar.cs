using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Zones;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.ProfessionalLearning.Meetings;

/// <summary>A meeting as it stands in the reader's own calendar: what took place there need not be typed again. Nobody else's calendar is looked at.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="Uid">What its calendars call it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Day">In the district.</param>
/// <param name="Start">In the district.</param>
/// <param name="Minutes">How long it was.</param>
internal sealed record InCalendar(long EntryId, string Uid, string Title, DateOnly Day, TimeOnly Start, int Minutes)
{
    // What is found by its time alone must cover half of the meeting, and the meeting half of it.
    private const int LeastPart = 2;
    private const int MostOffered = 8;
    private const int DaysAhead = 30;

    /// <summary>"8:40 to 10:30, 110 minutes".</summary>
    public string Words =>
        $"{Dates.Between(Clock(Start), Clock(Start.AddMinutes(Minutes)))}, {Counts.Of(Minutes, "minute", "minutes")}";

    /// <summary>The entry of a meeting: by what the invitation or an earlier link calls it, else the one at its time.</summary>
    public static async Task<InCalendar?> Of(ThroughlineDb db, Reader reader, Meeting meeting, CancellationToken stop)
    {
        if (reader.PersonId is not { } me)
        {
            return null;
        }
        var own = Invitation.Uid(meeting.Id);
        List<string> uids =
        [
            own,
            .. await db
                .Meetings.Where(one =>
                    one.CalendarUid != ""
                    && (one.Id == meeting.Id || (one.SeriesId != null && one.SeriesId == meeting.SeriesId))
                )
                .Select(one => one.CalendarUid)
                .Distinct()
                .ToListAsync(stop),
        ];
        var entries = await Between(db, me, meeting.Day, meeting.Day, stop);
        return entries.Find(one => one.Uid == own)
            ?? entries.Find(one => uids.Contains(one.Uid))
            ?? entries
                .Where(one => one.Shared(meeting) * LeastPart >= Math.Max(meeting.Minutes, one.Minutes))
                .MaxBy(one => one.Shared(meeting));
    }

    /// <summary>Entries of the next weeks with two others or more, each series once: one of them may be the meeting that is to be convened.</summary>
    public static async Task<IReadOnlyList<InCalendar>> Ahead(ThroughlineDb db, Reader reader, CancellationToken stop) =>
        reader.PersonId is { } me
            ?
            [
                .. (await Between(db, me, reader.Today, reader.Today.AddDays(DaysAhead), stop, fewest: 2))
                    .DistinctBy(one => one.Uid)
                    .Take(MostOffered),
            ]
            : [];

    private static async Task<List<InCalendar>> Between(
        ThroughlineDb db,
        long me,
        DateOnly first,
        DateOnly last,
        CancellationToken stop,
        int fewest = 0
    )
    {
        var name = await db.District.Select(one => one.Zone).SingleOrDefaultAsync(stop);
        var known = name is null ? null : DistrictZone.Find(name)?.Name;
        var zone = known is null ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb[known];
        var from = zone.AtStartOfDay(first.ToLocalDate()).ToInstant().ToUnixTimeSeconds();
        var to = zone.AtStartOfDay(last.ToLocalDate().PlusDays(1)).ToInstant().ToUnixTimeSeconds();
        var found = await db
            .Engagements.AsNoTracking()
            .Where(one => one.OwnerId == me && one.Start >= from && one.Start < to)
            .Where(one => !one.IsAllDay && !one.IsPrivate && !one.IsCancelled && !one.IsFree && !one.DeclinedByOwner)
            .OrderBy(one => one.Start)
            .ToListAsync(stop);
        return
        [
            .. found
                .Where(one => !one.DidVanish && one.Uid.Length > 0 && one.Attendees.Count >= fewest)
                .Select(one => Read(one, zone))
                .Where(one => one.Minutes is >= 5 and <= MeetingSeries.MostMinutes),
        ];
    }

    private static InCalendar Read(Engagement one, DateTimeZone zone)
    {
        var start = Instant.FromUnixTimeSeconds(one.Start).InZone(zone).LocalDateTime;
        return new(
            one.Id,
            one.Uid,
            one.Summary,
            start.Date.ToDateOnly(),
            new TimeOnly(start.Hour, start.Minute),
            (int)((one.End - one.Start + 30) / 60)
        );
    }

    // Minutes that lie in both.
    private int Shared(Meeting meeting)
    {
        static int At(TimeOnly time) => time.Hour * 60 + time.Minute;
        var begins = Math.Max(At(Start), At(meeting.StartsAt));
        var ends = Math.Min(At(Start) + Minutes, At(meeting.StartsAt) + meeting.Minutes);
        return Math.Max(0, ends - begins);
    }

    private static LocalTime Clock(TimeOnly time) => new(time.Hour, time.Minute);
}
