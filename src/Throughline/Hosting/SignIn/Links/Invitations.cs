using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn.Links;

/// <summary>Opens an account for a person of the roster and makes the links by which people choose how they sign in.</summary>
internal sealed class Invitations(ThroughlineDb db, SendLetter send, PublicAddress address, IHttpContextAccessor http)
{
    /// <summary>An account without any way to sign in yet; null where the person or the address has one already.</summary>
    public async Task<Account?> Open(long person, string email, CancellationToken stop)
    {
        var normalized = email.Trim().ToUpperInvariant();
        if (await db.Users.AnyAsync(each => each.PersonId == person || each.NormalizedEmail == normalized, stop))
        {
            return null;
        }
        var account = Accounts.Blank(email.Trim(), person);
        db.Users.Add(account);
        await db.SaveChangesAsync(stop);
        return account;
    }

    /// <summary>A new link, mailed if mail is set up.</summary>
    /// <returns>The link, to be shown once, and whether it was mailed.</returns>
    public async Task<(Uri Link, bool IsMailed)> Make(Account account, LinkPurpose purpose, CancellationToken stop)
    {
        var token = await SignInLink.Make(db, account.Id, purpose, stop);
        var link = address.Link(http.HttpContext!, $"/welcome/{token}");
        var name = await db
            .People.Where(each => each.Id == account.PersonId)
            .Select(each => each.Name)
            .FirstOrDefaultAsync(stop);
        var district = await db.District.AsNoTracking().Select(each => each.Name).FirstOrDefaultAsync(stop);
        var letter =
            purpose == LinkPurpose.Invitation
                ? Letters.Invitation(account.Email!, name ?? account.Email!, district ?? "", link)
                : Letters.Reset(account.Email!, link);
        return (link, await send(letter, stop));
    }
}
