using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>The tables of this folder, and questions asked of them.</summary>
internal static class CalendarSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<Calendar> Calendars => db.Set<Calendar>();
        public DbSet<Engagement> Engagements => db.Set<Engagement>();
        public DbSet<SeenChange> SeenChanges => db.Set<SeenChange>();
    }

    /// <summary>Those of one ILD that touch a stretch of time, or whose slot did before they were moved.</summary>
    public static IQueryable<Engagement> Touching(this IQueryable<Engagement> engagements, long owner, long from, long to) =>
        engagements.Where(one =>
            one.OwnerId == owner && ((one.Start < to && one.End >= from) || (one.Slot < to && one.SlotEnd >= from))
        );
}
