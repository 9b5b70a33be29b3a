using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

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
    }
}
