using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Persistence;

namespace Throughline.Frame.Seats.Grants;

/// <summary>The one exception to T15: the first administrator of an empty installation names the first chief and the first senior leader, once each.</summary>
internal static class FirstNaming
{
    /// <summary>Names one; the caller saves, and the journal keeps it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="seat"><see cref="Seat.Chief"/> or <see cref="Seat.Senr"/>.</param>
    /// <param name="account">Who is to hold it; never the administrator.</param>
    /// <param name="by">The reader of this request.</param>
    /// <param name="stop">Stops.</param>
    /// <returns>Null when it is added; else why not.</returns>
    public static async Task<string?> Name(ThroughlineDb db, Seat seat, long account, Reader by, CancellationToken stop)
    {
        if (seat is not (Seat.Chief or Seat.Senr))
        {
            return "Only the first chief and the first senior leader are named in this way.";
        }
        if (account == by.AccountId)
        {
            return "Nobody gives a seat to themselves.";
        }
        if (!await db.Users.AnyAsync(each => each.Id == account && each.EndedAt == null, stop))
        {
            return "That account has ended.";
        }
        if (!await IsFirstAdministrator(db, by, stop))
        {
            return "Only the first administrator of this installation may, once.";
        }
        if (await db.RoleGrants.AnyAsync(grant => grant.Seat == seat, stop))
        {
            return $"The first {seat.Word()} has been named already.";
        }
        var zone = await db.District.Select(district => district.Zone).SingleOrDefaultAsync(stop);
        db.RoleGrants.Add(
            new RoleGrant
            {
                AccountId = account,
                Seat = seat,
                Start = DistrictDay.HoldingAtOnce(by.Today, zone),
                Reason = "First of the installation",
                GivenBy = by.Email,
                GivenByAccountId = by.AccountId,
            }
        );
        return null;
    }

    private static async Task<bool> IsFirstAdministrator(ThroughlineDb db, Reader by, CancellationToken stop) =>
        by.Holds(Seat.Sysa)
        && by.AccountId
            == await db
                .RoleGrants.Where(grant => grant.Seat == Seat.Sysa)
                .OrderBy(grant => grant.Id)
                .Select(grant => (long?)grant.AccountId)
                .FirstOrDefaultAsync(stop);
}
