using Throughline.Frame.People;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Imports;

/// <summary>How rows without a name are called in a report: by the names of what they join.</summary>
internal sealed class RosterNames(DistrictRoster file)
{
    private readonly Dictionary<string, string> people = NamesOf(file.People.Select(row => (row.Id, row.Name)));
    private readonly Dictionary<string, string> schools = NamesOf(file.Schools.Select(row => (row.Id, row.Name)));
    private readonly Dictionary<string, string> networks = NamesOf(file.Networks.Select(row => (row.Id, row.Name)));

    public string Of(RosterAssignment row)
    {
        var targets = row.Kind switch
        {
            AssignmentKind.LeadsNetwork or AssignmentKind.Facilitates or AssignmentKind.LendsTo => networks,
            AssignmentKind.LeadsSchool => schools,
            _ => people,
        };
        return $"{Named(people, row.PersonId)} {Said(row.Kind)} {Named(targets, row.TargetId)} from {row.Start:yyyy-MM-dd}";
    }

    public string Of(SchoolInNetwork row) =>
        $"{Named(schools, row.SchoolId)} in {Named(networks, row.NetworkId)} from {row.Start:yyyy-MM-dd}";

    public static string Of(ProtectedRule row) =>
        $"weekday {row.Weekday} {row.From:HH\\:mm}-{row.To:HH\\:mm}".TrimEnd('-', ' ');

    private static string Said(AssignmentKind kind) =>
        kind is AssignmentKind.LeadsNetwork or AssignmentKind.LeadsSchool ? "leads" : kind.Said();

    private static string Named(Dictionary<string, string> names, string id) => names.GetValueOrDefault(id, id);

    private static Dictionary<string, string> NamesOf(IEnumerable<(string Id, string Name)> rows) =>
        rows.DistinctBy(row => row.Id).ToDictionary(row => row.Id, row => row.Name);
}
