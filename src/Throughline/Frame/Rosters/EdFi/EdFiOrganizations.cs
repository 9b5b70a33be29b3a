using Throughline.Frame.Rosters.Tables;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.EdFi;

/// <summary>Districts, departments, networks and schools of an Ed-Fi roster.</summary>
internal sealed class EdFiOrganizations
{
    private readonly Dictionary<string, string> districts = [];
    private readonly Dictionary<string, string> departments = [];
    private readonly Dictionary<string, string> parents = [];
    private readonly RosterDraft draft;

    /// <summary>Reads them, and puts networks and schools into the roster.</summary>
    /// <exception cref="UnsoundFileException">One stands under itself or too deep.</exception>
    public EdFiOrganizations(EdFiSet set, RosterDraft draft)
    {
        this.draft = draft;
        foreach (var record in set.All("LocalEducationAgency"))
        {
            Take(set, record, "LocalEducationAgencyId", "ParentLocalEducationAgencyReference", districts);
        }
        foreach (var record in set.All("OrganizationDepartment"))
        {
            Take(set, record, "OrganizationDepartmentId", "ParentEducationOrganizationReference", departments);
        }
        foreach (var record in set.All("LocalEducationAgency").Concat(set.All("OrganizationDepartment")))
        {
            OrgTree.Above(
                IdOf(record),
                id => parents.GetValueOrDefault(id),
                record.Place,
                "ParentEducationOrganizationReference"
            );
        }
        foreach (var record in set.All("EducationOrganizationNetwork"))
        {
            if (record.TryId("EducationOrganizationNetworkId", out var id) && record.TryText("NameOfInstitution", out var name))
            {
                draft.Add(new RosterNetwork(id, name), record.Place);
            }
        }
        AddSchools(set);
    }

    /// <summary>Name of the one district that stands under no other; empty when that cannot be told.</summary>
    public string DistrictName =>
        districts.Where(district => !districts.ContainsKey(parents[district.Key])).ToList() is [var only] ? only.Value : "";

    /// <summary>Whether this is a school of the roster.</summary>
    public bool IsSchool(string id) => draft.HasSchool(id);

    /// <summary>Whether this is a network of the roster.</summary>
    public bool IsNetwork(string id) => draft.HasNetwork(id);

    /// <summary>Name of a department; empty when this is none.</summary>
    public string Department(string id) => departments.GetValueOrDefault(id, "");

    /// <summary>Whether this is an organisation of any kind.</summary>
    public bool IsKnown(string id) => IsSchool(id) || IsNetwork(id) || districts.ContainsKey(id) || departments.ContainsKey(id);

    private void Take(EdFiSet set, EdFiRecord record, string idField, string parent, Dictionary<string, string> names)
    {
        if (!record.TryId(idField, out var id) || !record.TryText("NameOfInstitution", out var name))
        {
            return;
        }
        if (!names.TryAdd(id, name))
        {
            record.Report(
                idField,
                "duplicate-id",
                $"there is an organisation '{Cells.Short(id)}' already; this one is left out."
            );
        }
        else
        {
            parents[id] = set.Referred(
                record,
                parent,
                "EducationOrganizationId",
                "LocalEducationAgencyId",
                "OrganizationDepartmentId"
            );
        }
    }

    private static string IdOf(EdFiRecord record) => record.Text(record.Kind + "Id");

    private void AddSchools(EdFiSet set)
    {
        var memberships = set.All("EducationOrganizationNetworkAssociation").ToList();
        var undated = memberships
            .Where(record => record.Text("BeginDate").Length + record.Text("EndDate").Length == 0)
            .ToList();
        var networks = undated.ToLookup(record => Member(set, record), record => Network(set, record));
        foreach (var record in set.All("School"))
        {
            if (record.TryId("SchoolId", out var id) && record.TryText("NameOfInstitution", out var name))
            {
                string[] aliases =
                    record.Text("ShortNameOfInstitution") is { Length: > 0 } alias && alias != name ? [alias] : [];
                var network = networks[id].FirstOrDefault("");
                draft.Add(new RosterSchool(id, name, aliases, record.Code("SchoolCategory"), network), record.Place);
            }
        }
        foreach (var record in memberships.Except(undated))
        {
            if (record.TryDays("BeginDate", "EndDate", out var start, out var end))
            {
                draft.Add(new SchoolInNetwork(Member(set, record), Network(set, record), start, end), record.Place);
            }
        }
    }

    private static string Member(EdFiSet set, EdFiRecord record) =>
        set.Referred(record, "MemberEducationOrganizationReference", "EducationOrganizationId", "SchoolId");

    private static string Network(EdFiSet set, EdFiRecord record) =>
        set.Referred(record, "EducationOrganizationNetworkReference", "EducationOrganizationNetworkId");
}
