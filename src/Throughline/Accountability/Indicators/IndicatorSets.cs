using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Accountability.Indicators;

/// <summary>The tables of this folder.</summary>
internal static class IndicatorSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<Indicator> Indicators => db.Set<Indicator>();
        public DbSet<IndicatorVersion> IndicatorVersions => db.Set<IndicatorVersion>();
    }
}
