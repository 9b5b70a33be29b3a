using System.Text.RegularExpressions;

namespace Throughline.Mail.Inbox;

/// <summary>Parts what somebody wrote from the earlier letters that their mail program put below it.</summary>
internal static partial class QuotedThread
{
    /// <summary>The own words of a text, and what it quotes.</summary>
    public static (string Own, string Quoted) Part(string text)
    {
        var lines = text.Split('\n');
        var end = HeaderBlock.Next(lines, 0)?.Start ?? lines.Length;
        for (var at = 0; at < end; at++)
        {
            if (IsQuote(lines, at))
            {
                end = at;
            }
        }
        var (own, quoted) = (string.Join('\n', lines[..end]), string.Join('\n', lines[end..]));
        return (own.Trim().TrimEnd('_', '-', ' ').Trim(), quoted.Trim());
    }

    // "On Tue, Mar 3, 2026 at 9:12, Nora wrote:" in any language ends in a colon and is followed by quoted lines.
    private static bool IsQuote(string[] lines, int at)
    {
        if (lines[at].StartsWith('>'))
        {
            return true;
        }
        var line = lines[at].Trim();
        if (!line.EndsWith(':') && !line.EndsWith('：'))
        {
            return false;
        }
        var next = lines.Skip(at + 1).FirstOrDefault(one => one.Trim().Length > 0) ?? "";
        return next.StartsWith('>') || Wrote().IsMatch(line);
    }

    [GeneratedRegex(@"^On .{6,200}wrote:$", RegexOptions.NonBacktracking)]
    private static partial Regex Wrote();
}
