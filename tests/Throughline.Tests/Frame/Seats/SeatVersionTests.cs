using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Frame.Seats;

/// <summary>What a reader stands on is read again as soon as something of it is another, and not before.</summary>
public sealed class SeatVersionTests(Databases databases)
{
    private static readonly DateOnly Today = new(2026, 3, 19);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_change_of_seats_is_another_version_and_anything_else_is_none()
    {
        await using var harbor = await HarborSite.Open(databases);
        await using var db = harbor.Store.OpenFor("test");
        var account = await harbor.Site.Account("helen@harbor.example", await harbor.IdOf("helen-marchetti"));
        var versions = new List<string> { await Version(db, account) };

        db.Holidays.Add(
            new Holiday
            {
                RosterKey = "2031-07-04",
                Date = new DateOnly(2031, 7, 4),
                Name = "Independence Day",
            }
        );
        await db.SaveChangesAsync(Stop);
        versions.Add(await Version(db, account));

        var grant = new RoleGrant
        {
            AccountId = account.Id,
            Seat = Seat.Data,
            Start = Today,
            GivenBy = "test",
        };
        db.RoleGrants.Add(grant);
        await db.SaveChangesAsync(Stop);
        versions.Add(await Version(db, account));

        grant.EndNow(Today);
        await db.SaveChangesAsync(Stop);
        versions.Add(await Version(db, account));

        db.Assignments.Remove(await db.Assignments.FirstAsync(each => each.Kind == AssignmentKind.Supervises, Stop));
        await db.SaveChangesAsync(Stop);
        versions.Add(await Version(db, account));
        versions.Add(await SeatVersion.Of(db, account, Today.AddDays(1), Stop));
        Assert.Equal(versions.Count, versions.Distinct().Count());

        await harbor.Site.Account("somebody-else@harbor.example");
        Assert.Equal(versions[^2], await Version(db, account));
    }

    private static Task<string> Version(ThroughlineDb db, Account account) => SeatVersion.Of(db, account, Today, Stop);
}
