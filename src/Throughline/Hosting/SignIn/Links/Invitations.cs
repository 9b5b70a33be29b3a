using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Setup;
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

    /// <summary>A new link: mailed to its owner and shown to nobody, or, where no mail is set up, to be shown once and handed over.</summary>
    /// <remarks>Into an account in use a link that was shown leads only with a senior leader's code: whoever saw it cannot use it.</remarks>
    public async Task<HandedLink> Make(Account account, LinkPurpose purpose, CancellationToken stop)
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
        if (await send(letter, stop))
        {
            return new HandedLink(account.Email!, null, NeedsCode: false);
        }
        var needsCode = purpose == LinkPurpose.Reset;
        if (needsCode)
        {
            await SignInLink.AskForCode(db, token, stop);
        }
        return new HandedLink(account.Email!, link, needsCode);
    }
}
