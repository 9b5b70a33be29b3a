using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAccounting;

namespace Throughline.TimeAndDemands.TimeUse.Principals;

/// <summary>What principals dispute of one ILD's contacts, for whoever sees these in full: the wall cuts the query.</summary>
internal static class ContactDisputes
{
    public static async Task<IReadOnlyList<ContactDispute>> Open(
        ThroughlineDb db,
        long owner,
        Window window,
        CancellationToken stop
    ) =>
        await db
            .ContactDisputes.AsNoTracking()
            .Where(one => one.OwnerId == owner && one.WithdrawnAt == null)
            .Where(one => one.Day >= window.From && one.Day <= window.To)
            .OrderByDescending(one => one.Day)
            .ToListAsync(stop);
}
