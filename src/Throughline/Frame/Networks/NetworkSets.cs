using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Frame.Networks;

/// <summary>The tables of this folder.</summary>
internal static class NetworkSets
{
    extension(ThroughlineDb db)
    {
        /// <summary>The one row; use <c>SingleOrDefaultAsync</c>: there is none before set-up.</summary>
        public DbSet<District> District => db.Set<District>();
        public DbSet<Network> Networks => db.Set<Network>();
        public DbSet<School> Schools => db.Set<School>();
        public DbSet<SchoolMembership> SchoolMemberships => db.Set<SchoolMembership>();
        public DbSet<Holiday> Holidays => db.Set<Holiday>();
        public DbSet<Term> Terms => db.Set<Term>();
    }
}
