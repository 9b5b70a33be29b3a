using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Indicators;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Loading.Mapping;

/// <summary>The indicators that files may mean: the district's own and those shipped, by key, name and alias.</summary>
internal sealed class KnownIndicators
{
    private readonly Dictionary<string, Indicator> byKey;
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);

    /// <summary>Knows these stored ones, and all that are shipped.</summary>
    public KnownIndicators(IEnumerable<Indicator> stored)
    {
        byKey = stored.ToDictionary(one => one.Key, StringComparer.Ordinal);
        foreach (var one in byKey.Values)
        {
            keys.TryAdd(HeaderKey.Of(one.Name), one.Key);
        }
        foreach (var facts in AllIndicators.Shipped)
        {
            foreach (var name in facts.Aliases.Append(facts.Name))
            {
                keys.TryAdd(HeaderKey.Of(name), facts.Key);
            }
        }
    }

    public IEnumerable<Indicator> Stored => byKey.Values;

    public static async Task<KnownIndicators> Load(ThroughlineDb db, CancellationToken stop) =>
        new(await db.Indicators.AsNoTracking().ToListAsync(stop));

    /// <summary>The stored one of a key; null where it is not stored yet.</summary>
    public Indicator? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The key that a text means: a key, a name or an alias; null where it means none that is known.</summary>
    public string? KeyOf(string text) =>
        byKey.ContainsKey(text) || AllIndicators.Find(text) is not null ? text : keys.GetValueOrDefault(HeaderKey.Of(text));

    /// <summary>The key that a new indicator of this name gets.</summary>
    public static string NewKey(string name)
    {
        var key = string.Join('-', HeaderKey.Of(name).Replace("#", "number", StringComparison.Ordinal).Split(' '));
        return key.Length > 100 ? key[..100] : key;
    }

    /// <summary>The scale of a known one; null of one that is not known.</summary>
    public Scale? ScaleOf(string key) => Find(key)?.Scale ?? AllIndicators.Find(key)?.Scale;

    /// <summary>The name of the stored one with most words in common, from six in ten on; empty where none has.</summary>
    public string Alike(string name) =>
        byKey
            .Values.Select(one => (one.Name, Likeness: HeaderKey.Likeness(one.Name, name)))
            .Where(one => one.Likeness >= 0.6)
            .OrderByDescending(one => one.Likeness)
            .ThenBy(one => one.Name, StringComparer.Ordinal)
            .Select(one => one.Name)
            .FirstOrDefault("");
}
