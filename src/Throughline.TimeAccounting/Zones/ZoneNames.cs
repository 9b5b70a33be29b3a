using NodaTime;
using NodaTime.TimeZones;

namespace Throughline.TimeAccounting.Zones;

/// <summary>Zones by name: IANA, or Windows as CLDR maps it. A name is looked up in a table and never becomes a path.</summary>
internal static class ZoneNames
{
    private static readonly Lazy<Dictionary<string, string>> AnyCase = new(() =>
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids)
        {
            names.TryAdd(id, id);
        }
        foreach (var (windows, id) in TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping)
        {
            names.TryAdd(windows, id);
        }
        return names;
    });

    /// <summary>The zone of an IANA or Windows name in any case; null when it is neither.</summary>
    public static DateTimeZone? Find(string name)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name);
        if (zone is not null)
        {
            return zone;
        }
        var known = TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(name, out var id);
        return known || AnyCase.Value.TryGetValue(name, out id) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id!) : null;
    }
}
