using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>The tables of this folder.</summary>
internal static class ProtectedTimeSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<MoveAsked> MovesAsked => db.Set<MoveAsked>();
        public DbSet<ProtectedChange> ProtectedChanges => db.Set<ProtectedChange>();
        public DbSet<ProtectedOverride> ProtectedOverrides => db.Set<ProtectedOverride>();
        public DbSet<ProtectedFeed> ProtectedFeeds => db.Set<ProtectedFeed>();
    }
}
