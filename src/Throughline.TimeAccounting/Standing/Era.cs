using Throughline.TimeAccounting.Rosters;

namespace Throughline.TimeAccounting.Standing;

/// <summary>Who stood where, on the days of one era. People and schools by number.</summary>
internal sealed class Era
{
    private readonly Dictionary<int, List<string>> _networksOf = [];
    private readonly Dictionary<string, List<int>> _schoolsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<int, HashSet<int>> _teamOf = [];
    private readonly Dictionary<string, List<int>> _lentTo = new(StringComparer.Ordinal);
    private readonly HashSet<int> _facilitators = [];

    public Era(
        int day,
        DistrictRoster roster,
        Dictionary<string, int> people,
        RosterSchool[] schools,
        Dictionary<string, int> schoolNumbers
    )
    {
        LeadersOf = new List<int>?[schools.Length];
        var date = Days.Date(day);
        foreach (var assignment in roster.Assignments)
        {
            if (assignment.Start <= date && !(assignment.End < date) && people.TryGetValue(assignment.PersonId, out var person))
            {
                Take(assignment, person, people, schoolNumbers);
            }
        }
        PlaceSchools(date, roster, schools, schoolNumbers);
    }

    /// <summary>The leaders of each school, ascending; null where nobody leads it.</summary>
    public List<int>?[] LeadersOf { get; }

    /// <summary>The schools that each person leads.</summary>
    public Dictionary<int, List<int>> LedBy { get; } = [];

    public bool Facilitates(int person) => _facilitators.Contains(person);

    public IReadOnlyList<string> NetworksOf(int person) => _networksOf.TryGetValue(person, out var networks) ? networks : [];

    /// <summary>The schools of a network.</summary>
    public IReadOnlyList<int> SchoolsOf(string network) => _schoolsOf.TryGetValue(network, out var schools) ? schools : [];

    /// <summary>The team of an ILD: their own, and whoever is lent to a network that they lead.</summary>
    public HashSet<int> TeamOf(int ild)
    {
        var team = _teamOf.TryGetValue(ild, out var own) ? new HashSet<int>(own) : [];
        foreach (var network in NetworksOf(ild))
        {
            team.UnionWith(_lentTo.TryGetValue(network, out var lent) ? lent : []);
        }
        return team;
    }

    private void Take(RosterAssignment assignment, int person, Dictionary<string, int> people, Dictionary<string, int> schools)
    {
        switch (assignment.Kind)
        {
            case AssignmentKind.LeadsNetwork:
                Add(_networksOf, person, assignment.TargetId);
                break;
            case AssignmentKind.LeadsSchool when schools.TryGetValue(assignment.TargetId, out var school):
                Add(LedBy, person, school);
                var leaders = LeadersOf[school] ??= [];
                if (!leaders.Contains(person))
                {
                    leaders.Add(person);
                    leaders.Sort();
                }
                break;
            case AssignmentKind.Facilitates:
                _facilitators.Add(person);
                break;
            case AssignmentKind.TeamOf when people.TryGetValue(assignment.TargetId, out var ild):
                _teamOf.TryAdd(ild, []);
                _teamOf[ild].Add(person);
                break;
            case AssignmentKind.LendsTo:
                Add(_lentTo, assignment.TargetId, person);
                break;
        }
    }

    private void PlaceSchools(DateOnly date, DistrictRoster roster, RosterSchool[] schools, Dictionary<string, int> numbers)
    {
        var dated = new HashSet<int>();
        foreach (var membership in roster.SchoolNetworks)
        {
            if (numbers.TryGetValue(membership.SchoolId, out var school))
            {
                dated.Add(school);
                if (membership.Start <= date && !(membership.End < date))
                {
                    Add(_schoolsOf, membership.NetworkId, school);
                }
            }
        }
        for (var school = 0; school < schools.Length; school++)
        {
            if (!dated.Contains(school) && schools[school].NetworkId.Length > 0)
            {
                Add(_schoolsOf, schools[school].NetworkId, school);
            }
        }
    }

    private static void Add<TKey, TItem>(Dictionary<TKey, List<TItem>> lists, TKey key, TItem item)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }
        if (!list.Contains(item))
        {
            list.Add(item);
        }
    }
}
