using System.Net;
using System.Text.RegularExpressions;
using MimeKit;

namespace Throughline.Mail.Inbox;

/// <summary>A letter that somebody sent, without whatever could act: plain text and attachments.</summary>
/// <param name="MessageId">Its own name, without brackets; answers refer to it.</param>
/// <param name="From">The address that it gives as its sender's, in lower case. Nobody has proved it.</param>
/// <param name="FromName">May be empty.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Its text, that of its HTML where it has no other.</param>
/// <param name="Tag">What stands behind the mailbox's name, such as <c>7f3a</c> of <c>ask-7f3a@</c>.</param>
/// <param name="Attachments">Name, type and bytes of each.</param>
internal sealed partial record IncomingLetter(
    string MessageId,
    string From,
    string FromName,
    string Subject,
    string Text,
    string Tag,
    IReadOnlyList<(string Name, string Type, byte[] Bytes)> Attachments
)
{
    private const int LongestText = 32 * 1024;
    private const int MostAttachments = 20;

    /// <summary>Reads a message.</summary>
    public static IncomingLetter Of(MimeMessage message, string messageId, string tag)
    {
        var from = message.From.Mailboxes.FirstOrDefault();
        var text = message.TextBody ?? Words(message.HtmlBody ?? "");
        return new IncomingLetter(
            messageId,
            (from?.Address ?? "").ToLowerInvariant(),
            OneLine.Of(from?.Name ?? "", 100),
            OneLine.Of(message.Subject ?? "", 200),
            text.Length > LongestText ? text[..LongestText] : text,
            tag,
            [.. message.Attachments.OfType<MimePart>().Take(MostAttachments).Select(Attachment)]
        );
    }

    private static (string, string, byte[]) Attachment(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        // A name is shown, never used as a path.
        var name = OneLine.Of(part.FileName ?? "attachment", 120).Replace('/', '_').Replace('\\', '_');
        return (name, part.ContentType.MimeType, bytes.ToArray());
    }

    private static string Words(string html)
    {
        var open = Unread().Replace(html, " ");
        return WebUtility.HtmlDecode(Tags().Replace(Breaks().Replace(open, "\n"), "")).Trim();
    }

    [GeneratedRegex(
        "<(?:script|style|head)[^>]*>.*?</(?:script|style|head)>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Unread();

    [GeneratedRegex("<(?:br|/p|/div|/li|/tr|/h[1-6])[^>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Breaks();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();
}
