using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Xunit;

namespace Throughline.Tests.Frame.Seats;

public sealed class SeatRulesTests(Databases databases)
{
    private static readonly DateOnly Autumn = new(2025, 10, 6);
    private static readonly DateOnly DuringCover = new(2026, 2, 9);
    private static readonly DateOnly AfterCover = new(2026, 3, 9);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task An_ild_is_toward_the_principals_of_the_network_what_the_day_says(string kind)
    {
        var store = await databases.Fresh(kind);
        await Harbor.Import(store);
        var brandt = await Reader(store, "thomas-brandt", Autumn);
        var principal = await LeadsASchoolOf(store, "breakwater");
        Assert.Equal([Seat.Ild], brandt.Toward(principal));
        Assert.Equal([Seat.Ildf], (await Reader(store, "thomas-brandt", DuringCover)).Toward(principal));
        Assert.Equal([Seat.Ild], (await Reader(store, "calvin-whitfield", DuringCover)).Toward(principal));
        Assert.Equal([Seat.Ildf], (await Reader(store, "calvin-whitfield", AfterCover)).Toward(principal));
        Assert.Equal([Seat.Ild], (await Reader(store, "thomas-brandt", AfterCover)).Toward(principal));
    }

    [Fact]
    public async Task An_ild_sees_the_own_week_and_a_colleague_does_not()
    {
        var store = await databases.Fresh();
        await Harbor.Import(store);
        var marisol = await Reader(store, "marisol-vega", Autumn);
        Assert.Equal(View.Full, marisol.ViewOf(RecordKind.R04, marisol.PersonId!.Value));
        var denise = await Reader(store, "denise-okafor", Autumn);
        Assert.Equal([Seat.Ildx], denise.Toward(marisol.PersonId.Value));
        Assert.Equal(View.Nothing, denise.ViewOf(RecordKind.R04, marisol.PersonId.Value));
    }

    [Fact]
    public async Task A_chief_who_evaluates_the_ilds_sees_their_time_by_cohort_only()
    {
        var store = await databases.Fresh();
        await Harbor.Import(store);
        var marisol = (await Reader(store, "marisol-vega", Autumn)).PersonId!.Value;
        var deputy = await Reader(store, "helen-marchetti", Autumn);
        Assert.True(deputy.Holds(Seat.Chief));
        Assert.True(deputy.Holds(Seat.Evi));
        Assert.Equal(View.CohortOnly, deputy.ViewOf(RecordKind.R04, marisol));
        Assert.Equal(View.Nothing, deputy.ViewOf(RecordKind.R23, marisol));
        Assert.Empty(deputy.OwnersSeen(RecordKind.R05));
    }

    [Fact]
    public async Task A_superintendent_evaluates_the_principal_and_a_lent_person_is_of_the_team()
    {
        var store = await databases.Fresh();
        await Harbor.Import(store);
        var moreno = (await Reader(store, "luis-moreno", Autumn)).PersonId!.Value;
        Assert.Contains(Seat.Evp, (await Reader(store, "gloria-benning", Autumn)).Toward(moreno));
        Assert.Contains(Seat.Team, (await Reader(store, "ines-fairbairn", Autumn)).Toward(moreno));
        Assert.DoesNotContain(Seat.Team, (await Reader(store, "ines-fairbairn", new DateOnly(2025, 9, 1))).Toward(moreno));
        Assert.Equal([Seat.Prin], (await Reader(store, "luis-moreno", Autumn)).Toward(moreno));
    }

    [Fact]
    public async Task A_grant_counts_from_its_first_to_its_last_day_and_where_asked_only_once_approved()
    {
        var store = await databases.Fresh();
        await using var db = store.OpenFor("test");
        var account = new Account { UserName = "audit" };
        db.Users.Add(account);
        await db.SaveChangesAsync(Stop);
        var grant = new RoleGrant
        {
            AccountId = account.Id,
            Seat = Seat.Audr,
            Start = Autumn,
            End = Autumn.AddDays(10),
            GivenBy = "it",
        };
        db.RoleGrants.Add(grant);
        db.RoleGrants.Add(
            new RoleGrant
            {
                AccountId = account.Id,
                Seat = Seat.Data,
                Start = Autumn,
                GivenBy = "it",
            }
        );
        await db.SaveChangesAsync(Stop);
        Assert.Equal([Seat.Data], (await Of(db, account, Autumn)).Seats);
        grant.ApprovedBy = "helen.marchetti@harbor.example";
        await db.SaveChangesAsync(Stop);
        Assert.Equal([Seat.Data, Seat.Audr], (await Of(db, account, Autumn)).Seats.Order());
        Assert.Empty((await Of(db, account, Autumn.AddDays(-1))).Seats);
        Assert.Equal([Seat.Data], (await Of(db, account, Autumn.AddDays(11))).Seats);
    }

    private static async Task<Reader> Of(ThroughlineDb db, Account account, DateOnly day) =>
        new(account, "", await db.StandingOf(account, Stop), day);

    private static async Task<Reader> Reader(Store store, string key, DateOnly day)
    {
        await using var db = store.OpenFor("test");
        var person = await db.People.SingleAsync(each => each.RosterKey == key, Stop);
        return await Of(db, new Account { Id = 1, PersonId = person.Id }, day);
    }

    private static async Task<long> LeadsASchoolOf(Store store, string network)
    {
        await using var db = store.OpenFor("test");
        var dated = db.SchoolMemberships;
        var school = await db
            .Schools.Where(each => !dated.Any(row => row.SchoolId == each.Id))
            .Join(
                db.Networks.Where(each => each.RosterKey == network),
                each => each.NetworkId,
                each => each.Id,
                (each, _) => each.Id
            )
            .ToListAsync(Stop);
        return (
            await db
                .Assignments.Where(each =>
                    each.SchoolId != null && school.Contains(each.SchoolId.Value) && each.End == null && each.Start < Autumn
                )
                .FirstAsync(Stop)
        ).PersonId;
    }
}
