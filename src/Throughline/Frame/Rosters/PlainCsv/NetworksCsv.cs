using Throughline.Frame.Rosters.Files;
using Throughline.Frame.Rosters.Tables;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.PlainCsv;

/// <summary><c>networks.csv</c>: id, name.</summary>
internal static class NetworksCsv
{
    /// <summary>Reads the networks.</summary>
    public static void Read(RosterFiles files, RosterDraft draft)
    {
        var table = new CsvTable(files, "networks.csv", draft.Problems, "id", "name");
        foreach (var row in table.Rows())
        {
            if (row.TryId("id", out var id) && row.TryText("name", out var name))
            {
                draft.Add(new RosterNetwork(id, name), row.Place);
            }
        }
    }
}
