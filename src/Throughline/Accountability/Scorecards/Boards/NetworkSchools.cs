using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Boards;

/// <summary>Which schools a network has on a day, and which network a school: as <see cref="DistrictOn"/> tells it, without loading the district.</summary>
internal static class NetworkSchools
{
    /// <summary>The schools of a network on the day, by name.</summary>
    public static Task<List<School>> Of(ThroughlineDb db, long network, DateOnly day, CancellationToken stop)
    {
        var all = db.SchoolMemberships;
        return db
            .Schools.AsNoTracking()
            .Where(school =>
                all.Any(each =>
                    each.SchoolId == school.Id
                    && each.NetworkId == network
                    && each.Start <= day
                    && (each.End == null || each.End >= day)
                ) || (school.NetworkId == network && !all.Any(each => each.SchoolId == school.Id))
            )
            .OrderBy(school => school.Name)
            .ToListAsync(stop);
    }

    /// <summary>The network of a school on the day; null for an orphan.</summary>
    public static async Task<long?> NetworkOf(ThroughlineDb db, School school, DateOnly day, CancellationToken stop)
    {
        var dated = await db.SchoolMemberships.AsNoTracking().Where(each => each.SchoolId == school.Id).ToListAsync(stop);
        return dated.Count == 0
            ? school.NetworkId
            : dated.Find(each => each.Start <= day && (each.End is null || each.End >= day))?.NetworkId;
    }
}
