using Throughline.Access;
using Throughline.Frame.People;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Seats;

/// <summary>Which seats a reader holds on a day: pure, from dated rows. What seats allow is for <see cref="Ruling"/>.</summary>
internal static class SeatRules
{
    /// <summary>The seats toward each person, without those of mere onlookers and those held toward everybody.</summary>
    public static ILookup<long, Seat> TowardPeople(StandingFacts facts, DateOnly day)
    {
        var own = facts.Own.Where(each => each.On(day)).ToList();
        IEnumerable<(long Person, Seat Seat)> pairs =
        [
            .. Self(facts),
            .. Led(facts, day),
            .. LedBefore(facts, day),
            .. Of(own, AssignmentKind.Supervises).SelectMany(ild => IldAndPrincipals(facts, ild, Seat.Chief, day)),
            .. Of(own, AssignmentKind.TeamOf).SelectMany(ild => IldAndPrincipals(facts, ild, Seat.Team, day)),
            .. Lent(facts, own, day),
            .. Facilitated(facts, own, day),
            .. Of(own, AssignmentKind.Evaluates).SelectMany(person => Evaluated(facts, person, day)),
            .. facts
                .Grants.Where(grant => grant.SubjectPersonId is not null && grant.On(day))
                .SelectMany(grant => Granted(facts, grant, day)),
            .. facts.Grants.Any(grant => grant.Seat == Seat.Reco && grant.On(day))
                ? facts.Custodians.Select(person => (person, Seat.Reco))
                : [],
        ];
        return pairs.Distinct().ToLookup(pair => pair.Person, pair => pair.Seat);
    }

    /// <summary>The seats toward each network.</summary>
    /// <param name="facts">The reader's.</param>
    /// <param name="day">The day.</param>
    /// <param name="people">What <see cref="TowardPeople"/> gave for them, where it has been asked already.</param>
    public static ILookup<long, Seat> TowardNetworks(StandingFacts facts, DateOnly day, ILookup<long, Seat>? people = null)
    {
        var toward = people ?? TowardPeople(facts, day);
        var throughLeader = facts
            .NetworkLeads.Where(lead => lead.On(day) && lead.PersonId != facts.PersonId)
            .SelectMany(lead => toward[lead.PersonId].Select(seat => (Network: lead.NetworkId!.Value, Seat: seat)));
        var own = facts.Own.Where(each => each.Kind == AssignmentKind.LeadsNetwork);
        var led = own.Where(each => each.On(day)).Select(each => (Network: each.NetworkId!.Value, Seat: Seat.Ild));
        var before = own.Where(each => each.End < day).Select(each => (Network: each.NetworkId!.Value, Seat: Seat.Ildf));
        var member = facts
            .Memberships.Where(each => each.Start <= day && (each.End is null || each.End >= day))
            .Where(each => facts.Own.Any(lead => lead.On(day) && lead.SchoolId == each.SchoolId))
            .Select(each => (Network: each.NetworkId, Seat: Seat.Prin));
        return throughLeader
            .Concat(led)
            .Concat(before)
            .Concat(member)
            .Distinct()
            .ToLookup(pair => pair.Network, pair => pair.Seat);
    }

    /// <summary>The seats held toward everybody: by role in the roster, and by grants that name no subject.</summary>
    public static IReadOnlySet<Seat> TowardEverybody(StandingFacts facts, DateOnly day)
    {
        var seats = facts
            .Grants.Where(grant => grant.SubjectPersonId is null && !grant.Gatekeeper && grant.On(day))
            .Select(grant => WithoutSubject(grant.Seat))
            .ToHashSet();
        switch (facts.Role)
        {
            case PersonRole.SeniorLeader:
                seats.Add(Seat.Senr);
                break;
            case PersonRole.Board:
                seats.Add(Seat.Board);
                break;
        }
        return seats;
    }

    /// <summary>What the reader is toward those with whom nothing else connects them.</summary>
    public static IReadOnlySet<Seat> AsOnlooker(StandingFacts facts, DateOnly day)
    {
        if (facts.PersonId is null || facts.Role is PersonRole.Board)
        {
            return new HashSet<Seat>();
        }
        if (facts.Own.Any(each => each.Kind == AssignmentKind.LeadsNetwork && each.On(day)))
        {
            return new HashSet<Seat> { Seat.Ildx };
        }
        var leadsSchool = facts.Own.Any(each => each.Kind == AssignmentKind.LeadsSchool && each.On(day));
        return new HashSet<Seat> { leadsSchool ? Seat.Prix : Seat.Depx };
    }

