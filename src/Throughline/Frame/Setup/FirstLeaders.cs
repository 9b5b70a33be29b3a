using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Frame.Seats.Grants;
using Throughline.Persistence;

namespace Throughline.Frame.Setup;

/// <summary>
/// The one exception to the rule that an administrator gives nobody a leader's seat (T15): in a new installation there is nobody else, so its
/// administrator names the first supervisor of ILDs and the first senior leader, once. It is in the history.
/// </summary>
internal sealed class FirstLeaders(ThroughlineDb db, InviteAccount invite)
{
    /// <summary>Whether it has been done, or is no longer needed.</summary>
    public static Task<bool> AreNamed(ThroughlineDb db, CancellationToken stop) =>
        db.RoleGrants.AnyAsync(grant => grant.Seat == Seat.Chief || grant.Seat == Seat.Senr, stop);

    /// <summary>Gives both their seat and, where they have none, an account and a link by which they alone choose how to sign in.</summary>
    /// <returns>Whom it named, or a sentence that says why not.</returns>
    public async Task<(IReadOnlyList<NamedLeader> Named, string? Refusal)> Name(
        long chief,
        long senior,
        Reader by,
        CancellationToken stop
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (await AreNamed(db, stop))
        {
            return ([], "The first leaders have been named already. Whoever is named now needs a senior leader’s approval.");
        }
        List<(Account Account, NamedLeader Leader, bool IsNew)> named = [];
        foreach (var (person, seat) in new[] { (chief, Seat.Chief), (senior, Seat.Senr) })
        {
            var known = await db.People.SingleOrDefaultAsync(each => each.Id == person, stop);
            var address = await db
                .PersonEmails.Where(each => each.PersonId == person)
                .OrderBy(each => each.Position)
                .Select(each => each.Address)
                .FirstOrDefaultAsync(stop);
            if (known is null || address is null)
            {
                return (
                    [],
                    $"{known?.Name ?? "This person"} has no e-mail address in the roster, and so cannot sign in yet. Add one first."
                );
            }
            var (account, isNew) = await AccountOf(person, address, stop);
            if (await FirstNaming.Name(db, seat, account.Id, by, stop) is { } refusal)
            {
                return ([], refusal);
            }
            await db.SaveChangesAsync(stop);
            named.Add((account, new NamedLeader(known.Name, address, seat, null), isNew));
        }
        await transaction.CommitAsync(stop);
        // One person in both seats gets one link.
        var links = new Dictionary<long, HandedLink>();
        foreach (var account in named.Where(each => each.IsNew).Select(each => each.Account))
        {
            links[account.Id] = await invite(account, stop);
        }
        return ([.. named.Select(each => each.Leader with { Link = links.GetValueOrDefault(each.Account.Id) })], null);
    }

    private async Task<(Account Account, bool IsNew)> AccountOf(long person, string address, CancellationToken stop)
    {
        var normalized = address.ToUpperInvariant();
        if (await db.Users.FirstOrDefaultAsync(each => each.PersonId == person && each.EndedAt == null, stop) is { } own)
        {
            return (own, false);
        }
        if (await db.Users.SingleOrDefaultAsync(each => each.NormalizedEmail == normalized, stop) is { } sameAddress)
        {
            sameAddress.PersonId ??= person;
            return (sameAddress, false);
        }
        var made = new Account
        {
            Email = address,
            UserName = address,
            NormalizedEmail = normalized,
            NormalizedUserName = normalized,
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20)),
            PersonId = person,
        };
        db.Users.Add(made);
        await db.SaveChangesAsync(stop);
        return (made, true);
    }
}

/// <summary>Somebody who was named.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Email">What they sign in with.</param>
/// <param name="Seat">As what.</param>
/// <param name="Link">How they come in; null where they had an account already.</param>
internal sealed record NamedLeader(string Name, string Email, Seat Seat, HandedLink? Link);
