using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.Rooms;

/// <summary>The tables of this folder.</summary>
internal static class RoomSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<DeclaredVisit> DeclaredVisits => db.Set<DeclaredVisit>();
        public DbSet<CrossingLetter> CrossingLetters => db.Set<CrossingLetter>();
        public DbSet<CrossingReply> CrossingReplies => db.Set<CrossingReply>();
    }
}
