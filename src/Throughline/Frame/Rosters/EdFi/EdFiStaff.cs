using Throughline.Frame.Rosters.Staff;
using Throughline.Frame.Rosters.Tables;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.EdFi;

/// <summary>Staff of an Ed-Fi roster with what they are assigned to.</summary>
internal static class EdFiStaff
{
    /// <summary>Everybody who is assigned to an organisation of the roster; the others are reported.</summary>
    public static IEnumerable<Employee> Employees(EdFiSet set, EdFiOrganizations organizations)
    {
        var posts = set.All("StaffEducationOrganizationAssignmentAssociation")
            .Concat(set.All("StaffSchoolAssociation"))
            .Select(record =>
                (Staff: set.Referred(record, "StaffReference", "StaffUniqueId"), Post: PostOf(set, record, organizations))
            )
            .Where(pair => pair.Post is not null)
            .ToLookup(pair => pair.Staff, pair => pair.Post!);
        foreach (var record in set.All("Staff"))
        {
            var name = $"{record.Text("FirstName")} {record.Text("LastSurname")}".Trim();
            if (!record.TryId("StaffUniqueId", out var id))
            {
                continue;
            }
            if (name.Length == 0)
            {
                record.Report("LastSurname", "missing-value", "this person has no name.");
            }
            else if (!posts.Contains(id))
            {
                record.Report(
                    "StaffUniqueId",
                    "no-role",
                    $"staff '{Cells.Short(id)}' has no assignment, so no role; left out."
                );
            }
            else
            {
                yield return new Employee(id, name, record.Emails("ElectronicMailAddress"), [.. posts[id]], record.Place);
            }
        }
    }

    private static Post? PostOf(EdFiSet set, EdFiRecord record, EdFiOrganizations organizations)
    {
        var id = set.Referred(
            record,
            "EducationOrganizationReference",
            "EducationOrganizationId",
            "SchoolId",
            "LocalEducationAgencyId",
            "OrganizationDepartmentId",
            "EducationOrganizationNetworkId"
        );
        if (id.Length == 0)
        {
            id = set.Referred(record, "SchoolReference", "SchoolId");
        }
        if (!organizations.IsKnown(id))
        {
            record.Report(
                "EducationOrganizationId",
                "unknown-org",
                $"there is no organisation '{Cells.Short(id)}' in this roster."
            );
            return null;
        }
        var role = StaffRole.Of(record.Code("StaffClassification"), record.Code("PositionTitle"), organizations.IsSchool(id));
        var (start, end) = ((DateOnly?)null, (DateOnly?)null);
        if (role == PersonRole.Principal)
        {
            if (!record.TryDays("BeginDate", "EndDate", out var first, out end))
            {
                return null;
            }
            start = first;
        }
        return new Post(
            role,
            organizations.IsSchool(id) ? id : "",
            organizations.Department(id),
            organizations.IsNetwork(id) ? id : "",
            start,
            end,
            record.Text("OrderOfAssignment") == "1",
            record.Place
        );
    }
}
