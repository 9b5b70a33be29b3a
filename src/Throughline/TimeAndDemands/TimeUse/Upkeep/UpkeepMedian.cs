using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.TimeUse.Upkeep;

/// <summary>What Throughline takes of the ILD in the middle, a week; nothing below five ILDs.</summary>
/// <param name="People">Of how many ILDs it counted any time.</param>
/// <param name="SecondsAWeek">The median of their weekly averages; null below five.</param>
internal sealed record UpkeepMedian(int People, double? SecondsAWeek)
{
    /// <summary>Below this, the one in the middle is as good as named.</summary>
    public const int Fewest = 5;

    /// <summary>Over these weeks. It looks past the wall, and gives back nothing but the middle.</summary>
    public static async Task<UpkeepMedian> Of(ThroughlineDb db, WholeWeeks weeks, CancellationToken stop)
    {
        var sums = await db
            .WeeksOfUpkeep.AsNoTracking()
            .IgnoreQueryFilters([Wall.Name])
            .Where(week => week.Monday >= weeks.From && week.Monday <= weeks.To)
            .GroupBy(week => week.OwnerId)
            .Select(group => group.Sum(week => week.Seconds))
            .ToListAsync(stop);
        return new(sums.Count, sums.Count < Fewest ? null : Middle(sums) / weeks.Count);
    }

    private static double Middle(List<long> sums)
    {
        sums.Sort();
        return (sums[(sums.Count - 1) / 2] + sums[sums.Count / 2]) / 2.0;
    }
}