    /// <summary>
    /// Whether they can be party to a record at all: who asks, handles or is named. Being party is said by the record itself; this only
    /// opens the pages on which such records are made and listed.
    /// </summary>
    public static bool CanBeParty(StandingFacts facts) =>
        facts.PersonId is not null && facts.Role is PersonRole.CentralOffice or PersonRole.SeniorLeader;

    private static IEnumerable<(long, Seat)> Self(StandingFacts facts)
    {
        if (facts.PersonId is not { } me)
        {
            yield break;
        }
        if (facts.Role is PersonRole.Ild || facts.Own.Any(each => each.Kind == AssignmentKind.LeadsNetwork))
        {
            yield return (me, Seat.Ild);
        }
        if (facts.Role is PersonRole.Principal || facts.Own.Any(each => each.Kind == AssignmentKind.LeadsSchool))
        {
            yield return (me, Seat.Prin);
        }
    }

    private static IEnumerable<(long, Seat)> Led(StandingFacts facts, DateOnly day) =>
        facts
            .Own.Where(each => each.Kind == AssignmentKind.LeadsNetwork && each.On(day))
            .SelectMany(each => facts.PrincipalsOf(each.NetworkId!.Value, day))
            .Select(principal => (principal, Seat.Ild));

    // Whom they led on the last day of a network that has ended for them, and lead no more.
    private static IEnumerable<(long, Seat)> LedBefore(StandingFacts facts, DateOnly day) =>
        facts
            .Own.Where(each => each.Kind == AssignmentKind.LeadsNetwork && each.End < day)
            .SelectMany(each => facts.PrincipalsOf(each.NetworkId!.Value, each.End!.Value))
            .Except(Led(facts, day).Select(pair => pair.Item1))
            .Select(principal => (principal, Seat.Ildf));

    private static IEnumerable<(long, Seat)> Lent(StandingFacts facts, List<Assignment> own, DateOnly day) =>
        own.Where(each => each.Kind == AssignmentKind.LendsTo)
            .SelectMany(each =>
                facts.LeadersOf(each.NetworkId!.Value, day).Concat(facts.PrincipalsOf(each.NetworkId.Value, day))
            )
            .Select(person => (person, Seat.Team));

    private static IEnumerable<(long, Seat)> Facilitated(StandingFacts facts, List<Assignment> own, DateOnly day) =>
        own.Where(each => each.Kind == AssignmentKind.Facilitates)
            .SelectMany(each => facts.LeadersOf(each.NetworkId!.Value, day))
            .Select(ild => (ild, Seat.Facil));

    private static IEnumerable<(long, Seat)> IldAndPrincipals(StandingFacts facts, long ild, Seat seat, DateOnly day) =>
        facts
            .NetworksLedBy(ild, day)
            .SelectMany(network => facts.PrincipalsOf(network, day))
            .Prepend(ild)
            .Select(person => (person, seat));

    // Where it cannot be told what they are, both: the wall then stands on both sides.
    private static IEnumerable<(long, Seat)> Evaluated(StandingFacts facts, long person, DateOnly day)
    {
        var ild = facts.NetworksLedBy(person, day).Any();
        var principal = facts.LeadsSchool(person, day);
        if (ild || !principal)
        {
            yield return (person, Seat.Evi);
        }
        if (principal || !ild)
        {
            yield return (person, Seat.Evp);
        }
    }

    // A delegate stands where the ILD stands; a case or a consent is about that one person alone.
    private static IEnumerable<(long, Seat)> Granted(StandingFacts facts, RoleGrant grant, DateOnly day) =>
        grant.Seat is Seat.Asst
            ? IldAndPrincipals(facts, grant.SubjectPersonId!.Value, grant.Seat, day)
            : [(grant.SubjectPersonId!.Value, grant.Seat)];

    // Nobody's consent and nobody's case is everybody's: such a grant opens the seat's public side only.
    private static Seat WithoutSubject(Seat seat) =>
        seat switch
        {
            Seat.Rsch => Seat.RschDeclined,
            Seat.Reco => Seat.RecoIdle,
            _ => seat,
        };

    private static IEnumerable<long> Of(List<Assignment> own, AssignmentKind kind) =>
        own.Where(each => each.Kind == kind).Select(each => each.TargetPersonId!.Value);
}
