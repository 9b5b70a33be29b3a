using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.CostInHours.SystemHeld;
using Throughline.Persistence;

namespace Throughline.Accountability.CostInHours;

/// <summary>The tables of this folder.</summary>
internal static class CostSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<Occasion> Occasions => db.Set<Occasion>();
        public DbSet<Helped> Helped => db.Set<Helped>();
        public DbSet<HoursCap> HoursCaps => db.Set<HoursCap>();
        public DbSet<SystemReview> SystemReviews => db.Set<SystemReview>();
    }
}
