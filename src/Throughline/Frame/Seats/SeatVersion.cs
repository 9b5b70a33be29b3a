using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Cases;
using Throughline.Persistence;

namespace Throughline.Frame.Seats;

/// <summary>A short text that is another one after anything has changed from which one account's seats follow.</summary>
internal static class SeatVersion
{
    /// <summary>The version that stands in the database now.</summary>
    /// <param name="db">The context.</param>
    /// <param name="account">The account, as it stands now.</param>
    /// <param name="today">The day of which seats are asked.</param>
    /// <param name="stop">Stops the asking.</param>
    public static async Task<string> Of(ThroughlineDb db, Account account, DateOnly today, CancellationToken stop)
    {
        var grants = await db
            .RoleGrants.Where(grant => grant.AccountId == account.Id)
            .OrderBy(grant => grant.Id)
            .Select(grant => new
            {
                grant.Id,
                grant.Version,
                grant.Seat,
            })
            .ToListAsync(stop);
        var custodians = grants.Exists(grant => grant.Seat == Seat.Reco)
            ? await db.OpenCustodians(account.Email ?? "").Distinct().Order().ToListAsync(stop)
            : [];
        return string.Join(
            '|',
            await RosterVersion.Of(db, stop),
            today.DayNumber,
            account.PersonId,
            account.Email,
            string.Join(',', grants.Select(grant => $"{grant.Id}.{grant.Version}")),
            string.Join(',', custodians)
        );
    }
}
