using Throughline.Persistence;

namespace Throughline.Frame.Setup;

/// <summary>Makes the link with which an account's owner chooses how they sign in; signing in itself is known further up.</summary>
internal delegate Task<HandedLink> InviteAccount(Account account, CancellationToken stop);

/// <summary>A link that somebody is to get: nobody else ever holds a password of theirs.</summary>
/// <param name="Email">Whose.</param>
/// <param name="Link">To be shown once and handed over; null where it was mailed, and then nobody else sees it.</param>
/// <param name="NeedsCode">Whether it opens only with the code that a senior leader gives.</param>
internal sealed record HandedLink(string Email, Uri? Link, bool NeedsCode);
