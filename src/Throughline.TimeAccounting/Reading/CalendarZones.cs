using Throughline.TimeAccounting.Zones;

namespace Throughline.TimeAccounting.Reading;

/// <summary>The zones of one VCALENDAR: which one a TZID means (time.md, "Occurrence").</summary>
internal sealed class CalendarZones
{
    // A file's own zone is worked out to this year; nobody plans further, and a zone of the tz database has no end.
    private const int LastYear = 2100;
    private readonly Dictionary<string, (ZoneRules Rules, bool IsFallback)> _known = new(StringComparer.Ordinal);
    private readonly List<ZoneDraft> _drafts;
    private readonly ZoneRules _default;

    public CalendarZones(DistrictZone district, string? defaultZone, List<ZoneDraft> drafts)
    {
        _drafts = drafts;
        Floating = district.Rules();
        DefaultName = defaultZone is not null && ZoneNames.Find(defaultZone) is not null ? defaultZone : district.Name;
        _default = ZoneNames.Find(DefaultName) is { } zone ? new NamedZone(zone) : Floating;
    }

    /// <summary>Times without a zone are read in the district's.</summary>
    public ZoneRules Floating { get; }

    /// <summary>The zone that an unknown TZID falls back to.</summary>
    public string DefaultName { get; }

    /// <summary>The zone of a TZID, and whether it is only the fall-back.</summary>
    public ZoneRules Find(string name, out bool isFallback)
    {
        if (!_known.TryGetValue(name, out var found))
        {
            found = Resolve(name);
            _known.Add(name, found);
        }
        isFallback = found.IsFallback;
        return found.Rules;
    }

    private (ZoneRules Rules, bool IsFallback) Resolve(string name)
    {
        if (ZoneNames.Find(name) is { } zone)
        {
            return (new NamedZone(zone), false);
        }
        var draft = _drafts.Find(draft => draft.Name == name && draft.Observances.Count > 0);
        return draft is null ? (_default, true) : (new FileZone(draft.Observances, LastYear), false);
    }
}
