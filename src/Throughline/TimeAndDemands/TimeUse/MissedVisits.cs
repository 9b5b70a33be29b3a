using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>What one ILD has said of displaced visits, looked up by entry; the last word counts.</summary>
internal sealed class MissedVisits
{
    private readonly Dictionary<(string Uid, long? Slot), MissedVisit> _last;

    private MissedVisits(Dictionary<(string, long?), MissedVisit> last) => _last = last;

    public static async Task<MissedVisits> Of(ThroughlineDb db, long owner, CancellationToken stop = default)
    {
        var rows = await db
            .MissedVisits.AsNoTracking()
            .IgnoreQueryFilters([Wall.Name])
            .Where(one => one.OwnerId == owner)
            .ToListAsync(stop);
        return new MissedVisits(
            rows.GroupBy(one => (one.Uid, one.SeriesSlot))
                .ToDictionary(group => group.Key, group => group.MaxBy(one => one.Id)!)
        );
    }

    /// <summary>Null where nobody has said anything.</summary>
    public MissedVisit? For(string uid, long? seriesSlot) =>
        uid.Length == 0 ? null : _last.GetValueOrDefault((uid, seriesSlot));

    /// <inheritdoc cref="For(string, long?)"/>
    public MissedVisit? For(Engagement entry) => For(entry.Uid, entry.SeriesSlot);

    public bool DidNotHappen(Engagement entry) => For(entry) is { DidNotHappen: true };
}
