using System.Text;

namespace Throughline.TimeAccounting.Reading;

/// <summary>A property line taken apart: name, parameters, value (RFC 5545, 3.1).</summary>
internal readonly ref struct ContentLine
{
    private readonly ReadOnlySpan<byte> _parameters;

    private ContentLine(ReadOnlySpan<byte> name, ReadOnlySpan<byte> parameters, ReadOnlySpan<byte> value)
    {
        Name = name;
        _parameters = parameters;
        Value = value;
    }

    public ReadOnlySpan<byte> Name { get; }

    public ReadOnlySpan<byte> Value { get; }

    /// <summary>Takes the line apart; false when it has no colon outside quotes.</summary>
    public static bool TryRead(ReadOnlySpan<byte> line, out ContentLine content)
    {
        content = default;
        var nameEnd = line.IndexOfAny((byte)';', (byte)':');
        if (nameEnd <= 0)
        {
            return false;
        }
        var colon = nameEnd;
        while (colon < line.Length && line[colon] != ':')
        {
            var from = colon + 1;
            var stop = line[from..].IndexOfAny((byte)'"', (byte)':');
            if (stop < 0)
            {
                return false;
            }
            colon = from + stop;
            if (line[colon] == '"')
            {
                var close = line[(colon + 1)..].IndexOf((byte)'"');
                if (close < 0)
                {
                    return false;
                }
                colon += close + 1;
            }
        }
        if (colon >= line.Length)
        {
            return false;
        }
        content = new ContentLine(line[..nameEnd], line[nameEnd..colon], line[(colon + 1)..]);
        return true;
    }

    /// <summary>The first value of a parameter without its quotes; empty when it is not there.</summary>
    public ReadOnlySpan<byte> Parameter(ReadOnlySpan<byte> name)
    {
        var rest = _parameters;
        while (rest.Length > 1)
        {
            rest = rest[1..];
            var end = EndOfParameter(rest);
            var one = rest[..end];
            var equals = one.IndexOf((byte)'=');
            if (equals > 0 && Ascii.EqualsIgnoreCase(one[..equals], name))
            {
                return one[(equals + 1)..].Trim((byte)'"');
            }
            rest = rest[end..];
        }
        return default;
    }

    private static int EndOfParameter(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && text[at] != ';')
        {
            var stop = text[at..].IndexOfAny((byte)';', (byte)'"');
            if (stop < 0)
            {
                return text.Length;
            }
            at += stop;
            if (text[at] == '"')
            {
                var close = text[(at + 1)..].IndexOf((byte)'"');
                at += close < 0 ? text.Length : close + 2;
            }
        }
        return Math.Min(at, text.Length);
    }
}
