using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Scorecards.UnitSupport;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Rounds;

/// <summary>The tables of rounds and of the support that goes with them.</summary>
internal static class RoundSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<Round> Rounds => db.Set<Round>();
        public DbSet<TargetProposal> TargetProposals => db.Set<TargetProposal>();
        public DbSet<RoundDecision> RoundDecisions => db.Set<RoundDecision>();
        public DbSet<JumpReview> JumpReviews => db.Set<JumpReview>();
        public DbSet<SupportOwed> SupportOwed => db.Set<SupportOwed>();
        public DbSet<SupportGiven> SupportGiven => db.Set<SupportGiven>();
        public DbSet<Placement> Placements => db.Set<Placement>();
    }
}
