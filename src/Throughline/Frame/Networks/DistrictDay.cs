using NodaTime;
using NodaTime.Extensions;
using Throughline.TimeAccounting.Zones;

namespace Throughline.Frame.Networks;

/// <summary>Which day it is in the district.</summary>
internal static class DistrictDay
{
    /// <summary>The day of an instant in the district's zone; in UTC before there is a district.</summary>
    public static DateOnly Of(DateTimeOffset instant, string? zone) => MomentOf(instant, zone).Date.ToDateOnly();

    /// <summary>
    /// The first day of what is to hold at once. While no zone is known, the day before: in the evening in America it is tomorrow already in
    /// UTC, and the roster then says a zone in which that day has not begun.
    /// </summary>
    public static DateOnly HoldingAtOnce(DateOnly today, string? zone) =>
        string.IsNullOrEmpty(zone) ? today.AddDays(-1) : today;

    /// <summary>The instant at which a day begins in the district's zone; in UTC before there is a district.</summary>
    public static DateTimeOffset Begins(DateOnly day, string? zone) =>
        Clockwork(zone).AtStartOfDay(day.ToLocalDate()).ToDateTimeOffset().ToUniversalTime();

    /// <summary>Day and clock time of an instant in the district's zone; in UTC before there is a district.</summary>
    public static LocalDateTime MomentOf(DateTimeOffset instant, string? zone) =>
        Instant.FromDateTimeOffset(instant).InZone(Clockwork(zone)).LocalDateTime;

    private static DateTimeZone Clockwork(string? zone) =>
        zone is not null && DistrictZone.Find(zone)?.Name is { } known ? DateTimeZoneProviders.Tzdb[known] : DateTimeZone.Utc;
}
