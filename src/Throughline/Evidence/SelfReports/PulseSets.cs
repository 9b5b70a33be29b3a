using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Evidence.SelfReports;

/// <summary>The tables of this folder.</summary>
internal static class PulseSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<Pulse> Pulses => db.Set<Pulse>();
        public DbSet<PulseLink> PulseLinks => db.Set<PulseLink>();
        public DbSet<PulseTally> PulseTallies => db.Set<PulseTally>();
        public DbSet<PulseTopic> PulseTopics => db.Set<PulseTopic>();

        /// <summary>The topics of one pulse, in the order asked.</summary>
        public Task<List<PulseTopic>> TopicsOf(long pulse, CancellationToken stop) =>
            db.Set<PulseTopic>()
                .AsNoTracking()
                .Where(topic => topic.PulseId == pulse)
                .OrderBy(topic => topic.Place)
                .ToListAsync(stop);
    }
}
