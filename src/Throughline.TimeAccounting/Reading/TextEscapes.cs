using System.Text;

namespace Throughline.TimeAccounting.Reading;

/// <summary>Backslash escapes of TEXT values (RFC 5545, 3.3.11).</summary>
internal static class TextEscapes
{
    /// <summary>The text as it was meant.</summary>
    public static string Undo(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\' || at + 1 == text.Length)
            {
                plain.Append(text[at]);
                continue;
            }
            at++;
            plain.Append(text[at] is 'n' or 'N' ? '\n' : text[at]);
        }
        return plain.ToString();
    }

    /// <summary>The items of a list, split at commas that are not escaped.</summary>
    public static IEnumerable<string> Items(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] == '\\')
            {
                at++;
            }
            else if (at == text.Length || text[at] == ',')
            {
                yield return Undo(text[start..at]);
                start = at + 1;
            }
        }
        if (start < text.Length)
        {
            yield return Undo(text[start..]);
        }
    }
}
