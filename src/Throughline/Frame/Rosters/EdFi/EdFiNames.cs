namespace Throughline.Frame.Rosters.EdFi;

/// <summary>
/// The entities and fields of Ed-Fi that are read. Everything else, students before all, is skipped by the parser.
/// </summary>
internal static class EdFiNames
{
    private const string Descriptor = "Descriptor";

    private static readonly string[] Kinds =
    [
        "LocalEducationAgency",
        "School",
        "OrganizationDepartment",
        "EducationOrganizationNetwork",
        "EducationOrganizationNetworkAssociation",
        "Staff",
        "StaffEducationOrganizationAssignmentAssociation",
        "StaffSchoolAssociation",
        "CalendarDate",
        "Session",
    ];

    private static readonly Dictionary<string, string> KindsByName = Kinds
        .SelectMany(kind =>
            ((string[])[kind, kind + "s", kind.Replace("Agency", "Agencies")]).Distinct().Select(name => (name, kind))
        )
        .ToDictionary(pair => pair.name, pair => pair.kind, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> Fields = (
        (string[])
            [
                "StaffUniqueId",
                "FirstName",
                "LastSurname",
                "ElectronicMailAddress",
                "EducationOrganizationId",
                "SchoolId",
                "LocalEducationAgencyId",
                "OrganizationDepartmentId",
                "EducationOrganizationNetworkId",
                "NameOfInstitution",
                "ShortNameOfInstitution",
                "SchoolCategory",
                "StaffClassification",
                "PositionTitle",
                "OrderOfAssignment",
                "BeginDate",
                "EndDate",
                "Date",
                "CalendarEvent",
                "CalendarCode",
                "SchoolYear",
                "ref",
            ]
    ).ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The entity that an element, a JSON property or a JSON file is about; null when it is not read.</summary>
    public static string? Kind(string name) => KindsByName.GetValueOrDefault(name);

    /// <summary>The resource that a JSON file is named after: <c>schools.json</c>, <c>schools-2.json</c>, <c>ed-fi.schools.json</c>.</summary>
    public static string Resource(string file) =>
        Path.GetFileNameWithoutExtension(file).TrimEnd([.. "0123456789-_"]).Split('.', '_')[^1];

    /// <summary>The field as it is named here; null when it is not read.</summary>
    public static string? Field(string name) =>
        Fields.GetValueOrDefault(name.EndsWith(Descriptor, StringComparison.Ordinal) ? name[..^Descriptor.Length] : name);

    /// <summary>Whether a file of the format may be opened: none whose name says that it is about students or families.</summary>
    public static bool MayOpen(string file) =>
        !((string[])["student", "parent", "contact", "guardian"]).Any(word =>
            file.Contains(word, StringComparison.OrdinalIgnoreCase)
        );
}
