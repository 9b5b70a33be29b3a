using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;

namespace Throughline.TimeAndDemands.Analyze.Tables;

/// <summary><c>displaced.csv</c>: visits that were cancelled or bumped, one row for each principal.</summary>
internal static class DisplacedRows
{
    public static void Write(IldTime time, CsvRows rows)
    {
        var sorted = time
            .Displaced.OrderBy(one => one.PrincipalId, Utf8Order.Comparer)
            .ThenBy(one => one.Visit.Occurrence.Entry.Uid, Utf8Order.Comparer)
            .ThenBy(one => one.Start)
            .ThenBy(one => one.End)
            .ThenBy(one => one.Kind)
            .ThenBy(CauseUid, Utf8Order.Comparer)
            .ThenBy(CauseFocus, Utf8Order.Comparer)
            .ThenBy(one => one.CauseUnit, Utf8Order.Comparer);
        foreach (var one in sorted)
        {
            rows.Text(time.IldId)
                .Text(one.PrincipalId)
                .Text(one.Visit.Occurrence.Entry.Uid)
                .Instant(one.Start)
                .Instant(one.End);
            rows.Text(one.Kind == DisplacedKind.Cancelled ? "cancelled" : "bumped");
            rows.Text(CauseUid(one)).Text(CauseFocus(one)).Text(one.CauseUnit).EndRow();
        }
    }

    private static string CauseUid(DisplacedVisit visit) => visit.Cause?.Occurrence.Entry.Uid ?? string.Empty;

    private static string CauseFocus(DisplacedVisit visit) => visit.Cause?.Code?.Focus.Word() ?? string.Empty;
}
