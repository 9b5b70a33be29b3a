using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAndDemands.TimeUse.Commitments;
using Throughline.TimeAndDemands.TimeUse.Confirming;
using Throughline.TimeAndDemands.TimeUse.InfluenceMeetings;
using Throughline.TimeAndDemands.TimeUse.Principals;
using Throughline.TimeAndDemands.TimeUse.QuickCapture;
using Throughline.TimeAndDemands.TimeUse.Sharing;
using Throughline.TimeAndDemands.TimeUse.Upkeep;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>The tables of this folder.</summary>
internal static class TimeUseSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<Confirmation> Confirmations => db.Set<Confirmation>();
        public DbSet<WeekOfTime> WeeksOfTime => db.Set<WeekOfTime>();
        public DbSet<Contact> Contacts => db.Set<Contact>();
        public DbSet<TakenTime> TakenTimes => db.Set<TakenTime>();
        public DbSet<DisplacedContact> DisplacedContacts => db.Set<DisplacedContact>();
        public DbSet<AccountBasis> AccountBases => db.Set<AccountBasis>();
        public DbSet<MissedVisit> MissedVisits => db.Set<MissedVisit>();
        public DbSet<WeekShare> WeekShares => db.Set<WeekShare>();
        public DbSet<Commitment> Commitments => db.Set<Commitment>();
        public DbSet<AutoAcceptance> AutoAcceptances => db.Set<AutoAcceptance>();
        public DbSet<Capture> Captures => db.Set<Capture>();
        public DbSet<InfluenceMeeting> InfluenceMeetings => db.Set<InfluenceMeeting>();
        public DbSet<WeekOfUpkeep> WeeksOfUpkeep => db.Set<WeekOfUpkeep>();
        public DbSet<ContactDispute> ContactDisputes => db.Set<ContactDispute>();
    }
}
