using NodaTime;

namespace Throughline.TimeAccounting.Zones;

/// <summary>A zone of the tz database, as NodaTime carries it: the same answer on every machine.</summary>
internal sealed class NamedZone(DateTimeZone zone) : TransitionZone
{
    private static readonly Instant Latest = Instant.MaxValue - NodaTime.Duration.FromDays(2);
    private static readonly long First = Instant.MinValue.ToUnixTimeSeconds();
    private static readonly long Last = Latest.ToUnixTimeSeconds();

    protected override Stretch At(long utc)
    {
        var interval = zone.GetZoneInterval(Instant.FromUnixTimeSeconds(Math.Clamp(utc, First, Last)));
        return new Stretch(
            interval.HasStart ? interval.Start.ToUnixTimeSeconds() : long.MinValue / 2,
            interval.HasEnd ? interval.End.ToUnixTimeSeconds() : long.MaxValue / 2,
            interval.WallOffset.Seconds
        );
    }
}
