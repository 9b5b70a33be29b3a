using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Demo.Cast;
using Throughline.Evidence.Samples;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Coding;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Demo;

/// <summary>Harbor's calendar samples: the fall's is drawn, coded by two people of the data office and talked through; the winter's waits for its coders. Story 25.</summary>
internal sealed class HarborSamples(ThroughlineDb db)
{
    private const int Seed = 4711;

    // Of a hundred codes, so many are another person's as well.
    private const int CodersAgree = 93;
    private static readonly string[] DataOffice = [CentralOffice.Data, CentralOffice.Enrollment, CentralOffice.Planning];
    private readonly SplitMix dice = new(Seed);

    /// <summary>Grants the data office its seat and writes the samples, as of March 2026.</summary>
    public static Task Write(ThroughlineDb db, CancellationToken stop) => new HarborSamples(db).Write(stop);

    private async Task Write(CancellationToken stop)
    {
        var accounts = await Grant(stop);
        var drawing = new Drawing(db, new RosterCache(), new IldDays(db, new RosterCache()));
        var fall = await Draw(drawing, "Fall", new(2025, 9, 8), new(2025, 10, 31), stop);
        await Release(fall, await db.DaysOfSample(fall.Id).ToListAsync(stop), stop);
        await Code(fall, accounts, stop);
        var winter = await Draw(drawing, "Winter", new(2026, 1, 12), new(2026, 3, 6), stop);
        await Release(winter, await db.DaysOfSample(winter.Id).Where(day => day.Id % 3 != 0).ToListAsync(stop), stop);
    }

    private async Task<long[]> Grant(CancellationToken stop)
    {
        var people = await db
            .People.Where(person => DataOffice.Contains(person.Name))
            .ToDictionaryAsync(person => person.Name, person => person.Id, stop);
        var accounts = await db
            .Users.Where(account => account.PersonId != null)
            .ToDictionaryAsync(account => account.PersonId!.Value, account => account.Id, stop);
        long[] coders = [.. DataOffice.Select(name => accounts[people[name]])];
        db.RoleGrants.AddRange(
            coders.Select(account => new RoleGrant
            {
                AccountId = account,
                Seat = Seat.Data,
                Start = HarborYear.First.ToDateOnly(),
                GivenBy = CentralOffice.Deputy,
            })
        );
        await db.SaveChangesAsync(stop);
        return coders;
    }

    private async Task<CalendarSample> Draw(Drawing drawing, string name, DateOnly from, DateOnly to, CancellationToken stop)
    {
        var sample = new CalendarSample
        {
            Name = name,
            From = from,
            To = to,
            Seed = Seed,
            DaysEach = CalendarSample.UsualDays,
            DrawnBy = CentralOffice.Data,
            DrawnAt = new DateTimeOffset(to.AddDays(3), new TimeOnly(14, 0), TimeSpan.Zero),
        };
        db.CalendarSamples.Add(sample);
        await db.SaveChangesAsync(stop);
        db.SampledDays.AddRange(await drawing.Draw(sample, stop));
        await db.SaveChangesAsync(stop);
        await drawing.Lock(sample, CentralOffice.Data, stop);
        await db.SaveChangesAsync(stop);
        return sample;
    }

    private async Task Release(CalendarSample sample, List<SampledDay> days, CancellationToken stop)
    {
        var masked = new MaskedTitle(HarborUnified.Roster(HarborDesign.Find(HarborDesign.Own)!).People);
        var released = days.ConvertAll(day => day.Id);
        var entries = await db.EntriesOfSample(sample.Id).Where(entry => released.Contains(entry.DayId)).ToListAsync(stop);
        var ids = entries.ConvertAll(entry => entry.EngagementId);
        var titles = await db
            .Engagements.Where(one => ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => one.Summary, stop);
        entries.ForEach(entry => entry.Title = masked.Of(titles[entry.EngagementId]));
        days.ForEach(day => day.Release(sample.DrawnAt.AddDays(4)));
        await db.SaveChangesAsync(stop);
    }

    private async Task Code(CalendarSample sample, long[] coders, CancellationToken stop)
    {
        var days = await db.DaysOfSample(sample.Id).OrderBy(day => day.Day).ToListAsync(stop);
        var entries = (await db.EntriesOfSample(sample.Id).ToListAsync(stop)).ToLookup(entry => entry.DayId);
        var on = DateOnly.FromDateTime(sample.DrawnAt.UtcDateTime).AddDays(7);
        foreach (var day in days)
        {
            foreach (var coder in coders.Take(day.IsTwice ? 2 : 1))
            {
                var pass = day.CodedBy(coder);
                db.EntryCodes.AddRange(entries[day.Id].Select(entry => CodeOf(entry, pass, Said(entry), on)));
            }
            day.Walk(coders[2], on.AddDays(7));
        }
        // What the talks changed: a fortieth, nearly all of it time with a principal that was about something else.
        var changed = entries.SelectMany(day => day).Where(entry => entry.With == With.Principal && dice.Below(40) == 0);
        db.EntryCodes.AddRange(
            changed.Select(entry => CodeOf(entry, CodingPass.WalkThrough, (With.Principal, Focus.Operations), on.AddDays(7)))
        );
        await db.SaveChangesAsync(stop);
    }

    // A person reads out of a title what no rule could, and now and then something else than another person.
    private (With, Focus) Said(SampledEntry entry)
    {
        var focus =
            entry.Focus == Focus.Uncoded ? (entry.With == With.Principal ? Focus.Instruction : Focus.Planning) : entry.Focus;
        var with = entry.With == With.Unknown ? With.Alone : entry.With;
        return dice.Below(100) < CodersAgree ? (with, focus) : (with, dice.Below(2) == 0 ? Focus.Operations : Focus.Planning);
    }

    private static EntryCode CodeOf(SampledEntry entry, CodingPass pass, (With With, Focus Focus) code, DateOnly on) =>
        new()
        {
            EntryId = entry.Id,
            SampleId = entry.SampleId,
            OwnerId = entry.OwnerId,
            Pass = pass,
            With = code.With,
            Focus = code.Focus,
            On = on,
        };
}
