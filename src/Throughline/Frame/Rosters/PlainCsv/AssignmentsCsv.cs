using Throughline.Frame.Rosters.Files;
using Throughline.Frame.Rosters.Tables;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.PlainCsv;

/// <summary><c>assignments.csv</c>: kind, person_id, target_id, start, end.</summary>
internal static class AssignmentsCsv
{
    /// <summary>Reads the assignments.</summary>
    public static void Read(RosterFiles files, RosterDraft draft)
    {
        string[] columns = ["kind", "person_id", "target_id", "start", "end"];
        var table = new CsvTable(files, "assignments.csv", draft.Problems, columns);
        foreach (var row in table.Rows())
        {
            if (
                TryKind(row, out var kind)
                && row.TryText("person_id", out var person)
                && row.TryText("target_id", out var target)
                && row.TryDays("start", "end", out var start, out var end)
            )
            {
                draft.Add(new RosterAssignment(kind, person, target, start, end), row.Place);
            }
        }
    }

    private static bool TryKind(CsvRow row, out AssignmentKind kind)
    {
        var word = row.Text("kind");
        if (Words.TryParse(word, out kind))
        {
            return true;
        }
        var kinds = string.Join(", ", Enum.GetValues<AssignmentKind>().Select(known => known.Word()));
        row.Report("kind", "unknown-kind", $"'{Cells.Short(word)}' is no kind of assignment; write one of {kinds}.");
        return false;
    }
}
