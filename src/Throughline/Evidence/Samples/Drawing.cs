using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Samples;

/// <summary>Draws a sample, locks it, and replaces a day on which an ILD did not work: the data office's three acts on it.</summary>
internal sealed class Drawing(ThroughlineDb db, RosterCache rosters, IldDays days)
{
    /// <summary>Draws the days of every ILD who has a calendar; nothing is saved yet but what the caller saves.</summary>
    /// <returns>The days; none where nobody has a calendar with a duty day in it.</returns>
    public async Task<List<SampledDay>> Draw(CalendarSample sample, CancellationToken stop)
    {
        var district = await rosters.Current(db, stop);
        var off = await DaysOff(sample, stop);
        var ilds = await db
            .Assignments.AsNoTracking()
            .Where(one =>
                one.Kind == AssignmentKind.LeadsNetwork && one.Start <= sample.To && (one.End == null || one.End >= sample.From)
            )
            .Select(one => one.PersonId)
            .Distinct()
            .ToListAsync(stop);
        var withCalendar = await db
            .Calendars.IgnoreQueryFilters([Wall.Name])
            .Select(one => one.OwnerId)
            .Distinct()
            .ToListAsync(stop);
        var drawn = new List<SampledDay>();
        var letters = Letters(ilds.Intersect(withCalendar), district, sample.Seed);
        foreach (var (ild, letter) in letters)
        {
            var duty = Duty(sample, district, off[ild]);
            var names = SampleDraw.Of(district.KeyOf(ild)!, duty, sample.DaysEach, sample.Seed);
            drawn.AddRange(names.Select(day => NewDay(sample.Id, ild, day, letter, duty.Count)));
        }
        var twice = SampleDraw.Twice(drawn.Count, sample.Seed);
        for (var at = 0; at < drawn.Count; at++)
        {
            drawn[at].IsTwice = twice.Contains(at);
        }
        return drawn;
    }

    /// <summary>Fixes the days and takes down their counted entries with the calendar's own code, so that a later import changes nothing that is coded.</summary>
    public async Task Lock(CalendarSample sample, string by, CancellationToken stop)
    {
        foreach (var ild in (await db.DaysOfSample(sample.Id).ToListAsync(stop)).GroupBy(day => day.OwnerId))
        {
            db.SampledEntries.AddRange(await EntriesOf(sample, ild.Key, [.. ild.Where(day => day.Counts)], stop));
        }
        sample.Lock(by, db.Now);
    }

    /// <summary>Another day in place of one on which the ILD did not work; it is logged, with the reason.</summary>
    /// <returns>The day that takes its place; null where none is left.</returns>
    public async Task<SampledDay?> Replace(CalendarSample sample, SampledDay day, string why, string by, CancellationToken stop)
    {
        var district = await rosters.Current(db, stop);
        var taken = await db.DaysOfSample(sample.Id)
            .Where(one => one.OwnerId == day.OwnerId)
            .Select(one => one.Day)
            .ToListAsync(stop);
        var duty = Duty(sample, district, (await DaysOff(sample, stop))[day.OwnerId]);
        var with = SampleDraw.Substitute(district.KeyOf(day.OwnerId)!, day.Day, [.. duty.Except(taken)], sample.Seed);
        day.Replace(with, why, by);
        if (with is not { } other)
        {
            return null;
        }
        var substitute = NewDay(sample.Id, day.OwnerId, other, day.Pseudonym, day.Population, day.Day);
        substitute.IsTwice = day.IsTwice;
        db.SampledDays.Add(substitute);
        await db.SaveChangesAsync(stop);
        if (sample.IsLocked)
        {
            db.SampledEntries.AddRange(await EntriesOf(sample, day.OwnerId, [substitute], stop));
        }
        return substitute;
    }

    private async Task<IEnumerable<SampledEntry>> EntriesOf(
        CalendarSample sample,
        long ild,
        List<SampledDay> sampled,
        CancellationToken stop
    )
    {
        var account = await days.OpenToKeep(ild, new Window(sample.From, sample.To), stop);
        var counted = account.Time.Occurrences.Where(one => one.State == OccurrenceState.Counted).ToLookup(one => one.Day);
        return sampled.SelectMany(day => Entries(day, account, [.. counted[day.Day]]));
    }

    private static IEnumerable<SampledEntry> Entries(SampledDay day, AccountedDays account, List<CodedOccurrence> counted)
    {
        var seconds = SharedSeconds.Of(counted.ConvertAll(one => (one.Occurrence.Start, one.Occurrence.End)));
        return counted.Select(
            (one, at) =>
                new SampledEntry
                {
                    DayId = day.Id,
                    SampleId = day.SampleId,
                    OwnerId = day.OwnerId,
                    EngagementId = account.Entry(one).Id,
                    Start = one.Occurrence.Start,
                    End = one.Occurrence.End,
                    Seconds = seconds[at],
                    Company = CompanyWords.Of(one.Occurrence.Entry, account.District.KeyOf(day.OwnerId)!, account.District),
                    With = one.Code!.With,
                    Focus = one.Code.Focus,
                }
        );
    }

    private static SampledDay NewDay(
        long sample,
        long ild,
        DateOnly day,
        string letter,
        int population,
        DateOnly? inPlaceOf = null
    ) =>
        new()
        {
            SampleId = sample,
            OwnerId = ild,
            Day = day,
            Pseudonym = letter,
            Population = population,
            InPlaceOf = inPlaceOf,
        };

    // In an order that says nothing about anybody, and is the same for the same seed.
    private static IEnumerable<(long Ild, string Letter)> Letters(IEnumerable<long> ilds, ReadyRoster district, int seed)
    {
        var order = ilds.OrderBy(ild => SampleDraw.PlaceOf(district.KeyOf(ild)!, seed)).ToList();
        return order.Select((ild, at) => (ild, $"ILD {at + 1}"));
    }

    private static List<DateOnly> Duty(CalendarSample sample, ReadyRoster district, IEnumerable<DateOnly> off)
    {
        var works = new DutyDays(district.Index.Roster.Holidays.Select(holiday => holiday.Date));
        var away = off.ToHashSet();
        return
        [
            .. Enumerable
                .Range(0, sample.To.DayNumber - sample.From.DayNumber + 1)
                .Select(sample.From.AddDays)
                .Where(day => works.Includes(day) && !away.Contains(day)),
        ];
    }

    // Days of leave as the calendars have them, all-day entries that stand at midnight as if in UTC.
    private async Task<ILookup<long, DateOnly>> DaysOff(CalendarSample sample, CancellationToken stop)
    {
        var (from, to) = (Seconds(sample.From), Seconds(sample.To.AddDays(1)));
        var leave = await db
            .Engagements.IgnoreQueryFilters([Wall.Name])
            .Where(one =>
                one.IsAllDay && one.SaysLeave && !one.IsCancelled && one.VanishedAt == null && one.Start < to && one.End > from
            )
            .Select(one => new
            {
                one.OwnerId,
                one.Start,
                one.End,
            })
            .ToListAsync(stop);
        return leave
            .SelectMany(one =>
                Enumerable
                    .Range(0, (int)Math.Max(1, (one.End - one.Start) / 86_400))
                    .Select(at => (one.OwnerId, Day: DayOf(one.Start).AddDays(at)))
            )
            .ToLookup(one => one.OwnerId, one => one.Day);
    }

    private static long Seconds(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();

    private static DateOnly DayOf(long instant) =>
        DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(instant).UtcDateTime);
}
