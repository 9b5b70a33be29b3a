using NodaTime;
using Throughline.TimeAccounting.Zones;

namespace Throughline.Frame.Networks;

/// <summary>Which day it is in the district.</summary>
internal static class DistrictDay
{
    /// <summary>The day of an instant in the district's zone; in UTC before there is a district.</summary>
    public static DateOnly Of(DateTimeOffset instant, string? zone) => MomentOf(instant, zone).Date.ToDateOnly();

    /// <summary>Day and clock time of an instant in the district's zone; in UTC before there is a district.</summary>
    public static LocalDateTime MomentOf(DateTimeOffset instant, string? zone)
    {
        var known = zone is null ? null : DistrictZone.Find(zone)?.Name;
        var clockwork = known is null ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb[known];
        return Instant.FromDateTimeOffset(instant).InZone(clockwork).LocalDateTime;
    }
}
