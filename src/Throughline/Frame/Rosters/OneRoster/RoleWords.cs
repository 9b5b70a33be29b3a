using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.OneRoster;

/// <summary>
/// What a role of OneRoster or School Data Sync makes of a person. It is a list of those who are kept: whoever has a role
/// that is not in it, students and families before all, leaves no trace.
/// </summary>
internal static class RoleWords
{
    private const StringComparison Same = StringComparison.OrdinalIgnoreCase;

    private static readonly Dictionary<string, PersonRole> Kept = new(StringComparer.OrdinalIgnoreCase)
    {
        ["principal"] = PersonRole.Principal,
        ["superintendent"] = PersonRole.SeniorLeader,
        ["districtAdministrator"] = PersonRole.CentralOffice,
        ["administrator"] = PersonRole.CentralOffice,
        ["systemAdministrator"] = PersonRole.CentralOffice,
        ["siteAdministrator"] = PersonRole.SchoolStaff,
        ["assistantPrincipal"] = PersonRole.SchoolStaff,
        ["vicePrincipal"] = PersonRole.SchoolStaff,
        ["teacher"] = PersonRole.SchoolStaff,
        ["aide"] = PersonRole.SchoolStaff,
        ["counselor"] = PersonRole.SchoolStaff,
        ["proctor"] = PersonRole.SchoolStaff,
        ["paraprofessional"] = PersonRole.SchoolStaff,
        ["teacherAssistant"] = PersonRole.SchoolStaff,
        ["substitute"] = PersonRole.SchoolStaff,
        ["substituteTeacher"] = PersonRole.SchoolStaff,
        ["librarian"] = PersonRole.SchoolStaff,
        ["nurse"] = PersonRole.SchoolStaff,
        ["coach"] = PersonRole.SchoolStaff,
        ["staff"] = PersonRole.SchoolStaff,
        ["faculty"] = PersonRole.SchoolStaff,
        ["professor"] = PersonRole.SchoolStaff,
    };

    /// <summary>Whether who has this role is kept.</summary>
    public static bool IsKept(string word) => Kept.ContainsKey(word);

    /// <summary>The role here; null when the person is not to be kept, or their role cannot be told.</summary>
    /// <param name="word">The role there.</param>
    /// <param name="atSchool">Whether it is held at a school, where an administrator is staff; null when not known.</param>
    public static PersonRole? RoleOf(string word, bool? atSchool)
    {
        if (!Kept.TryGetValue(word, out var role))
        {
            return null;
        }
        if (!word.Equals("administrator", Same) && !word.Equals("systemAdministrator", Same))
        {
            return role;
        }
        return atSchool is { } school ? (school ? PersonRole.SchoolStaff : role) : null;
    }

    /// <summary>Whether the role is a student's: nothing else that the person is makes them kept.</summary>
    public static bool IsStudent(string word) => word.Equals("student", Same);
}
