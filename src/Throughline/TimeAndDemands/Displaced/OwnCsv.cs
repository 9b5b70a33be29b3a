using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Displaced;

/// <summary>An ILD's own displaced visits as a file for a spreadsheet; no cell begins a formula.</summary>
internal static class OwnCsv
{
    public static byte[] Write(IEnumerable<OwnVisit> visits)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(
            text,
            new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape }
        );
        csv.WriteRecords(
            visits.Select(one => new
            {
                day = one.Visit.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                principal = one.With,
                what = one.KindWords,
                cause = CauseNames.Of(one.Cause),
                unit = one.Visit.CauseUnit,
                hours = Math.Round((one.Visit.End - one.Visit.Start) / 3600.0, 2),
                made_up = one.Visit.IsMadeUp ? "yes" : "no",
                due = one.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            })
        );
        csv.Flush();
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
