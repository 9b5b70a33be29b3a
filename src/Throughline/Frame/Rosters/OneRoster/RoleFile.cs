using Throughline.Frame.Rosters.Files;
using Throughline.Frame.Rosters.Staff;
using Throughline.Frame.Rosters.Tables;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.OneRoster;

/// <summary><c>roles.csv</c> of OneRoster 1.2 and School Data Sync 2.1: who of the users is staff, where and since when.</summary>
internal static class RoleFile
{
    /// <summary>Its name.</summary>
    public const string File = "roles.csv";

    /// <summary>The posts of each user who is kept.</summary>
    public static Dictionary<string, List<Post>> Read(
        RosterFiles files,
        RosterDraft draft,
        Orgs orgs,
        AcademicSessions sessions
    )
    {
        var table = new CsvTable(files, File, draft.Problems, "userSourcedId", "role", "orgSourcedId");
        var posts = new Dictionary<string, List<Post>>();
        foreach (var row in table.Rows())
        {
            if (!row.IsDeleted() && PostOf(row, orgs, sessions) is { } post)
            {
                if (!posts.TryGetValue(row.Text("userSourcedId"), out var own))
                {
                    posts[row.Text("userSourcedId")] = own = [];
                }
                own.Add(post);
            }
            else
            {
                row.Drop();
            }
        }
        // Read again rather than remember who is a student: whoever is one is not kept, whatever else they are.
        foreach (var row in table.RowsAgain())
        {
            row.Drop();
            if (RoleWords.IsStudent(row.Text("role")))
            {
                posts.Remove(row.Text("userSourcedId"));
            }
        }
        return posts;
    }

    private static Post? PostOf(CsvRow row, Orgs orgs, AcademicSessions sessions)
    {
        var org = orgs.FindFor(row, "orgSourcedId", row.Text("orgSourcedId"), row.Text("role"));
        if (RoleWords.RoleOf(row.Text("role"), org?.IsSchool) is not { } role)
        {
            return null;
        }
        var (start, end) = ((DateOnly?)null, (DateOnly?)null);
        if (role == PersonRole.Principal && !TryDays(row, sessions, out start, out end))
        {
            return null;
        }
        return PostAt(org, role, start, end, IsMain(row), row.Place);
    }

    /// <summary>A post at an organisation.</summary>
    public static Post PostAt(Org? org, PersonRole role, DateOnly? start, DateOnly? end, bool isMain, RowPlace place)
    {
        var school = org is { IsSchool: true } ? org.Id : "";
        var unit = org is { IsSchool: false, IsDistrict: false } && role == PersonRole.CentralOffice ? org.Name : "";
        return new Post(role, school, unit, "", start, end, isMain, place);
    }

    // The two formats call the same days differently.
    private static bool TryDays(CsvRow row, AcademicSessions sessions, out DateOnly? start, out DateOnly? end)
    {
        var first = row.Text("roleStartDate").Length > 0 ? "roleStartDate" : "beginDate";
        var last = row.Text("roleEndDate").Length > 0 ? "roleEndDate" : "endDate";
        end = null;
        if (!row.TryDateOrEmpty(first, out start) || !row.TryDateOrEmpty(last, out end))
        {
            return false;
        }
        start ??= sessions.StartOf(row.Text("sessionSourcedId"));
        if (end is null || start is null || end >= start)
        {
            return true;
        }
        row.Report(last, "end-before-start", $"the end {end:yyyy-MM-dd} is before the start {start:yyyy-MM-dd}.");
        return false;
    }

    private static bool IsMain(CsvRow row) =>
        row.Text("isPrimary").Equals("true", StringComparison.OrdinalIgnoreCase)
        || row.Text("roleType").Equals("primary", StringComparison.OrdinalIgnoreCase);
}
