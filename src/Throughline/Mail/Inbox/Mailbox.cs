using Throughline.Persistence;

namespace Throughline.Mail.Inbox;

/// <summary>A name before the @ for which a module takes letters in: <c>ask@</c>, or <c>throughline+ask@</c>, with or without a tag after a hyphen.</summary>
/// <param name="Name">In lower case, letters only, such as <c>ask</c>.</param>
/// <param name="Receive">
/// Takes one letter, in the transaction that also notes it as received; <c>db.Post</c> answers it. A
/// <see cref="LetterRefusedException"/> sends its sentence back, and nothing else stands. Anybody can write any sender's address:
/// nothing is done in somebody's name that they could not undo.
/// </param>
/// <remarks>A module registers its own as a singleton, as it does with Monday's lines; the desk asks all of them.</remarks>
/// <example><code>
/// services.AddSingleton(new Mailbox("around", WentAround.Receive) { Claims = WentAround.Claims });
/// </code></example>
internal sealed record Mailbox(string Name, Func<LetterAtHand, Task> Receive)
{
    /// <summary>Whether a letter that names no mailbox is its own, told by who wrote it, its subject and its text; nothing is changed by asking.</summary>
    public Func<LetterAtHand, Task<Claim>> Claims { get; init; } = _ => Task.FromResult(Claim.None);
}

/// <summary>How sure a mailbox is that a letter which names none is its own. The surest one gets it; of two that are as sure, the first registered.</summary>
internal enum Claim
{
    None,

    /// <summary>It keeps letters that nobody else takes, until a person has looked at them.</summary>
    IfNobodyElse,

    /// <summary>It looks like one of its own.</summary>
    Perhaps,

    /// <summary>It is one of its own: both who wrote it and what it says fit.</summary>
    Surely,
}

/// <summary>A letter on the desk, and what is needed to take it.</summary>
/// <param name="Db">In it everything is done that the letter causes; the desk saves and commits.</param>
/// <param name="Letter">The letter.</param>
/// <param name="Setup">The installation's own addresses, for answers.</param>
/// <param name="Services">For singletons that the work needs.</param>
/// <param name="Stop">Stops it.</param>
internal sealed record LetterAtHand(
    ThroughlineDb Db,
    IncomingLetter Letter,
    MailSetup Setup,
    IServiceProvider Services,
    CancellationToken Stop
);

/// <summary>Every mailbox of every module.</summary>
internal sealed class Mailboxes(IEnumerable<Mailbox> all)
{
    public IReadOnlyList<Mailbox> All { get; } = [.. all];

    /// <summary>The mailbox that a letter is addressed to, and the tag behind its name; null when it names none.</summary>
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

    /// <summary>The mailbox that is surest of a letter which names none; null when nobody wants it.</summary>
    public async Task<Mailbox?> SurestOf(LetterAtHand letter)
    {
        var (best, claim) = ((Mailbox?)null, Claim.None);
        foreach (var box in All)
        {
            var its = await box.Claims(letter);
            (best, claim) = its > claim ? (box, its) : (best, claim);
        }
        return best;
    }
}

/// <summary>A letter cannot be taken; its sender gets the sentence.</summary>
internal sealed class LetterRefusedException(string sentence) : Exception(sentence);
