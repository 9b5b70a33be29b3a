using Throughline.Frame.Rosters.Files;
using Throughline.Frame.Rosters.Tables;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.PlainCsv;

/// <summary><c>people.csv</c>: id, role, name, email, zone, school_id, unit, network_id; the last four may be left out.</summary>
internal static class PeopleCsv
{
    /// <summary>Reads the people.</summary>
    public static void Read(RosterFiles files, RosterDraft draft)
    {
        var table = new CsvTable(files, "people.csv", draft.Problems, "id", "role", "name", "email");
        foreach (var row in table.Rows())
        {
            if (row.TryId("id", out var id) && TryRole(row, out var role) && row.TryText("name", out var name))
            {
                draft.Add(Person(row, id, role, name), row.Place);
            }
        }
    }

    private static RosterPerson Person(CsvRow row, string id, PersonRole role, string name) =>
        new(
            id,
            role,
            name,
            row.Emails("email"),
            row.TryZoneOrEmpty("zone", out var zone) ? zone : "",
            row.Text("school_id"),
            row.Text("unit"),
            row.Text("network_id")
        );

    private static bool TryRole(CsvRow row, out PersonRole role)
    {
        var word = row.Text("role");
        if (Words.TryParse(word, out role))
        {
            return true;
        }
        var roles = string.Join(", ", Enum.GetValues<PersonRole>().Select(known => known.Word()));
        row.Report("role", "unknown-role", $"'{Cells.Short(word)}' is no role; write one of {roles}.");
        return false;
    }
}
