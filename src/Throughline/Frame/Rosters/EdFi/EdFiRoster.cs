using Throughline.Frame.Rosters.Files;
using Throughline.Frame.Rosters.Staff;
using Throughline.TimeAccounting;

namespace Throughline.Frame.Rosters.EdFi;

/// <summary>Ed-Fi 6, XML or JSON: districts, schools and networks, staff and their assignments, holidays and terms.</summary>
internal static class EdFiRoster
{
    /// <summary>Reads the files.</summary>
    /// <exception cref="UnsoundFileException">The roster is unsound as a whole.</exception>
    public static void Read(RosterFiles files, RosterDraft draft)
    {
        var set = new EdFiSet(files, draft.Problems);
        if (!set.All("School").Any() && !set.All("Staff").Any())
        {
            throw Refusal.Of(
                files.Name,
                "unknown-format",
                "there are no schools and no staff of Ed-Fi in this; it takes EducationOrganization.xml, StaffAssociation.xml and EducationOrgCalendar.xml, or JSON named after its resources."
            );
        }
        var yearStart = EdFiCalendar.SchoolYearStart(set);
        var organizations = new EdFiOrganizations(set, draft);
        draft.District = StaffList.District(organizations.DistrictName, yearStart);
        draft.Holidays.AddRange(EdFiCalendar.Holidays(set));
        var start = new LeadershipStart(draft, yearStart);
        foreach (var employee in EdFiStaff.Employees(set, organizations))
        {
            employee.AddTo(draft, start);
        }
    }
}
