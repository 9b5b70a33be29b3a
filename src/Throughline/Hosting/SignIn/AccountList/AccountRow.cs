using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn.AccountList;

/// <summary>An account as administrators see it in the list.</summary>
internal sealed record AccountRow(long Id, string Name, string Email, string State, bool HasSecondStep)
{
    /// <summary>Every account.</summary>
    public static async Task<List<AccountRow>> All(ThroughlineDb db, CancellationToken stop)
    {
        var people = db.People;
        var rows = await db
            .Users.AsNoTracking()
            .Select(account => new
            {
                account.Id,
                Name = people.Where(person => person.Id == account.PersonId).Select(person => person.Name).FirstOrDefault(),
                account.Email,
                HasPassword = account.PasswordHash != null,
                HasPasskey = db.UserPasskeys.Any(passkey => passkey.UserId == account.Id),
                IsLinked = db.UserLogins.Any(login => login.UserId == account.Id),
                account.TwoFactorEnabled,
                account.EndedAt,
            })
            .ToListAsync(stop);
        return
        [
            .. rows.Select(row => new AccountRow(
                row.Id,
                row.Name ?? row.Email ?? "",
                row.Email ?? "",
                row.EndedAt is not null ? "Ended"
                    : row.HasPassword || row.HasPasskey || row.IsLinked ? "Open"
                    : "Invited",
                row.TwoFactorEnabled || row.HasPasskey
            )),
        ];
    }
}
