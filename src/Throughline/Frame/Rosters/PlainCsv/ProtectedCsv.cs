using System.Globalization;
using Throughline.Frame.Rosters.Files;
using Throughline.Frame.Rosters.Tables;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.PlainCsv;

/// <summary><c>protected.csv</c>: network_id, weekday, from, to, valid_from, valid_to, except_dates.</summary>
internal static class ProtectedCsv
{
    /// <summary>Its name.</summary>
    public const string File = "protected.csv";

    private static readonly string[] Columns =
    [
        "network_id",
        "weekday",
        "from",
        "to",
        "valid_from",
        "valid_to",
        "except_dates",
    ];

    /// <summary>Reads the weekly rules of protected time. A row with a bad cell is left out whole: part of a rule protects other hours.</summary>
    public static void Read(RosterFiles files, RosterDraft draft)
    {
        var table = new CsvTable(files, File, draft.Problems, Columns);
        foreach (var row in table.Rows())
        {
            if (
                TryNetwork(row, draft, out var network)
                && TryWeekday(row, out var weekday)
                && TryHours(row, draft.District!, out var from, out var to)
                && TryValidity(row, out var validFrom, out var validTo)
                && row.TryDates("except_dates", out var except)
            )
            {
                draft.Protected.Add(new ProtectedRule(network, weekday, from, to, validFrom, validTo, except));
            }
        }
    }

    private static bool TryNetwork(CsvRow row, RosterDraft draft, out string network)
    {
        network = row.Text("network_id");
        return network.Length == 0 || draft.IsKnown(draft.HasNetwork, "network", "network_id", network, row.Place);
    }

    private static bool TryWeekday(CsvRow row, out int weekday)
    {
        var text = row.Text("weekday");
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out weekday) && weekday is >= 1 and <= 7)
        {
            return true;
        }
        row.Report("weekday", "bad-weekday", $"'{Cells.Short(text)}' is no weekday; write 1 for Monday to 7 for Sunday.");
        return false;
    }

    private static bool TryHours(CsvRow row, DistrictFacts district, out TimeOnly? from, out TimeOnly? to)
    {
        to = null;
        if (!row.TryTimeOrEmpty("from", out from) || !row.TryTimeOrEmpty("to", out to))
        {
            return false;
        }
        if ((from ?? district.WorkdayStart) < (to ?? district.WorkdayEnd))
        {
            return true;
        }
        row.Report("to", "end-before-start", "this rule ends before it starts; an empty time is that of the working day.");
        return false;
    }

    private static bool TryValidity(CsvRow row, out DateOnly? from, out DateOnly? to)
    {
        to = null;
        if (!row.TryDateOrEmpty("valid_from", out from) || !row.TryDateOrEmpty("valid_to", out to))
        {
            return false;
        }
        if (from is null || to is null || to >= from)
        {
            return true;
        }
        row.Report("valid_to", "end-before-start", $"the last day {row.Text("valid_to")} is before {row.Text("valid_from")}.");
        return false;
    }
}
