using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAccounting.Zones;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Cohort;

/// <summary>Hours of all ILDs in meetings to have a say, and how many decisions they wrote down; nothing below five ILDs.</summary>
internal sealed record InfluenceSum(int People, double Seconds, int Decided, int AsSaid)
{
    public bool IsShown => People >= CohortSum.Fewest;

    /// <summary>Over these weeks, of meetings that were held. It looks past the wall, and gives back nothing but sums.</summary>
    public static async Task<InfluenceSum> Of(ThroughlineDb db, WholeWeeks weeks, string zone, CancellationToken stop)
    {
        var instants = DistrictZone.Find(zone)!.Instants(weeks.ToWindow());
        var held = db
            .Engagements.IgnoreQueryFilters([Wall.Name])
            .Where(one => one.Start >= instants.From && one.Start < instants.To)
            .Where(one => !one.IsCancelled && !one.DeclinedByOwner && !one.IsPrivate && !one.IsAllDay && !one.IsFree)
            .Where(one => one.VanishedAt == null);
        var sums = await (
            from tag in db.InfluenceMeetings.IgnoreQueryFilters([Wall.Name])
            from one in held.Where(one =>
                one.OwnerId == tag.OwnerId && one.Uid == tag.Uid && (tag.SeriesSlot == null || tag.SeriesSlot == one.SeriesSlot)
            )
            group one.End - one.Start by new
            {
                tag.Id,
                tag.OwnerId,
                tag.Say,
            } into each
            select new
            {
                each.Key.OwnerId,
                each.Key.Say,
                Seconds = each.Sum(),
            }
        ).ToListAsync(stop);
        return new(
            sums.Select(one => one.OwnerId).Distinct().Count(),
            sums.Sum(one => (double)one.Seconds),
            sums.Count(one => one.Say is not null),
            sums.Count(one => one.Say == TimeUse.InfluenceMeetings.HadSay.AsSaid)
        );
    }
}
