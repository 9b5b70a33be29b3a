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

    /// <summary>Conversions for one thread.</summary>
    internal ZoneRules Rules() => new NamedZone(_zone);
}
