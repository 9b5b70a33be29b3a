using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Demands.ByMail;
using Throughline.TimeAndDemands.Demands.UnitFigures;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>The tables of this folder.</summary>
internal static class DemandSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<Demand> Demands => db.Set<Demand>();
        public DbSet<Answer> DemandAnswers => db.Set<Answer>();
        public DbSet<GateAnswer> GateAnswers => db.Set<GateAnswer>();
        public DbSet<Correction> Corrections => db.Set<Correction>();
        public DbSet<MailedAsk> MailedAsks => db.Set<MailedAsk>();
        public DbSet<SharedNo> SharedNoes => db.Set<SharedNo>();
        public DbSet<Signature> Signatures => db.Set<Signature>();
    }
}
