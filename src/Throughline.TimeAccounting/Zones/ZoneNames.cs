using NodaTime;
using NodaTime.TimeZones;

namespace Throughline.TimeAccounting.Zones;

/// <summary>Zones by name: IANA, or Windows as CLDR maps it. A name is looked up in a table and never becomes a path.</summary>
internal static class ZoneNames
{
    // NodaTime also answers to names that it makes up, such as UTC+05:00; a file that defines one of those means its own.
    private static readonly Lazy<Dictionary<string, string>> Known = new(() =>
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
    public static DateTimeZone? Find(string name) =>
        Known.Value.TryGetValue(name, out var id) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
}
