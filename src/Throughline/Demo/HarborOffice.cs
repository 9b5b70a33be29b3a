using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Demo.Cast;
using Throughline.Frame.Cases;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAndDemands.TimeUse;
using Throughline.TimeAndDemands.TimeUse.Sharing;

namespace Throughline.Demo;

/// <summary>Seats that no assignment gives: administrator, auditor, two records officers; their one case; and the one week that an ILD shares.</summary>
internal static class HarborOffice
{
    /// <summary>The administrator's address.</summary>
    public const string Administrator = "administrator@harbor.example";

    /// <summary>The auditor's.</summary>
    public const string Auditor = "auditor@harbor.example";

    /// <summary>The accounts that are nobody's in the roster.</summary>
    public static IReadOnlyList<string> Accounts { get; } = [Administrator, Auditor];

    /// <summary>Gives the seats, opens the case, shares the week.</summary>
    public static async Task Open(ThroughlineDb db, CancellationToken stop)
    {
        var accounts = await db.Users.ToDictionaryAsync(account => account.Email!, account => account.Id, stop);
        var people = await db.People.AsNoTracking().ToDictionaryAsync(person => person.Name, stop);
        var ofPeople = await db
            .Users.Where(account => account.PersonId != null)
            .ToDictionaryAsync(account => account.PersonId!.Value, account => account.Email!, stop);
        string Of(string name) => ofPeople[people[name].Id];
        var (first, second, approved) = (
            Of(CentralOffice.Planning),
            Of(CentralOffice.StudentServices),
            Of(CentralOffice.Superintendent)
        );
        RoleGrant Grant(string email, Seat seat) =>
            new()
            {
                AccountId = accounts[email],
                Seat = seat,
                Start = HarborYear.First.ToDateOnly(),
                GivenBy = db.Actor.Name,
                ApprovedBy = RoleGrant.NeedsApproval(seat) ? approved : "",
                SubjectPersonId = seat == Seat.Reco ? people["Joan Petrakis"].Id : null,
                End = seat == Seat.Reco ? HarborYear.Last.ToDateOnly() : null,
            };
        db.RoleGrants.AddRange(
            Grant(Administrator, Seat.Sysa),
            Grant(Auditor, Seat.Audr),
            Grant(first, Seat.Reco),
            Grant(second, Seat.Reco)
        );
        var opened = new RecordsCase
        {
            Number = "2026-014",
            Scope =
                "A parent asks, by the state's public records law, for what was written about visits to Alewife in February.",
            OpenedBy = first,
            OpenedAt = March(16),
            Custodians = [new Custodian { PersonId = people["Joan Petrakis"].Id }],
        };
        opened.Confirm(second, March(17));
        db.Add(opened);
        db.WeekShares.Add(
            new WeekShare
            {
                OwnerId = people["Denise Okafor"].Id,
                Monday = new DateOnly(2026, 3, 9),
                ReaderId = people[CentralOffice.Deputy].Id,
                SharedAt = March(16),
            }
        );
        await db.SaveChangesAsync(stop);
    }

    private static DateTimeOffset March(int day) => new(2026, 3, day, 15, 0, 0, TimeSpan.Zero);
}
