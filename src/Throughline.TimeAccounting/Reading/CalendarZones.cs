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
        (DefaultName, _default) = (district.Name, Floating);
        if (defaultZone is not null && Named(defaultZone) is { } named)
        {
            (DefaultName, _default) = (defaultZone, named);
        }
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

    private (ZoneRules Rules, bool IsFallback) Resolve(string name) =>
        Named(name) is { } rules ? (rules, false) : (_default, true);

    private ZoneRules? Named(string name)
    {
        if (ZoneNames.Find(name) is { } zone)
        {
            return new NamedZone(zone);
        }
        var draft = _drafts.Find(draft => draft.Name == name && draft.Observances.Count > 0);
        return draft is null ? null : new FileZone(draft.Observances, LastYear);
    }
}
