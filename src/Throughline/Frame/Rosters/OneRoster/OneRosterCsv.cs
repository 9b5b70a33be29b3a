using Throughline.Frame.Rosters.Files;
using Throughline.Frame.Rosters.Staff;
using Throughline.TimeAccounting;

namespace Throughline.Frame.Rosters.OneRoster;

/// <summary>
/// The CSV files of OneRoster 1.1, OneRoster 1.2 and School Data Sync 2.1. Only organisations, sessions, roles and users are
/// opened; the files in which students appear by themselves never are.
/// </summary>
internal static class OneRosterCsv
{
    /// <summary>Reads the files.</summary>
    /// <exception cref="UnsoundFileException">The roster is unsound as a whole.</exception>
    public static void Read(RosterFiles files, RosterDraft draft)
    {
        var sessions = new AcademicSessions(files, draft);
        var orgs = new Orgs(files, draft);
        draft.District = StaffList.District(orgs.DistrictName, sessions.SchoolYearStart);
        orgs.AddTo(draft);
        var start = new LeadershipStart(draft, sessions.SchoolYearStart);
        foreach (var employee in Employees(files, draft, orgs, sessions))
        {
            employee.AddTo(draft, start);
        }
    }

    private static IEnumerable<Employee> Employees(
        RosterFiles files,
        RosterDraft draft,
        Orgs orgs,
        AcademicSessions sessions
    ) =>
        files.Has(RoleFile.File)
            ? UserFile.Read(files, draft, RoleFile.Read(files, draft, orgs, sessions))
            : UserFile.ReadWithRoles(files, draft, orgs);
}
