using System.IO.Compression;
using System.Text;

namespace Throughline.Frame.Rosters.PlainCsv;

/// <summary>The tables of a plain CSV roster as somebody needs them who is to write one.</summary>
internal static class PlainCsvTables
{
    /// <summary>Each table: its name, its columns in order, what stands in it.</summary>
    public static IReadOnlyList<(string File, string Columns, string Holds)> All { get; } =
    [
        (
            "district.csv",
            "name,zone,email_domains,contract_hours,workday_start,workday_end,school_year_start",
            "One row. Zone as America/New_York; several domains with a semicolon between."
        ),
        ("networks.csv", "id,name", "Each network of schools."),
        ("schools.csv", "id,name,aliases,level,network_id", "Each school; aliases are other names that stand in calendars."),
        (
            "people.csv",
            "id,role,name,email,zone,school_id,unit,network_id",
            "Roles: ild, principal, central_office, pd_facilitator, senior_leader, team, school_staff, board. School and network only say where somebody works."
        ),
        (
            "assignments.csv",
            "kind,person_id,target_id,start,end",
            "Who leads what since when. Kinds: leads_network, leads_school, supervises, evaluates, facilitates, team_of, lends_to. Days as 2026-09-07; an empty end is open."
        ),
    ];

    /// <summary>A zip of them, empty but for their headings.</summary>
    public static byte[] Empty()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (file, columns, _) in All)
            {
                using var entry = zip.CreateEntry(file).Open();
                entry.Write(Encoding.UTF8.GetBytes(columns + "\r\n"));
            }
        }
        return bytes.ToArray();
    }
}
