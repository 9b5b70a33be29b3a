namespace Throughline.TimeAndDemands.TimeUse.Confirming;

/// <summary>The words of a title from which something can be learned: three letters or more, in lower case.</summary>
internal static class TitleWords
{
    private const int Shortest = 3;
    private static readonly HashSet<string> Idle = ["the", "and", "for", "with", "from", "into", "about", "line", "new"];

    public static HashSet<string> Of(string title)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var at = 0; at <= title.Length; at++)
        {
            var inside = at < title.Length && (char.IsLetterOrDigit(title[at]) || (title[at] == '-' && start >= 0));
            if (inside)
            {
                start = start < 0 ? at : start;
                continue;
            }
            if (start >= 0)
            {
                var word = title[start..at].Trim('-').ToLowerInvariant();
                if (word.Length >= Shortest && !Idle.Contains(word))
                {
                    words.Add(word);
                }
                start = -1;
            }
        }
        return words;
    }
}
