using NodaTime;

namespace Throughline.TimeAccounting.Zones;

/// <summary>The zone whose days all figures use.</summary>
public sealed class DistrictZone
{
    private readonly DateTimeZone _zone;

    private DistrictZone(DateTimeZone zone) => _zone = zone;

    /// <summary>IANA name.</summary>
    public string Name => _zone.Id;

    /// <summary>The zone of a name; null when the name is neither IANA's nor Windows'.</summary>
    public static DistrictZone? Find(string name) => ZoneNames.Find(name) is { } zone ? new DistrictZone(zone) : null;

    /// <summary>The first instant of a window and the one after its last, in seconds from 1970-01-01 UTC.</summary>
    public (long From, long To) Instants(Window window)
    {
        var rules = Rules();
        return (rules.ToUtc(window.FirstDay * 86_400L), rules.ToUtc((window.LastDay + 1) * 86_400L));
    }

    /// <summary>The local day of an instant given in seconds from 1970-01-01 UTC.</summary>
    public DateOnly DayOf(long instant) => Days.Date(Days.OfSeconds(Rules().ToLocal(instant)));

    /// <summary>The local time of an instant given in seconds from 1970-01-01 UTC.</summary>
    public DateTime LocalOf(long instant) => DateTime.UnixEpoch.AddSeconds(Rules().ToLocal(instant));

    /// <summary>The instant, in seconds from 1970-01-01 UTC, of a local day and time; a time that does not exist takes the offset before the gap.</summary>
    public long InstantOf(DateOnly day, TimeOnly time) =>
        Rules().ToUtc(Days.Of(day) * 86_400L + time.Ticks / TimeSpan.TicksPerSecond);

    /// <summary>Conversions for one thread.</summary>
    internal ZoneRules Rules() => new NamedZone(_zone);
}
