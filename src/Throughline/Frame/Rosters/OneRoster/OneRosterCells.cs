using Throughline.Frame.Rosters.Tables;

namespace Throughline.Frame.Rosters.OneRoster;

/// <summary>Cells that every file of OneRoster has.</summary>
internal static class OneRosterCells
{
    /// <summary>Whether the row says that its record is to be forgotten.</summary>
    public static bool IsDeleted(this CsvRow row) => row.Text("status").ToUpperInvariant() is "TOBEDELETED" or "INACTIVE";

    /// <summary>Given and family name, or the user name where both are missing.</summary>
    public static string FullName(this CsvRow row) =>
        $"{row.Text("givenName")} {row.Text("familyName")}".Trim() is { Length: > 0 } name ? name : row.Text("username");

    /// <summary>Every address of the row, each once. A user name or directory name counts if it is one.</summary>
    public static List<string> Addresses(this CsvRow row)
    {
        var addresses = row.Emails("email");
        foreach (var name in (string[])[row.Text("username"), row.Text("activeDirectoryMatchId")])
        {
            if (name.Contains('@') && !addresses.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                addresses.Add(name);
            }
        }
        return addresses;
    }
}
