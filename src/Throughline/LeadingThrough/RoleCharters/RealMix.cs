using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.LeadingThrough.RoleCharters;

/// <summary>What ILDs are really asked to do, held against the charter: minutes of all ILDs together by kind of ask.</summary>
/// <param name="Minutes">All that was asked and not refused, given elsewhere or taken back.</param>
/// <param name="Outside">Of them of kinds that the charter does not name.</param>
/// <param name="ByKind">Kinds outside the charter, the largest first.</param>
internal sealed record RealMix(int Minutes, int Outside, IReadOnlyList<(DemandKind Kind, int Minutes)> ByKind)
{
    /// <summary>Since a day.</summary>
    public static async Task<RealMix> Of(ThroughlineDb db, CharterVersion charter, DateOnly since, CancellationToken stop)
    {
        var asked = await db
            .Demands.Where(ask => ask.AskedOn >= since && ask.Ilds > 0)
            .Where(ask => ask.State == DemandState.Through)
            .Select(ask => new { ask.Kind, Minutes = ask.MinutesEach * ask.Ilds })
            .ToListAsync(stop);
        var outside = asked
            .Where(ask => !charter.Holds(ask.Kind))
            .GroupBy(ask => ask.Kind)
            .Select(kind => (kind.Key, kind.Sum(ask => ask.Minutes)))
            .OrderByDescending(kind => kind.Item2)
            .ToList();
        return new(asked.Sum(ask => ask.Minutes), outside.Sum(kind => kind.Item2), outside);
    }
}
