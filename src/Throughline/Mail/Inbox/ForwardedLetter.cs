using MimeKit;

namespace Throughline.Mail.Inbox;

/// <summary>A letter that somebody passed on, as a mail program writes it below their own line, or attached whole.</summary>
/// <param name="From">The address of whoever wrote it, in lower case; empty where the mail program left only a name.</param>
/// <param name="FromName">Their name; may be empty.</param>
/// <param name="To">Names and addresses that it went to, as written; may be empty.</param>
/// <param name="Subject">Without "Fwd:" and its kin.</param>
/// <param name="Text">What it says, without what it quotes itself.</param>
/// <param name="Note">What the sender wrote above it.</param>
/// <param name="Thread">What it quotes: earlier letters, the newest first.</param>
internal sealed record ForwardedLetter(
    string From,
    string FromName,
    string To,
    string Subject,
    string Text,
    string Note,
    string Thread
)
{
    /// <summary>The forwarded letter within a message; null when there is none.</summary>
    /// <param name="message">The message.</param>
    /// <param name="text">Its text as plain lines.</param>
    public static ForwardedLetter? In(MimeMessage message, string text)
    {
        if (
            message.BodyParts.OfType<MessagePart>().Select(part => part.Message).OfType<MimeMessage>().FirstOrDefault() is
            { } whole
        )
        {
            var from = whole.From.Mailboxes.FirstOrDefault();
            var (own, thread) = QuotedThread.Part(IncomingLetter.Plain(whole));
            return new ForwardedLetter(
                (from?.Address ?? "").ToLowerInvariant(),
                OneLine.Of(from?.Name ?? "", 100),
                OneLine.Of(whole.To.ToString(), 1000),
                SubjectLine.Bare(whole.Subject ?? ""),
                own,
                text.Trim(),
                thread
            );
        }
        return In(text, message.Subject ?? "");
    }

    /// <summary>The forwarded letter within plain text.</summary>
    /// <param name="text">The text of the letter that passes it on.</param>
    /// <param name="subject">The subject of that letter, for programs that leave the forwarded one's out.</param>
    public static ForwardedLetter? In(string text, string subject)
    {
        var lines = text.Split('\n');
        if (HeaderBlock.Next(lines, 0) is not { } block || !IsForward(subject, block))
        {
            return null;
        }
        var note = string.Join('\n', lines[..block.Start]).Trim();
        var (own, thread) = QuotedThread.Part(Body(lines, block));
        // "See below": whoever wrote the lines under the next header is meant.
        while (own.Length == 0 && HeaderBlock.Next(lines, block.End) is { } next)
        {
            block = next;
            (own, thread) = QuotedThread.Part(Body(lines, block));
        }
        var (address, name) = block.Author;
        return new ForwardedLetter(
            address,
            name,
            OneLine.Of(block.To, 1000),
            SubjectLine.Bare(block.Subject.Length > 0 ? block.Subject : subject),
            own,
            note,
            thread
        );
    }

    // An answer quotes the same header; a forward says so in its subject or above the block, or brings somebody's address along.
    private static bool IsForward(string subject, HeaderBlock block) =>
        block.IsMarked || SubjectLine.IsForward(subject) || !SubjectLine.IsAnswer(subject);

    // Apple and Thunderbird put the mark of a quotation before each line of what is passed on.
    private static string Body(string[] lines, HeaderBlock block)
    {
        var rest = lines[block.End..];
        return string.Join('\n', block.IsQuoted ? rest.Select(HeaderBlock.WithoutMark) : rest);
    }
}
