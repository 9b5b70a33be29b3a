using Throughline.Frame.Rosters.Files;
using Throughline.Frame.Rosters.Tables;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.PlainCsv;

/// <summary><c>schools.csv</c>: id, name, aliases, level, network_id; the last three may be left out.</summary>
internal static class SchoolsCsv
{
    /// <summary>Reads the schools.</summary>
    public static void Read(RosterFiles files, RosterDraft draft)
    {
        var table = new CsvTable(files, "schools.csv", draft.Problems, "id", "name");
        foreach (var row in table.Rows())
        {
            if (row.TryId("id", out var id) && row.TryText("name", out var name))
            {
                draft.Add(
                    new RosterSchool(id, name, row.List("aliases"), row.Text("level"), row.Text("network_id")),
                    row.Place
                );
            }
        }
    }
}
