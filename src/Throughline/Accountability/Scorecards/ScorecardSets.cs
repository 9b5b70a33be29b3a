using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards;

/// <summary>The tables of this folder.</summary>
internal static class ScorecardSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<ScoreValue> ScoreValues => db.Set<ScoreValue>();
        public DbSet<Target> Targets => db.Set<Target>();
    }
}
