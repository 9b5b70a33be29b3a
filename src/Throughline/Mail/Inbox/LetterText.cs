using System.Net;
using System.Text.RegularExpressions;

namespace Throughline.Mail.Inbox;

/// <summary>The words of a letter, from its HTML where it has nothing else: lines as one reads them, without anything that could act.</summary>
internal static partial class LetterText
{
    /// <summary>HTML as plain lines; what is not to be read is left out.</summary>
    public static string OfHtml(string html)
    {
        var open = Unread().Replace(html, " ");
        // Line ends of the source mean nothing in HTML; a quoted letter keeps its own mark.
        var flat = Space().Replace(open, " ");
        var marked = Breaks().Replace(Rules().Replace(Items().Replace(flat, "\n- "), "\n________________\n"), "\n");
        var lines = WebUtility
            .HtmlDecode(Tags().Replace(marked, ""))
            .Split('\n')
            .Select(line => line.Replace('\u00a0', ' ').Trim());
        return Blank().Replace(string.Join('\n', lines), "\n\n").Trim();
    }

    [GeneratedRegex(
        "<(?:script|style|head|title)[^>]*>.*?</(?:script|style|head|title)>|<!--.*?-->",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Unread();

    [GeneratedRegex(@"[ \t\r\n]+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();

    [GeneratedRegex("<(?:li)(?: [^>]*)?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Items();

    [GeneratedRegex("<hr[^>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Rules();

    [GeneratedRegex(
        "<(?:br|p|div|/p|/div|/li|/ul|/ol|/tr|/table|/blockquote|/h[1-6])(?:[ /][^>]*)?>",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Breaks();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\n{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();
}
