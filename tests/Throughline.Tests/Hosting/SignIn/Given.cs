using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Tests.Hosting.SignIn;

/// <summary>People and seats that the tests of signing in begin with.</summary>
internal static class Given
{
    public static async Task Seat(Store store, long account, Seat seat)
    {
        await using var db = store.OpenFor("test");
        db.RoleGrants.Add(
            new RoleGrant
            {
                AccountId = account,
                Seat = seat,
                Start = new DateOnly(2020, 1, 1),
                GivenBy = "test",
                ApprovedBy = RoleGrant.NeedsApproval(seat) ? "test" : "",
            }
        );
        await db.SaveChangesAsync();
    }

    public static async Task<long> Person(Store store, string name, PersonRole role)
    {
        var key = $"{name.ToUpperInvariant()}@HARBOR.EXAMPLE".ToLowerInvariant();
        await using var db = store.OpenFor("test");
        var person = new Person
        {
            RosterKey = key,
            Role = role,
            Name = name,
        };
        db.People.Add(person);
        await db.SaveChangesAsync();
        db.PersonEmails.Add(
            new PersonEmail
            {
                RosterKey = key,
                PersonId = person.Id,
                Address = key,
            }
        );
        await db.SaveChangesAsync();
        return person.Id;
    }
}
