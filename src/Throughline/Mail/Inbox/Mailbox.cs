using Throughline.Persistence;

namespace Throughline.Mail.Inbox;

/// <summary>A name before the @ for which a module takes letters in: <c>ask@</c>, or <c>throughline+ask@</c>, with or without a tag after a hyphen.</summary>
/// <param name="Name">In lower case, letters only, such as <c>ask</c>.</param>
/// <param name="Receive">
/// Takes one letter, in the transaction that also notes it as received; <c>db.Post</c> answers it. A
/// <see cref="LetterRefusedException"/> sends its sentence back, and nothing else stands. Anybody can write any sender's address:
/// nothing is done in somebody's name that they could not undo.
/// </param>
internal sealed record Mailbox(string Name, Func<ThroughlineDb, IncomingLetter, CancellationToken, Task> Receive);

/// <summary>Every mailbox of every module, as the host puts them together.</summary>
internal sealed record Mailboxes(IReadOnlyList<Mailbox> All)
{
    /// <summary>The mailbox that a letter is for, and the tag behind its name; null when no one reads it.</summary>
    public (Mailbox Box, string Tag)? For(IEnumerable<string> recipients)
    {
        foreach (var address in recipients)
        {
            var local = address.Split('@')[0].ToLowerInvariant();
            var name = local[(local.LastIndexOf('+') + 1)..];
            var hyphen = name.IndexOf('-', StringComparison.Ordinal);
            var (head, tag) = hyphen < 0 ? (name, "") : (name[..hyphen], name[(hyphen + 1)..]);
            if (All.FirstOrDefault(box => box.Name == head) is { } found)
            {
                return (found, tag);
            }
        }
        return null;
    }
}

/// <summary>A letter cannot be taken; its sender gets the sentence.</summary>
internal sealed class LetterRefusedException(string sentence) : Exception(sentence);
