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
    }
}
