using Throughline.Frame.Rosters.Files;
using Throughline.Frame.Rosters.Staff;
using Throughline.Frame.Rosters.Tables;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.OneRoster;

/// <summary><c>users.csv</c>: of all its rows, those of staff. No cell of another row is looked at but its id and its role.</summary>
internal static class UserFile
{
    private const string File = "users.csv";

    /// <summary>The staff among the users of OneRoster 1.2 and School Data Sync 2.1.</summary>
    /// <param name="files">The roster.</param>
    /// <param name="draft">Takes the problems.</param>
    /// <param name="posts">The posts of each user who is kept; those found are taken out.</param>
    public static IEnumerable<Employee> Read(RosterFiles files, RosterDraft draft, Dictionary<string, List<Post>> posts)
    {
        var table = new CsvTable(files, File, draft.Problems, "sourcedId", "givenName", "familyName");
        return Employees(table, row => posts.GetValueOrDefault(row.Text("sourcedId")));
    }

    /// <summary>The staff among the users of OneRoster 1.1, where each row says its role.</summary>
    public static IEnumerable<Employee> ReadWithRoles(RosterFiles files, RosterDraft draft, Orgs orgs)
    {
        var table = new CsvTable(files, File, draft.Problems, "sourcedId", "role", "orgSourcedIds", "givenName", "familyName");
        return Employees(table, row => PostsIn(row, orgs));
    }

    private static IEnumerable<Employee> Employees(CsvTable table, Func<CsvRow, List<Post>?> postsOf)
    {
        foreach (var row in table.Rows())
        {
            if (row.IsDeleted() || postsOf(row) is not { Count: > 0 } posts)
            {
                row.Drop();
            }
            else if (row.TryId("sourcedId", out var id) && row.FullName() is { Length: > 0 } name)
            {
                yield return new Employee(id, name, row.Addresses(), posts, row.Place);
            }
            else if (id.Length > 0)
            {
                row.Report("familyName", "missing-value", "this person has no name.");
            }
        }
    }

    private static List<Post> PostsIn(CsvRow row, Orgs orgs)
    {
        var word = row.Text("role");
        if (!RoleWords.IsKept(word))
        {
            return [];
        }
        var ids = row.Text("orgSourcedIds")
            .Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var posts = new List<Post>();
        foreach (var org in ids.Select(id => orgs.FindFor(row, "orgSourcedIds", id, word)).DefaultIfEmpty(null))
        {
            if (RoleWords.RoleOf(word, org?.IsSchool) is { } role)
            {
                posts.Add(RoleFile.PostAt(org, role, null, null, isMain: false, row.Place));
            }
        }
        return posts;
    }
}
