using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Frame.Rules;

/// <summary>The tables of this folder.</summary>
internal static class RuleSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<ProtectedStretch> ProtectedStretches => db.Set<ProtectedStretch>();
        public DbSet<OrderedRule> OrderedRules => db.Set<OrderedRule>();
    }
}
