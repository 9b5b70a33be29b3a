using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Throughline.TimeAndDemands.TimeUse.InfluenceMeetings;

/// <summary>A year's influence meetings as a file for a spreadsheet; no cell begins a formula.</summary>
internal static class InfluenceCsv
{
    public static byte[] Write(InfluenceYear year)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(
            text,
            new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape }
        );
        csv.WriteRecords(
            year.Lines.Select(line => new
            {
                matter = line.Tag.Matter,
                meetings = line.Meetings,
                hours = Math.Round(line.Seconds / 3600.0, 2),
                last = line.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                decided = line.Tag.Decided,
                had_say = line.Tag.Say is { } say ? InfluencePage.Words(say) : "",
                ilds = line.Ilds,
            })
        );
        csv.Flush();
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
