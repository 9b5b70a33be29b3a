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
internal sealed record IncomingLetter(
    string MessageId,
    string From,
    string FromName,
    string Subject,
    string Text,
    string Tag,
    IReadOnlyList<(string Name, string Type, byte[] Bytes)> Attachments
)
{
    /// <summary>More than this of a letter is not read.</summary>
    public const int LongestText = 32 * 1024;
    private const int MostAttachments = 20;

    /// <summary>Reads a message.</summary>
    public static IncomingLetter Of(MimeMessage message, string messageId, string tag)
    {
        var from = message.From.Mailboxes.FirstOrDefault();
        var text = Plain(message);
        return new IncomingLetter(
            messageId,
            (from?.Address ?? "").ToLowerInvariant(),
            OneLine.Of(from?.Name ?? "", 100),
            OneLine.Of(message.Subject ?? "", 200),
            text,
            tag,
            [.. Parts(message).Take(MostAttachments).Select(Attachment)]
        )
        {
            Forwarded = ForwardedLetter.In(message, text),
        };
    }

    /// <summary>The letter that it passes on; null when its sender speaks for themself.</summary>
    public ForwardedLetter? Forwarded { get; private init; }

    /// <summary>The text of a message as plain lines.</summary>
    public static string Plain(MimeMessage message)
    {
        var text = message.TextBody is { } plain && plain.Trim().Length > 0 ? plain : LetterText.OfHtml(message.HtmlBody ?? "");
        text = text.ReplaceLineEndings("\n");
        return text.Length > LongestText ? text[..LongestText] : text;
    }

    // Of a letter that is attached whole, its own attachments count too: the template is there.
    private static IEnumerable<MimePart> Parts(MimeMessage message) =>
        message
            .Attachments.OfType<MimePart>()
            .Concat(
                message.BodyParts.OfType<MessagePart>().SelectMany(part => part.Message?.Attachments.OfType<MimePart>() ?? [])
            );

    private static (string, string, byte[]) Attachment(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        // A name is shown, never used as a path.
        var name = OneLine.Of(part.FileName ?? "attachment", 120).Replace('/', '_').Replace('\\', '_');
        return (name, part.ContentType.MimeType, bytes.ToArray());
    }
}
