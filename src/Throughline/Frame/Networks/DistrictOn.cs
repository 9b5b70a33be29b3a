using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Networks;

/// <summary>The district as it stood on one day, rebuilt from dated rows: who led which network and school, what was vacant, doubled or left out.</summary>
internal sealed class DistrictOn
{
    private readonly ILookup<long, SchoolMembership> dated;
    private readonly ILookup<AssignmentKind, Assignment> assignments;
    private ILookup<long, School>? schoolsOf;
    private ILookup<long?, Assignment>? leadersOf;
    private ILookup<long?, Assignment>? principalsOf;

    private DistrictOn(DateOnly day, ILookup<long, SchoolMembership> dated, IEnumerable<Assignment> rows)
    {
        Day = day;
        this.dated = dated;
        assignments = rows.ToLookup(each => each.Kind);
    }

    public DateOnly Day { get; }
    public IReadOnlyDictionary<long, Person> People { get; private init; } = new Dictionary<long, Person>();
    public IReadOnlyDictionary<long, Network> Networks { get; private init; } = new Dictionary<long, Network>();
    public IReadOnlyDictionary<long, School> Schools { get; private init; } = new Dictionary<long, School>();

    /// <summary>Loads it.</summary>
    public static async Task<DistrictOn> Load(ThroughlineDb db, DateOnly day, CancellationToken stop)
    {
        var memberships = await db.SchoolMemberships.AsNoTracking().ToListAsync(stop);
        var rows = await db.Assignments.AsNoTracking().On(day).ToListAsync(stop);
        return new DistrictOn(day, memberships.ToLookup(each => each.SchoolId), rows)
        {
            People = await db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, stop),
            Networks = await db.Networks.AsNoTracking().ToDictionaryAsync(network => network.Id, stop),
            Schools = await db.Schools.AsNoTracking().ToDictionaryAsync(school => school.Id, stop),
        };
    }

    /// <summary>The networks of a school: one as a rule, none for an orphan, several where rows overlap.</summary>
    public IReadOnlyList<long> NetworksOf(long school)
    {
        if (dated[school].Any())
        {
            return
            [
                .. dated[school]
                    .Where(each => each.Start <= Day && (each.End is null || each.End >= Day))
                    .Select(each => each.NetworkId)
                    .Distinct(),
            ];
        }
        return Schools.GetValueOrDefault(school)?.NetworkId is { } always ? [always] : [];
    }

    public IReadOnlyList<School> SchoolsOf(long network) =>
        [.. (schoolsOf ??= ByNetwork())[network].OrderBy(school => school.Name, StringComparer.Ordinal)];

    public IReadOnlyList<Person> LeadersOf(long network) =>
        Named((leadersOf ??= assignments[AssignmentKind.LeadsNetwork].ToLookup(each => each.NetworkId))[network]);

    public IReadOnlyList<Person> PrincipalsOf(long school) =>
        Named((principalsOf ??= assignments[AssignmentKind.LeadsSchool].ToLookup(each => each.SchoolId))[school]);

    public IReadOnlyList<long> NetworksLedBy(long person) =>
        [
            .. assignments[AssignmentKind.LeadsNetwork]
                .Where(each => each.PersonId == person)
                .Select(each => each.NetworkId!.Value),
        ];

    public IReadOnlyList<long> SchoolsLedBy(long person) =>
        [
            .. assignments[AssignmentKind.LeadsSchool]
                .Where(each => each.PersonId == person)
                .Select(each => each.SchoolId!.Value),
        ];

    public IReadOnlyList<Person> SupervisorsOf(long person) =>
        Named(assignments[AssignmentKind.Supervises].Where(each => each.TargetPersonId == person));

    /// <summary>Those who lead more than one network: somebody covers.</summary>
    public bool IsCover(long person) => NetworksLedBy(person).Count > 1;

    /// <summary>Schools that somebody leads the networks of, over all networks that the person leads.</summary>
    public int LoadOf(long person) => NetworksLedBy(person).Sum(network => SchoolsOf(network).Count);

    /// <summary>What does not add up on this day, in sentences.</summary>
    public IEnumerable<string> Flags()
    {
        foreach (var network in Networks.Values.OrderBy(each => each.Name, StringComparer.Ordinal))
        {
            var leaders = LeadersOf(network.Id);
            if (leaders.Count == 0)
            {
                yield return $"{network.Name} has no ILD.";
            }
            if (leaders.Count > 1)
            {
                yield return $"{network.Name} has {leaders.Count} ILDs: {string.Join(" and ", leaders.Select(each => each.Name))}.";
            }
        }
        foreach (var school in Schools.Values.OrderBy(each => each.Name, StringComparer.Ordinal))
        {
            var networks = NetworksOf(school.Id);
            if (networks.Count == 0)
            {
                yield return $"{school.Name} belongs to no network.";
            }
            if (networks.Count > 1)
            {
                yield return $"{school.Name} belongs to {networks.Count} networks: {string.Join(" and ", networks.Select(each => Networks[each].Name))}.";
            }
            var principals = PrincipalsOf(school.Id);
            if (principals.Count == 0)
            {
                yield return $"{school.Name} has no principal.";
            }
            if (principals.Count > 1)
            {
                yield return $"{school.Name} has {principals.Count} principals: {string.Join(" and ", principals.Select(each => each.Name))}.";
            }
        }
    }

    // Asked of every network of a city, each school is looked at once.
    private ILookup<long, School> ByNetwork() =>
        Schools
            .Values.SelectMany(school => NetworksOf(school.Id).Select(network => (Network: network, School: school)))
            .ToLookup(pair => pair.Network, pair => pair.School);

    private List<Person> Named(IEnumerable<Assignment> of) =>
        [.. of.Select(each => People[each.PersonId]).Distinct().OrderBy(each => each.Name, StringComparer.Ordinal)];
}
