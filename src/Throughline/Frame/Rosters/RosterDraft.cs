using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters;

/// <summary>
/// A roster while it is read: takes rows of any format, keeps the sound ones, and reports those that repeat an id or an
/// address, or that point at somebody or something unknown. Networks come before schools, these before people, these
/// before assignments.
/// </summary>
internal sealed class RosterDraft
{
    private readonly Dictionary<string, RosterNetwork> networks = [];
    private readonly Dictionary<string, RosterSchool> schools = [];
    private readonly Dictionary<string, RosterPerson> people = [];
    private readonly Dictionary<string, string> ownersOfAddresses = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<RosterAssignment> assignments = [];
    private readonly List<SchoolInNetwork> schoolNetworks = [];

    /// <summary>What was left out, and why.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>The district's own row; must be set before <see cref="ToRoster"/>.</summary>
    public DistrictFacts? District { get; set; }

    /// <summary>Days on which the district does not work.</summary>
    public List<DistrictHoliday> Holidays { get; } = [];

    /// <summary>Protected time.</summary>
    public List<ProtectedRule> Protected { get; } = [];

    /// <summary>The Focus rules; null when the roster brings none.</summary>
    public IReadOnlyList<FocusRule>? FocusRules { get; set; }

    /// <summary>Whether a network is known.</summary>
    public bool HasNetwork(string id) => networks.ContainsKey(id);

    /// <summary>Whether a school is known.</summary>
    public bool HasSchool(string id) => schools.ContainsKey(id);

    /// <summary>Whether a person is known.</summary>
    public bool HasPerson(string id) => people.ContainsKey(id);

    /// <summary>Takes a network unless its id is taken.</summary>
    public void Add(RosterNetwork network, RowPlace place)
    {
        if (!networks.TryAdd(network.Id, network))
        {
            ReportTwice(network.Id, "network", place);
        }
    }

    /// <summary>Takes a school unless its id is taken; an unknown network is left out of it.</summary>
    public void Add(RosterSchool school, RowPlace place)
    {
        var known = school with { NetworkId = KnownOrEmpty(HasNetwork, "network", school.NetworkId, place) };
        if (!schools.TryAdd(school.Id, known))
        {
            ReportTwice(school.Id, "school", place);
        }
    }

    /// <summary>
    /// Takes a person unless the id or an address is taken, and says whether it did; an unknown school or network is left
    /// out of the row.
    /// </summary>
    public bool Add(RosterPerson person, RowPlace place)
    {
        if (HasPerson(person.Id))
        {
            ReportTwice(person.Id, "person", place);
            return false;
        }
        if (person.Emails.FirstOrDefault(ownersOfAddresses.ContainsKey) is { } taken)
        {
            var owner = ownersOfAddresses[taken];
            var message = $"{Quoted(taken)} is an address of person {Quoted(owner)} already; this row is left out.";
            Report(place, "email", "duplicate-email", message);
            return false;
        }
        foreach (var email in person.Emails)
        {
            ownersOfAddresses.TryAdd(email, person.Id);
        }
        people[person.Id] = person with
        {
            SchoolId = KnownOrEmpty(HasSchool, "school", person.SchoolId, place),
            NetworkId = KnownOrEmpty(HasNetwork, "network", person.NetworkId, place),
        };
        return true;
    }

    /// <summary>Takes an assignment if both its ends are known.</summary>
    public void Add(RosterAssignment assignment, RowPlace place)
    {
        if (!IsKnown(HasPerson, "person", "person_id", assignment.PersonId, place))
        {
            return;
        }
        var targetIsKnown = assignment.Kind switch
        {
            AssignmentKind.LeadsNetwork or AssignmentKind.Facilitates or AssignmentKind.LendsTo => IsKnown(
                HasNetwork,
                "network",
                "target_id",
                assignment.TargetId,
                place
            ),
            AssignmentKind.LeadsSchool => IsKnown(HasSchool, "school", "target_id", assignment.TargetId, place),
            _ => IsKnown(HasPerson, "person", "target_id", assignment.TargetId, place),
        };
        if (targetIsKnown)
        {
            assignments.Add(assignment);
        }
    }

    /// <summary>Takes a dated membership if school and network are known.</summary>
    public void Add(SchoolInNetwork membership, RowPlace place)
    {
        if (
            IsKnown(HasSchool, "school", "school_id", membership.SchoolId, place)
            && IsKnown(HasNetwork, "network", "network_id", membership.NetworkId, place)
        )
        {
            schoolNetworks.Add(membership);
        }
    }

    /// <summary>Whether the roster has this id; reports it if not.</summary>
    public bool IsKnown(Predicate<string> has, string what, string column, string id, RowPlace place)
    {
        if (has(id))
        {
            return true;
        }
        Report(place, column, $"unknown-{what}", $"there is no {what} {Quoted(id)} in this roster, or its row was left out.");
        return false;
    }

    /// <summary>Reports something that was left out.</summary>
    public void Report(RowPlace place, string column, string code, string message) =>
        Problems.Add(new Problem(place.File, place.Line, column, code, message));

    /// <summary>The sound rows.</summary>
    public DistrictRoster ToRoster() =>
        new()
        {
            District = District ?? throw new InvalidOperationException("The reader of this format left out the district."),
            Networks = [.. networks.Values],
            Schools = [.. schools.Values],
            People = [.. people.Values],
            Assignments = assignments,
            SchoolNetworks = schoolNetworks,
            Holidays = Holidays,
            Protected = Protected,
            FocusRules = FocusRules,
        };

    private string KnownOrEmpty(Predicate<string> has, string what, string id, RowPlace place) =>
        id.Length == 0 || IsKnown(has, what, $"{what}_id", id, place) ? id : "";

    private void ReportTwice(string id, string what, RowPlace place) =>
        Report(place, "id", "duplicate-id", $"there is a {what} {Quoted(id)} already; this row is left out.");

    private static string Quoted(string text) => $"'{Tables.Cells.Short(text)}'";
}
