using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.Recommendations;

/// <summary>The tables of this folder.</summary>
internal static class RecommendationSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<Recommendation> Recommendations => db.Set<Recommendation>();
        public DbSet<Presenter> Presenters => db.Set<Presenter>();
        public DbSet<AffectedSchool> AffectedSchools => db.Set<AffectedSchool>();
        public DbSet<Decision> Decisions => db.Set<Decision>();
        public DbSet<Reversal> Reversals => db.Set<Reversal>();
    }
}
