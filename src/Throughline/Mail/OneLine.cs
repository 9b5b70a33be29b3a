using System.Text;
using MimeKit;

namespace Throughline.Mail;

/// <summary>Texts that stand in a header: whatever ends a line there would begin another header.</summary>
internal static class OneLine
{
    /// <summary>The text without line ends and other controls, cut to a length.</summary>
    public static string Of(string text, int longest)
    {
        var line = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            // Line and paragraph separators are no controls, but end lines just as well.
            var isSpace = Rune.IsControl(rune) || Rune.IsWhiteSpace(rune);
            if (line.Length + rune.Utf16SequenceLength > longest)
            {
                break;
            }
            if (!isSpace)
            {
                line.Append(rune);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }
        return line.ToString().TrimEnd();
    }

    /// <summary>Whether a text is one plain address and nothing besides.</summary>
    public static bool IsAddress(string text) =>
        text.Length is > 2 and < 255
        && !text.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter is ',' or ';' or '<' or '>')
        && MailboxAddress.TryParse(text, out var address)
        && address.Address == text
        && text.IndexOf('@') is > 0 and var at
        && at < text.Length - 1;
}
