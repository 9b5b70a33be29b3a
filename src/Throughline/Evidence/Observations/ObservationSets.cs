using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Evidence.Observations;

/// <summary>The tables of this folder.</summary>
internal static class ObservationSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<CodebookCode> CodebookCodes => db.Set<CodebookCode>();
        public DbSet<Observation> Observations => db.Set<Observation>();
        public DbSet<ObservedMinutes> ObservedMinutes => db.Set<ObservedMinutes>();
        public DbSet<IldAccount> IldAccounts => db.Set<IldAccount>();
    }
}
