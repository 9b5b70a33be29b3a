using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.TimeUse.Sharing;

/// <summary>Which weeks are open to a reader: the one question that looks past the wall, since the share is what opens it.</summary>
internal static class WeekShareQueries
{
    /// <summary>The share of that key, if it is open and this person's.</summary>
    public static Task<WeekShare?> OpenTo(
        this IQueryable<WeekShare> shares,
        long? reader,
        long share,
        CancellationToken stop
    ) => shares.OpenTo(reader).SingleOrDefaultAsync(one => one.Id == share, stop);

    /// <summary>Every open share of this person.</summary>
    public static IQueryable<WeekShare> OpenTo(this IQueryable<WeekShare> shares, long? reader) =>
        shares
            .AsNoTracking()
            .IgnoreQueryFilters([Wall.Name])
            .Where(one => reader != null && one.ReaderId == reader && one.EndedAt == null);
}
