using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Hosting.SignIn;

/// <summary>Somebody of the sample district to sign in as.</summary>
internal sealed record DemoChoice(long AccountId, string Name, string What)
{
    // Those whose work the product is about come first.
    private static readonly PersonRole[] Order =
    [
        PersonRole.Ild,
        PersonRole.SeniorLeader,
        PersonRole.CentralOffice,
        PersonRole.PdFacilitator,
        PersonRole.Principal,
    ];

    public static async Task<IReadOnlyList<DemoChoice>> All(ThroughlineDb db, CancellationToken stop)
    {
        var people = db.People;
        var found = await db
            .Users.Where(account => account.EndedAt == null)
            .Select(account => new
            {
                account.Id,
                account.Email,
                Person = people.FirstOrDefault(person => person.Id == account.PersonId),
            })
            .AsNoTracking()
            .ToListAsync(stop);
        return
        [
            .. found
                .OrderBy(each => Rank(each.Person?.Role))
                .ThenBy(each => each.Id)
                .Select(each => new DemoChoice(each.Id, each.Person?.Name ?? each.Email ?? "", Post(each.Person))),
        ];
    }

    private static int Rank(PersonRole? role) =>
        role is null ? int.MaxValue
        : Array.IndexOf(Order, role.Value) is >= 0 and var at ? at
        : Order.Length;

    private static string Post(Person? person) =>
        person?.Role switch
        {
            null => "administrator of the installation",
            PersonRole.Ild => "instructional leadership director",
            PersonRole.PdFacilitator => "facilitator of the directors' meetings",
            PersonRole.Principal => "principal",
            PersonRole.SchoolStaff => "school staff",
            PersonRole.Board => "board member",
            PersonRole.Team => "member of a network's team",
            _ => person.Unit,
        };
}
