using System.Runtime.InteropServices;
using System.Text;

namespace Throughline.TimeAccounting.Reading;

/// <summary>Turns repeated UTF-8 values (addresses, places, titles) into one string each, looked up by their bytes.</summary>
internal sealed class TextPool
{
    private readonly Dictionary<int, int> _heads = [];
    private readonly List<(byte[] Bytes, string Text, int Next)> _entries = [];

    /// <summary>The string of these bytes, made by <paramref name="make"/> when they are met for the first time.</summary>
    public string Get(ReadOnlySpan<byte> bytes, Func<string, string>? make = null)
    {
        if (bytes.IsEmpty)
        {
            return string.Empty;
        }
        var hash = new HashCode();
        hash.AddBytes(bytes);
        ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(_heads, hash.ToHashCode(), out var known);
        for (var at = known ? head : -1; at >= 0; at = _entries[at].Next)
        {
            if (bytes.SequenceEqual(_entries[at].Bytes))
            {
                return _entries[at].Text;
            }
        }
        var raw = Encoding.UTF8.GetString(bytes);
        var text = make is null ? raw : make(raw);
        _entries.Add((bytes.ToArray(), text, known ? head : -1));
        head = _entries.Count - 1;
        return text;
    }
}
