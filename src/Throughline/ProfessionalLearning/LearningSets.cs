using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Cases;
using Throughline.ProfessionalLearning.Drafts;
using Throughline.ProfessionalLearning.Erosion;
using Throughline.ProfessionalLearning.ExitTaps;
using Throughline.ProfessionalLearning.Guests;
using Throughline.ProfessionalLearning.Journals;
using Throughline.ProfessionalLearning.LiveSessions;
using Throughline.ProfessionalLearning.Materials;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.ProfessionalLearning.Prompts;
using Throughline.ProfessionalLearning.Protocols;
using Throughline.ProfessionalLearning.Samples;
using Throughline.ProfessionalLearning.Tries;

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
        public DbSet<Draft> Drafts => db.Set<Draft>();
        public DbSet<DraftComment> DraftComments => db.Set<DraftComment>();
        public DbSet<OwnProtocol> OwnProtocols => db.Set<OwnProtocol>();
        public DbSet<OfferedPrompt> OfferedPrompts => db.Set<OfferedPrompt>();
        public DbSet<LiveSession> LiveSessions => db.Set<LiveSession>();
        public DbSet<CircleMember> CircleMembers => db.Set<CircleMember>();
        public DbSet<Press> Presses => db.Set<Press>();
        public DbSet<SessionNote> SessionNotes => db.Set<SessionNote>();
        public DbSet<PracticeCase> PracticeCases => db.Set<PracticeCase>();
        public DbSet<WillTry> WillTries => db.Set<WillTry>();
        public DbSet<GuestPass> GuestPasses => db.Set<GuestPass>();
        public DbSet<CircleGuest> CircleGuests => db.Set<CircleGuest>();
        public DbSet<JournalNote> JournalNotes => db.Set<JournalNote>();
        public DbSet<Material> Materials => db.Set<Material>();
        public DbSet<WorthCount> WorthCounts => db.Set<WorthCount>();
        public DbSet<TapCount> TapCounts => db.Set<TapCount>();
        public DbSet<TapGiven> TapsGiven => db.Set<TapGiven>();
        public DbSet<CodedSample> CodedSamples => db.Set<CodedSample>();
        public DbSet<SampleCoder> SampleCoders => db.Set<SampleCoder>();
        public DbSet<CodedMinute> CodedMinutes => db.Set<CodedMinute>();
    }
}
