using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Cases;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Seats;

/// <summary>Loads the rows from which one account's seats follow: those near its person only, however large the district.</summary>
internal static class StandingQuery
{
    public static async Task<StandingFacts> StandingOf(this ThroughlineDb db, Account account, CancellationToken stop)
    {
        var grants = await db.RoleGrants.AsNoTracking().Where(grant => grant.AccountId == account.Id).ToListAsync(stop);
        var custodians = grants.Exists(grant => grant.Seat == Seat.Reco)
            ? await db.OpenCustodians(account.Email ?? "").Distinct().ToListAsync(stop)
            : [];
        if (account.PersonId is not { } me)
        {
            return StandingFacts.None with { Grants = grants, Custodians = custodians };
        }
        var role = await db.People.Where(person => person.Id == me).Select(person => person.Role).SingleAsync(stop);
        var own = await db.Assignments.AsNoTracking().Where(each => each.PersonId == me).ToListAsync(stop);
        List<long> people =
        [
            .. own.Where(each => each.TargetPersonId is not null).Select(each => each.TargetPersonId!.Value),
            .. grants.Where(grant => grant.SubjectPersonId is not null).Select(grant => grant.SubjectPersonId!.Value),
        ];
        var ownSchools = own.Where(each => each.SchoolId is not null).Select(each => each.SchoolId!.Value).ToList();
        List<long> networks =
        [
            .. own.Where(each => each.NetworkId is not null).Select(each => each.NetworkId!.Value),
            .. await db
                .Assignments.Where(each => each.Kind == AssignmentKind.LeadsNetwork && people.Contains(each.PersonId))
                .Select(each => each.NetworkId!.Value)
                .ToListAsync(stop),
            .. await db
                .SchoolMemberships.Where(each => ownSchools.Contains(each.SchoolId))
                .Select(each => each.NetworkId)
                .ToListAsync(stop),
            .. await db
                .Schools.Where(school => ownSchools.Contains(school.Id) && school.NetworkId != null)
                .Select(school => school.NetworkId!.Value)
                .ToListAsync(stop),
        ];
        var memberships = await Memberships(db, [.. networks.Distinct()], stop);
        var schools = memberships.Select(each => each.SchoolId).Distinct().ToList();
        var leads = await db
            .Assignments.AsNoTracking()
            .Where(each =>
                (each.Kind == AssignmentKind.LeadsNetwork && networks.Contains(each.NetworkId!.Value))
                || (
                    each.Kind == AssignmentKind.LeadsSchool
                    && (schools.Contains(each.SchoolId!.Value) || people.Contains(each.PersonId))
                )
            )
            .ToListAsync(stop);
        return new StandingFacts(
            me,
            role,
            own,
            grants,
            [.. leads.Where(lead => lead.Kind == AssignmentKind.LeadsNetwork)],
            [.. leads.Where(lead => lead.Kind == AssignmentKind.LeadsSchool)],
            memberships
        )
        {
            Custodians = custodians,
        };
    }

    private static async Task<List<SchoolMembership>> Memberships(ThroughlineDb db, List<long> networks, CancellationToken stop)
    {
        var dated = await db
            .SchoolMemberships.AsNoTracking()
            .Where(each => networks.Contains(each.NetworkId))
            .ToListAsync(stop);
        var all = db.SchoolMemberships;
        var undated = await db
            .Schools.Where(school => school.NetworkId != null && networks.Contains(school.NetworkId.Value))
            .Where(school => !all.Any(each => each.SchoolId == school.Id))
            .Select(school => new { school.Id, NetworkId = school.NetworkId!.Value })
            .ToListAsync(stop);
        dated.AddRange(
            undated.Select(school => new SchoolMembership
            {
                RosterKey = "",
                SchoolId = school.Id,
                NetworkId = school.NetworkId,
                Start = DateOnly.MinValue,
            })
        );
        return dated;
    }
}
