using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Evidence.Samples;

/// <summary>The tables of this folder.</summary>
internal static class SampleSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<CalendarSample> CalendarSamples => db.Set<CalendarSample>();
        public DbSet<SampledDay> SampledDays => db.Set<SampledDay>();
        public DbSet<SampledEntry> SampledEntries => db.Set<SampledEntry>();
        public DbSet<EntryCode> EntryCodes => db.Set<EntryCode>();

        /// <summary>A sample that can be coded; null where there is none, or it is still being drawn.</summary>
        public Task<CalendarSample?> LockedSample(long id, CancellationToken stop) =>
            db.CalendarSamples.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.LockedAt != null, stop);

        /// <summary>Every ILD's days of a sample: for those who code it under letters and for its sums, never for a list of names.</summary>
        public IQueryable<SampledDay> DaysOfSample(long sample) =>
            db.SampledDays.IgnoreQueryFilters([Wall.Name]).Where(day => day.SampleId == sample);

        /// <inheritdoc cref="DaysOfSample"/>
        public IQueryable<SampledEntry> EntriesOfSample(long sample) =>
            db.SampledEntries.IgnoreQueryFilters([Wall.Name]).Where(entry => entry.SampleId == sample);

        /// <inheritdoc cref="DaysOfSample"/>
        public IQueryable<EntryCode> CodesOfSample(long sample) =>
            db.EntryCodes.IgnoreQueryFilters([Wall.Name]).Where(code => code.SampleId == sample);
    }
}
