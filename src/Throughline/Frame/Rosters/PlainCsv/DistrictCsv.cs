using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Throughline.Frame.Rosters.Files;
using Throughline.Frame.Rosters.Tables;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.PlainCsv;

/// <summary><c>district.csv</c>: one row. Every figure rests on it, so a bad cell here refuses the roster.</summary>
internal static class DistrictCsv
{
    private const string File = "district.csv";

    /// <summary>Reads the district's own row.</summary>
    /// <exception cref="UnsoundFileException">There is none, or it cannot be relied on.</exception>
    public static DistrictFacts Read(RosterFiles files, ICollection<Problem> problems)
    {
        var found = new List<Problem>();
        var table = new CsvTable(files, File, found, "name", "zone", "email_domains");
        var rows = table.Rows().ToList();
        if (rows.Count == 0 || !TryFacts(rows[0], out var district))
        {
            throw new UnsoundFileException(found is [] ? NoRow : found[0]);
        }
        foreach (var row in rows.Skip(1))
        {
            row.Report("", "second-district", "a roster is of one district; this row is left out.");
        }
        foreach (var problem in found)
        {
            problems.Add(problem);
        }
        return district;
    }

    private static Problem NoRow => new(File, 2, "", "missing-row", "the row of the district is missing below the header.");

    private static bool TryFacts(CsvRow row, [NotNullWhen(true)] out DistrictFacts? district)
    {
        district = null;
        if (
            !row.TryText("name", out var name)
            || !row.TryText("zone", out _)
            || !row.TryZoneOrEmpty("zone", out var zone)
            || !TryContractHours(row, out var hours)
            || !row.TryTimeOrEmpty("workday_start", out var start)
            || !row.TryTimeOrEmpty("workday_end", out var end)
            || !row.TryDateOrEmpty("school_year_start", out var year)
        )
        {
            return false;
        }
        var (from, to) = (start ?? DistrictFacts.DefaultWorkdayStart, end ?? DistrictFacts.DefaultWorkdayEnd);
        if (from >= to)
        {
            row.Report("workday_end", "end-before-start", "the working day ends before it starts.");
            return false;
        }
        district = new DistrictFacts(name, zone, Domains(row), hours, from, to, year);
        return true;
    }

    private static List<string> Domains(CsvRow row)
    {
        var domains = new List<string>();
        foreach (var item in row.List("email_domains"))
        {
            if (Uri.CheckHostName(item) == UriHostNameType.Dns)
            {
                domains.Add(item);
            }
            else
            {
                row.Report(
                    "email_domains",
                    "bad-domain",
                    $"'{Cells.Short(item)}' is no mail domain, such as k12.example; it is left out."
                );
            }
        }
        return domains;
    }

    private static bool TryContractHours(CsvRow row, out decimal hours)
    {
        hours = DistrictFacts.DefaultContractHours;
        var text = row.Text("contract_hours");
        if (text.Length == 0)
        {
            return true;
        }
        if (
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out hours)
            && hours is > 0 and <= 168
        )
        {
            return true;
        }
        row.Report(
            "contract_hours",
            "bad-number",
            $"'{Cells.Short(text)}' is no number of hours a week; write it as 40 or 37.5."
        );
        return false;
    }
}
