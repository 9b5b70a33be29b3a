using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;

namespace Throughline.Tests.Evidence;

/// <summary>Harbor Unified with people of the data office, and browsers in which they are signed in.</summary>
internal static class EvidenceStage
{
    /// <summary>A browser of somebody to whom that seat was granted toward everybody.</summary>
    public static async Task<HttpClient> With(this HarborSite harbor, Seat seat, string name)
    {
        var email = $"{name}@evidence.example";
        await using var db = harbor.Store.OpenFor("test");
        if (!await db.Users.AnyAsync(account => account.Email == email))
        {
            var account = await harbor.Site.Account(email);
            db.RoleGrants.Add(
                new RoleGrant
                {
                    AccountId = account.Id,
                    Seat = seat,
                    Start = new(2025, 8, 1),
                    GivenBy = "test",
                    ApprovedBy = "senior@harbor.example",
                }
            );
            await db.SaveChangesAsync();
        }
        return await harbor.Site.SignedIn(email);
    }
}
