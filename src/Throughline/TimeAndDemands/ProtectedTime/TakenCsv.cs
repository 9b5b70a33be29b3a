using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>The list of taken protected time as a file for a spreadsheet; no cell begins a formula.</summary>
internal static class TakenCsv
{
    public static byte[] Write(IEnumerable<(TakenMeeting Meeting, DateTime At, string Caller)> meetings)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(
            text,
            new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape }
        );
        csv.WriteRecords(
            meetings.Select(one => new
            {
                day = one.Meeting.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                start = one.At.ToString("HH:mm", CultureInfo.InvariantCulture),
                cause = CauseNames.Of(one.Meeting.Cause),
                called_by = one.Caller,
                unit = one.Meeting.Unit,
                pulled = one.Meeting.PulledWords,
                ilds = one.Meeting.Ilds,
                hours = Math.Round(one.Meeting.Seconds / 3600.0, 2),
            })
        );
        csv.Flush();
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
