using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAccounting.Coding;

namespace Throughline.TimeAndDemands.Analyze.Tables;

/// <summary><c>breaks.csv</c>: meetings that took protected time, with their own times.</summary>
internal static class BreakRows
{
    public static void Write(IldTime time, CsvRows rows)
    {
        var sorted = time
            .Breaks.OrderBy(one => one.Meeting.Occurrence.Start)
            .ThenBy(one => one.Meeting.Occurrence.End)
            .ThenBy(one => one.Meeting.Occurrence.Entry.Uid, Utf8Order.Comparer)
            .ThenBy(one => one.CalledBy, Utf8Order.Comparer)
            .ThenBy(one => one.Unit, Utf8Order.Comparer)
            .ThenBy(one => Word(one.Pulled), Utf8Order.Comparer);
        foreach (var one in sorted)
        {
            var occurrence = one.Meeting.Occurrence;
            rows.Text(time.IldId).Instant(occurrence.Start).Instant(occurrence.End).Text(occurrence.Entry.Uid);
            rows.Text(one.CalledBy).Text(one.Unit).Text(Word(one.Pulled)).EndRow();
        }
    }

    private static string Word(Pulled pulled) =>
        pulled switch
        {
            Pulled.Ild => "ild",
            Pulled.Principals => "principals",
            _ => "both",
        };
}
