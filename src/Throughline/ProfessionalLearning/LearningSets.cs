using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Erosion;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning;

/// <summary>The tables of this module.</summary>
internal static class LearningSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<MeetingSeries> MeetingSeries => db.Set<MeetingSeries>();
        public DbSet<SeriesMember> SeriesMembers => db.Set<SeriesMember>();
        public DbSet<Meeting> Meetings => db.Set<Meeting>();
        public DbSet<Invited> Invited => db.Set<Invited>();
        public DbSet<AgendaBlock> AgendaBlocks => db.Set<AgendaBlock>();
        public DbSet<Loss> Losses => db.Set<Loss>();
        public DbSet<Knock> Knocks => db.Set<Knock>();
        public DbSet<Refusal> Refusals => db.Set<Refusal>();
        public DbSet<Override> Overrides => db.Set<Override>();
    }
}
