using Throughline.Frame.Rosters.Files;
using Throughline.Frame.Rosters.Tables;

namespace Throughline.Frame.Rosters.OneRoster;

/// <summary><c>academicSessions.csv</c>, which may be missing: when terms and school years begin.</summary>
internal sealed class AcademicSessions
{
    private const string File = "academicSessions.csv";
    private readonly Dictionary<string, DateOnly> starts = [];

    /// <summary>Reads the sessions.</summary>
    public AcademicSessions(RosterFiles files, RosterDraft draft)
    {
        if (!files.Has(File))
        {
            return;
        }
        var table = new CsvTable(files, File, draft.Problems, "sourcedId", "type", "startDate", "endDate");
        foreach (var row in table.Rows().Where(row => !row.IsDeleted()))
        {
            if (!row.TryId("sourcedId", out var id) || !row.TryDays("startDate", "endDate", out var start, out _))
            {
                continue;
            }
            starts.TryAdd(id, start);
            if (row.Text("type").Equals("schoolYear", StringComparison.OrdinalIgnoreCase) && !(start < SchoolYearStart))
            {
                SchoolYearStart = start;
            }
        }
    }

    /// <summary>First day of the latest school year; null when none is named.</summary>
    public DateOnly? SchoolYearStart { get; private set; }

    /// <summary>First day of a session; null when it is not known.</summary>
    public DateOnly? StartOf(string id) => starts.TryGetValue(id, out var start) ? start : null;
}
