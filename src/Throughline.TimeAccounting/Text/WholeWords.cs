namespace Throughline.TimeAccounting.Text;

/// <summary>Words and phrases matched whole in folded texts: no letter or digit next to them.</summary>
internal static class WholeWords
{
    /// <summary>Whether the phrase stands somewhere in the text.</summary>
    public static bool Has(string text, string phrase) => IndexOf(text, phrase, 0) >= 0;

    /// <summary>Whether one of the phrases stands somewhere in the text.</summary>
    public static bool HasAny(string text, string[] phrases)
    {
        // Without a delegate: this is asked of every event, and most texts are empty.
        foreach (var phrase in phrases)
        {
            if (Has(text, phrase))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether the text starts with one of the phrases.</summary>
    public static bool StartsWithAny(string text, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (
                text.StartsWith(phrase, StringComparison.Ordinal)
                && (text.Length == phrase.Length || !Folding.IsWordAt(text, phrase.Length))
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The next place of the phrase from a place on; -1 when there is none.</summary>
    public static int IndexOf(string text, string phrase, int from)
    {
        if (phrase.Length == 0)
        {
            return -1;
        }
        for (var at = text.IndexOf(phrase, from, StringComparison.Ordinal); at >= 0; )
        {
            if (IsWhole(text, at, at + phrase.Length))
            {
                return at;
            }
            at = at + 1 < text.Length ? text.IndexOf(phrase, at + 1, StringComparison.Ordinal) : -1;
        }
        return -1;
    }

    /// <summary>Whether no letter or digit stands next to the stretch.</summary>
    public static bool IsWhole(ReadOnlySpan<char> text, int start, int end) =>
        (start == 0 || !Folding.IsWordAt(text, start - 1)) && (end == text.Length || !Folding.IsWordAt(text, end));
}
