using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.Requests;

/// <summary>The tables of this folder.</summary>
internal static class RequestSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<HelpRequest> HelpRequests => db.Set<HelpRequest>();
        public DbSet<AwayTime> AwayTimes => db.Set<AwayTime>();
        public DbSet<Reach> Reaches => db.Set<Reach>();
    }

    /// <summary>Those that wait for somebody.</summary>
    public static IQueryable<HelpRequest> Open(this IQueryable<HelpRequest> requests) =>
        requests.Where(request => request.State == RequestState.Open);
}
