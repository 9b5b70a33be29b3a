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
        // One pair for each entry of a tagged meeting or series: few rows, so that they are summed here.
        var pairs = await (
            from tag in db.InfluenceMeetings.IgnoreQueryFilters([Wall.Name])
            join one in held on new { tag.OwnerId, tag.Uid } equals new { one.OwnerId, one.Uid }
            where tag.SeriesSlot == null || tag.SeriesSlot == one.SeriesSlot
            select new
            {
                tag.Id,
                tag.OwnerId,
                tag.Say,
                Seconds = one.End - one.Start,
            }
        ).ToListAsync(stop);
        var tags = pairs.DistinctBy(one => one.Id).ToList();
        return new(
            tags.Select(one => one.OwnerId).Distinct().Count(),
            pairs.Sum(one => (double)one.Seconds),
            tags.Count(one => one.Say is not null),
            tags.Count(one => one.Say == TimeUse.InfluenceMeetings.HadSay.AsSaid)
        );
    }
}
