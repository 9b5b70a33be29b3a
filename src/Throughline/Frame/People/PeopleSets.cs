using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Frame.People;

/// <summary>The tables of this folder.</summary>
internal static class PeopleSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<Person> People => db.Set<Person>();
        public DbSet<PersonEmail> PersonEmails => db.Set<PersonEmail>();
        public DbSet<Assignment> Assignments => db.Set<Assignment>();
    }
}
