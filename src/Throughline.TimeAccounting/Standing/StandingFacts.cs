using Throughline.TimeAccounting.Rosters;

namespace Throughline.TimeAccounting.Standing;

/// <summary>The dated facts of a roster by number, of those alone that name somebody and something known.</summary>
internal sealed class StandingFacts
{
    public StandingFacts(DistrictRoster roster, Dictionary<string, int> people, RosterSchool[] schools)
    {
        var numbers = new Dictionary<string, int>(schools.Length, StringComparer.Ordinal);
        for (var school = 0; school < schools.Length; school++)
        {
            numbers.TryAdd(schools[school].Id, school);
        }
        Schools = schools.Length;
        Assignments = Numbered(roster.Assignments, people, numbers);
        Memberships = Numbered(roster.SchoolNetworks, numbers);
        var dated = new bool[schools.Length];
        foreach (var membership in Memberships)
        {
            dated[membership.School] = true;
        }
        for (var school = 0; school < schools.Length; school++)
        {
            if (!dated[school] && schools[school].NetworkId.Length > 0)
            {
                Memberships.Add(new Membership(school, schools[school].NetworkId, Days.First, Days.Last));
            }
        }
    }

    /// <summary>How many schools there are.</summary>
    public int Schools { get; }

    public List<Assignment> Assignments { get; }

    /// <summary>In order; a school without a dated membership stands in its own network on every day.</summary>
    public List<Membership> Memberships { get; }

    private static List<Assignment> Numbered(
        IReadOnlyList<RosterAssignment> assignments,
        Dictionary<string, int> people,
        Dictionary<string, int> schools
    )
    {
        var numbered = new List<Assignment>(assignments.Count);
        foreach (var one in assignments)
        {
            var targets = one.Kind switch
            {
                AssignmentKind.LeadsSchool => schools,
                AssignmentKind.TeamOf => people,
                _ => null,
            };
            var target = 0;
            if (people.TryGetValue(one.PersonId, out var person) && targets?.TryGetValue(one.TargetId, out target) != false)
            {
                numbered.Add(new Assignment(one.Kind, person, target, one.TargetId, Days.Of(one.Start), LastDay(one.End)));
            }
        }
        return numbered;
    }

    private static List<Membership> Numbered(IReadOnlyList<SchoolInNetwork> memberships, Dictionary<string, int> schools)
    {
        var numbered = new List<Membership>(memberships.Count);
        foreach (var one in memberships)
        {
            if (schools.TryGetValue(one.SchoolId, out var school))
            {
                numbered.Add(new Membership(school, one.NetworkId, Days.Of(one.Start), LastDay(one.End)));
            }
        }
        return numbered;
    }

    private static int LastDay(DateOnly? end) => end is { } last ? Days.Of(last) : Days.Last;

    /// <summary>Who stood to what, from a day to a last day, included; the target's number is that of a school or of an ILD.</summary>
    internal readonly record struct Assignment(
        AssignmentKind Kind,
        int Person,
        int Target,
        string TargetId,
        int First,
        int Last
    )
    {
        public bool Has(int day) => First <= day && day <= Last;
    }

    /// <summary>Which network a school was in, from a day to a last day, included.</summary>
    internal readonly record struct Membership(int School, string NetworkId, int First, int Last)
    {
        public bool Has(int day) => First <= day && day <= Last;
    }
}
