using System.Runtime.InteropServices;
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

    public Era(int day, StandingFacts facts)
    {
        var leads = new List<(int School, int Person)>(facts.Schools);
        foreach (ref readonly var assignment in CollectionsMarshal.AsSpan(facts.Assignments))
        {
            if (assignment.Has(day))
            {
                Take(assignment, leads);
            }
        }
        Leaders = new SchoolLeaders(leads, facts.Schools);
        foreach (var membership in facts.Memberships)
        {
            if (membership.Has(day))
            {
                Add(_schoolsOf, membership.NetworkId, membership.School);
            }
        }
    }

    public SchoolLeaders Leaders { get; }

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

    private void Take(in StandingFacts.Assignment assignment, List<(int School, int Person)> leads)
    {
        var (kind, person, target, targetId, _, _) = assignment;
        switch (kind)
        {
            case AssignmentKind.LeadsNetwork:
                Add(_networksOf, person, targetId);
                break;
            case AssignmentKind.LeadsSchool:
                leads.Add((target, person));
                break;
            case AssignmentKind.Facilitates:
                _facilitators.Add(person);
                break;
            case AssignmentKind.TeamOf:
                _teamOf.TryAdd(target, []);
                _teamOf[target].Add(person);
                break;
            case AssignmentKind.LendsTo:
                Add(_lentTo, targetId, person);
                break;
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
