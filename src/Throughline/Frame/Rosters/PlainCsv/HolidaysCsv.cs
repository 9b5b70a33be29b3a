using Throughline.Frame.Rosters.Files;
using Throughline.Frame.Rosters.Tables;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.PlainCsv;

/// <summary><c>holidays.csv</c>: date, name.</summary>
internal static class HolidaysCsv
{
    /// <summary>Its name.</summary>
    public const string File = "holidays.csv";

    /// <summary>Reads the district's holidays.</summary>
    public static void Read(RosterFiles files, RosterDraft draft)
    {
        var table = new CsvTable(files, File, draft.Problems, "date");
        foreach (var row in table.Rows())
        {
            if (row.TryDate("date", out var date))
            {
                draft.Holidays.Add(new DistrictHoliday(date, row.Text("name")));
            }
        }
    }
}
