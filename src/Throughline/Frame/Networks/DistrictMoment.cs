using NodaTime;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Zones;

namespace Throughline.Frame.Networks;

/// <summary>An instant as people of the district say it: "November 24, 3:40 pm".</summary>
internal static class DistrictMoment
{
    /// <summary>The day and the time there; UTC before there is a district.</summary>
    public static string Words(DateTimeOffset instant, string? zone)
    {
        var known = zone is null ? null : DistrictZone.Find(zone)?.Name;
        var there = Instant
            .FromDateTimeOffset(instant)
            .InZone(known is null ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb[known])
            .LocalDateTime;
        return $"{Dates.MonthDay(there.Date)}, {Dates.Clock(new LocalTime(there.Hour, there.Minute))}";
    }
}
