using Throughline.Frame.Rosters.Files;
using Throughline.Frame.Rosters.Tables;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.PlainCsv;

/// <summary><c>school_networks.csv</c>: school_id, network_id, start, end.</summary>
internal static class SchoolNetworksCsv
{
    /// <summary>Its name.</summary>
    public const string File = "school_networks.csv";

    /// <summary>Reads the dated memberships.</summary>
    public static void Read(RosterFiles files, RosterDraft draft)
    {
        var table = new CsvTable(files, File, draft.Problems, "school_id", "network_id", "start", "end");
        foreach (var row in table.Rows())
        {
            if (
                row.TryText("school_id", out var school)
                && row.TryText("network_id", out var network)
                && row.TryDays("start", "end", out var start, out var end)
            )
            {
                draft.Add(new SchoolInNetwork(school, network, start, end), row.Place);
            }
        }
    }
}
