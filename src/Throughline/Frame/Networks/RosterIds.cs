using System.Text;
using Throughline.TimeAccounting.Text;

namespace Throughline.Frame.Networks;

/// <summary>What a network or school that is added here is called in rosters: what somebody wrote, or its name in plain letters.</summary>
internal static class RosterIds
{
    private const int Longest = 60;

    /// <summary>"Early Zone" is <c>early-zone</c>; what has no such letter gets a name of its own.</summary>
    public static string Of(string? written, string name)
    {
        if (!string.IsNullOrWhiteSpace(written))
        {
            return written.Trim();
        }
        var words = new StringBuilder();
        foreach (var letter in Folding.Fold(name))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                words.Append(letter);
            }
            else if (words.Length > 0 && words[^1] != '-')
            {
                words.Append('-');
            }
        }
        var id = words.ToString().Trim('-');
        return id.Length == 0 ? $"here-{Guid.NewGuid():N}" : id[..Math.Min(id.Length, Longest)];
    }
}
