using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Throughline.Demo.Icalendar;

/// <summary>Content lines of RFC 5545: ended by CRLF, folded at 75 octets, never within a character.</summary>
internal sealed class ContentLines
{
    private const int Longest = 75;
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.Create(
        "uuuuMMdd'T'HHmmss",
        CultureInfo.InvariantCulture
    );
    private readonly StringBuilder _text = new();

    public void Add(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > Longest)
            {
                _text.Append("\r\n ");
                octets = 1;
            }
            _text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        _text.Append("\r\n");
    }

    public void AddText(string property, string value) => Add($"{property}:{Escaped(value)}");

    public override string ToString() => _text.ToString();

    public static string Time(LocalDateTime time) => Local.Format(time);

    public static string Day(LocalDateTime time) => Local.Format(time)[..8];

    /// <summary>A parameter's value in quotes, without those inside that would end it.</summary>
    public static string Quoted(string value) => $"\"{value.Replace('"', '\'')}\"";

    private static string Escaped(string value) =>
        value
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
}
