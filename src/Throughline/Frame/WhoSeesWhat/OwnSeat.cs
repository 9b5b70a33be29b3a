using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.WhoSeesWhat;

/// <summary>A seat that the reader holds today: toward whom, why, and until when.</summary>
internal sealed record OwnSeat(string What, string Toward, string Why, DateOnly? Until)
{
    public static async Task<IReadOnlyList<OwnSeat>> Of(ThroughlineDb db, Reader reader, CancellationToken stop)
    {
        var facts = reader.Standing;
        var own = facts.Own.Where(each => each.On(reader.Today)).ToList();
        var past = facts.Own.Where(each => each.Kind == AssignmentKind.LeadsNetwork && each.End < reader.Today).ToList();
        var grants = facts.Grants.Where(grant => grant.On(reader.Today)).ToList();
        var names = await Names.Of(db, [.. own, .. past], grants, stop);
        var seats = own.SelectMany(each => From(each, names, reader)).ToList();
        seats.AddRange(
            past.Where(each => !own.Exists(now => now.NetworkId == each.NetworkId))
                .Select(each => new OwnSeat(
                    "The ILD who was there before",
                    $"principals of {names.Network(each.NetworkId)}",
                    "You led the network; nothing old stays open",
                    null
                ))
        );
        seats.AddRange(grants.Select(grant => From(grant, names)));
        if (reader.Standing.Role is PersonRole.SeniorLeader)
        {
            seats.Add(new OwnSeat("Senior leader", "everybody", "The roster says so", null));
        }
        if (reader.Standing.Role is PersonRole.Board)
        {
            seats.Add(new OwnSeat("Member of the board", "everybody", "The roster says so", null));
        }
        return seats;
    }

    private static IEnumerable<OwnSeat> From(Assignment each, Names names, Reader reader) =>
        each.Kind switch
        {
            AssignmentKind.LeadsNetwork =>
            [
                new("ILD", $"principals of {names.Network(each.NetworkId)}", "You lead the network", each.End),
            ],
            AssignmentKind.LeadsSchool =>
            [
                new("Principal", "your own records", $"You lead {names.School(each.SchoolId)}", each.End),
            ],
            AssignmentKind.Supervises =>
            [
                new("Supervisor", $"{names.Person(each.TargetPersonId)} and the network", "You supervise the ILD", each.End),
            ],
            AssignmentKind.TeamOf =>
            [
                new(
                    "Network’s team",
                    $"{names.Person(each.TargetPersonId)} and the network",
                    "You are of the ILD’s team",
                    each.End
                ),
            ],
            AssignmentKind.LendsTo =>
            [
                new("Network’s team", names.Network(each.NetworkId), "Your unit lends you to the network", each.End),
            ],
            AssignmentKind.Facilitates =>
            [
                new("Facilitator", $"ILD of {names.Network(each.NetworkId)}", "You facilitate the ILDs’ meetings", each.End),
            ],
            AssignmentKind.Evaluates =>
            [
                new(
                    reader.Toward(each.TargetPersonId!.Value).Contains(Seat.Evi)
                        ? "Evaluator of an ILD"
                        : "Evaluator of a principal",
                    names.Person(each.TargetPersonId),
                    "You evaluate; nothing walled about this person reaches you",
                    each.End
                ),
            ],
            _ => [],
        };

    private static OwnSeat From(RoleGrant grant, Names names) =>
        new(
            Shell.Wording.Counts.Capital(SeatPhrases.Of(grant.Seat)),
            grant.SubjectPersonId is null ? "what the seat is for" : names.Person(grant.SubjectPersonId),
            grant.ApprovedBy.Length > 0
                ? $"Granted by {grant.GivenBy}, approved by {grant.ApprovedBy}"
                : $"Granted by {grant.GivenBy}",
            grant.End
        );

    private sealed record Names(
        Dictionary<long, string> People,
        Dictionary<long, string> Networks,
        Dictionary<long, string> Schools
    )
    {
        public string Person(long? id) => People.GetValueOrDefault(id ?? 0, "");

        public string Network(long? id) => Networks.GetValueOrDefault(id ?? 0, "");

        public string School(long? id) => Schools.GetValueOrDefault(id ?? 0, "");

        public static async Task<Names> Of(
            ThroughlineDb db,
            IReadOnlyList<Assignment> assignments,
            IReadOnlyList<RoleGrant> grants,
            CancellationToken stop
        )
        {
            List<long?> people =
            [
                .. assignments.Select(each => each.TargetPersonId),
                .. grants.Select(grant => grant.SubjectPersonId),
            ];
            var networks = assignments.Select(each => each.NetworkId).ToList();
            var schools = assignments.Select(each => each.SchoolId).ToList();
            return new Names(
                await db
                    .People.Where(each => people.Contains(each.Id))
                    .ToDictionaryAsync(each => each.Id, each => each.Name, stop),
                await db
                    .Networks.Where(each => networks.Contains(each.Id))
                    .ToDictionaryAsync(each => each.Id, each => each.Name, stop),
                await db
                    .Schools.Where(each => schools.Contains(each.Id))
                    .ToDictionaryAsync(each => each.Id, each => each.Name, stop)
            );
        }
    }
}
