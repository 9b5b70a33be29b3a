using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Seats;

/// <summary>The dated rows from which one reader's seats follow, on any day.</summary>
/// <param name="PersonId">The reader's person; null for an account of the installation only.</param>
/// <param name="Role">What the roster calls them.</param>
/// <param name="Own">Their own assignments, past ones too.</param>
/// <param name="Grants">Their grants.</param>
/// <param name="NetworkLeads">Who leads the networks concerned, past ones too.</param>
/// <param name="SchoolLeads">Who leads the schools concerned, past ones too.</param>
/// <param name="Memberships">Which school was in which of these networks when; open at both ends where the school is dated nowhere.</param>
internal sealed record StandingFacts(
    long? PersonId,
    PersonRole? Role,
    IReadOnlyList<Assignment> Own,
    IReadOnlyList<RoleGrant> Grants,
    IReadOnlyList<Assignment> NetworkLeads,
    IReadOnlyList<Assignment> SchoolLeads,
    IReadOnlyList<SchoolMembership> Memberships
)
{
    /// <summary>Of a records officer: those whom the officer's open cases name.</summary>
    public IReadOnlyList<long> Custodians { get; init; } = [];

    /// <summary>Nobody's.</summary>
    public static StandingFacts None { get; } = new(null, null, [], [], [], [], []);

    // A chief of many networks asks these once for each of them: looked up, not searched.
    private ILookup<long, Assignment> NetworksByLeader { get; } = NetworkLeads.ToLookup(lead => lead.PersonId);
    private ILookup<long, Assignment> LeadersBySchool { get; } = SchoolLeads.ToLookup(lead => lead.SchoolId!.Value);
    private ILookup<long, Assignment> SchoolsByLeader { get; } = SchoolLeads.ToLookup(lead => lead.PersonId);
    private ILookup<long, SchoolMembership> MembersByNetwork { get; } = Memberships.ToLookup(each => each.NetworkId);

    /// <summary>The networks that a person leads on the day.</summary>
    public IEnumerable<long> NetworksLedBy(long person, DateOnly day) =>
        NetworksByLeader[person].Where(lead => lead.On(day)).Select(lead => lead.NetworkId!.Value);

    /// <summary>Those who lead a network on the day.</summary>
    public IEnumerable<long> LeadersOf(long network, DateOnly day) =>
        NetworkLeads.Where(lead => lead.NetworkId == network && lead.On(day)).Select(lead => lead.PersonId);

    /// <summary>Whether a person leads a school on the day.</summary>
    public bool LeadsSchool(long person, DateOnly day) => SchoolsByLeader[person].Any(lead => lead.On(day));

    /// <summary>Those who lead a school of the network on the day.</summary>
    public IEnumerable<long> PrincipalsOf(long network, DateOnly day) =>
        MembersByNetwork[network]
            .Where(each => each.Start <= day && (each.End is null || each.End >= day))
            .Select(each => each.SchoolId)
            .Distinct()
            .SelectMany(school => LeadersBySchool[school])
            .Where(lead => lead.On(day))
            .Select(lead => lead.PersonId);
}
