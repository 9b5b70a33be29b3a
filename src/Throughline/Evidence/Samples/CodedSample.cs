using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Cohort;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Samples;

/// <summary>A sample with its days, entries and codes together, under letters; gives figures of all ILDs together.</summary>
internal sealed class CodedSample
{
    private CodedSample(CalendarSample sample, IReadOnlyList<SampledDay> days, IReadOnlyList<CodedDay> coded) =>
        (Sample, Days, Coded) = (sample, days, coded);

    public CalendarSample Sample { get; }

    /// <summary>All, replaced ones too, by day.</summary>
    public IReadOnlyList<SampledDay> Days { get; }

    /// <summary>Those that count.</summary>
    public IReadOnlyList<CodedDay> Coded { get; }

    /// <summary>Loads one; null where there is none of that key.</summary>
    public static async Task<CodedSample?> Load(ThroughlineDb db, long id, CancellationToken stop)
    {
        if (await db.CalendarSamples.SingleOrDefaultAsync(one => one.Id == id, stop) is not { } sample)
        {
            return null;
        }
        var days = await db.DaysOfSample(id)
            .AsNoTracking()
            .OrderBy(day => day.Day)
            .ThenBy(day => day.Pseudonym)
            .ToListAsync(stop);
        var entries = (await db.EntriesOfSample(id).AsNoTracking().OrderBy(entry => entry.Start).ToListAsync(stop)).ToLookup(
            entry => entry.DayId
        );
        var codes = (await db.CodesOfSample(id).AsNoTracking().ToListAsync(stop)).ToLookup(code => code.EntryId);
        return new CodedSample(sample, days, [.. days.Where(day => day.Counts).Select(day => Of(day, entries[day.Id], codes))]);
    }

    /// <summary>Shares with intervals, and the calendars' count corrected.</summary>
    public async Task<SampleFigures> Figures(ThroughlineDb db, CancellationToken stop)
    {
        // Whole weeks of the stretch that was drawn from.
        var whole = await db.CohortSum(WholeWeeks.Around(Sample.From, Sample.To), stop);
        return new SampleFigures(Coded, whole.Groups, whole.WithPrincipals, Sample.Seed);
    }

    /// <summary>Contacts with principals on a coded day of one ILD, on average: known entries with a principal, a quarter of an hour or more.</summary>
    public double ContactsOfDay()
    {
        const double Shortest = 900;
        var coded = Coded.Where(day => day.IsCoded).ToList();
        var contacts = coded.Sum(day =>
            day.Entries.Count(entry =>
                entry.Known is { } known && CodedEntry.IsWithPrincipals(known) && entry.Seconds >= Shortest
            )
        );
        return coded.Count == 0 ? 0 : contacts / (double)coded.Count;
    }

    private static CodedDay Of(SampledDay day, IEnumerable<SampledEntry> entries, ILookup<long, EntryCode> codes) =>
        new(
            day.OwnerId,
            day.Population,
            day.IsCoded,
            day.WalkedOn is not null,
            [
                .. entries.Select(entry => new CodedEntry(
                    entry.Seconds,
                    (entry.With, entry.Focus),
                    In(codes[entry.Id], CodingPass.First),
                    In(codes[entry.Id], CodingPass.Second),
                    In(codes[entry.Id], CodingPass.WalkThrough)
                )),
            ]
        );

    private static (With, Focus)? In(IEnumerable<EntryCode> codes, CodingPass pass) =>
        codes.FirstOrDefault(code => code.Pass == pass) is { } code ? (code.With, code.Focus) : null;
}
