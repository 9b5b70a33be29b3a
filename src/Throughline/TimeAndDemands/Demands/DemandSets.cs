using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>The tables of this folder.</summary>
internal static class DemandSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<Demand> Demands => db.Set<Demand>();
        public DbSet<Answer> DemandAnswers => db.Set<Answer>();
        public DbSet<GateAnswer> GateAnswers => db.Set<GateAnswer>();
        public DbSet<SharedNo> SharedNoes => db.Set<SharedNo>();
        public DbSet<Signature> Signatures => db.Set<Signature>();
    }
}
