using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;

namespace Throughline.TimeAndDemands.Analyze.Tables;

/// <summary><c>occurrences.csv</c>: every occurrence in the window with its own, unclipped times.</summary>
internal static class OccurrenceRows
{
    public static void Write(IldTime time, CsvRows rows)
    {
        var ranks = Ranks(time.Occurrences);
        var sorted = time.Occurrences.ToArray();
        Array.Sort(sorted, (left, right) => Compare(left, right, ranks));
        foreach (var one in sorted)
        {
            WriteRow(time.IldId, one, rows);
        }
    }

    private static void WriteRow(string ild, CodedOccurrence one, CsvRows rows)
    {
        var occurrence = one.Occurrence;
        rows.Text(ild).Text(Uid(one));
        if (occurrence.IsAllDay)
        {
            rows.Date(occurrence.FirstDate).Date(occurrence.EndDate);
        }
        else
        {
            rows.Instant(occurrence.Start).Instant(occurrence.End);
        }
        rows.Text(one.State.Word());
        rows.Text(With(one))
            .Text(Focus(one))
            .Text(one.Code?.WithRule ?? string.Empty)
            .Text(one.Code?.FocusRule ?? string.Empty);
        rows.Text(Principals(one)).EndRow();
    }

    // UIDs are few beside the occurrences: they are put in order once, and rows compared by number.
    private static Dictionary<string, int> Ranks(IReadOnlyList<CodedOccurrence> occurrences)
    {
        var uids = occurrences.Select(Uid).Distinct(StringComparer.Ordinal).Order(Utf8Order.Comparer);
        return uids.Select((uid, rank) => (uid, rank)).ToDictionary(StringComparer.Ordinal);
    }

    private static int Compare(CodedOccurrence left, CodedOccurrence right, Dictionary<string, int> ranks)
    {
        var order = ReferenceEquals(Uid(left), Uid(right)) ? 0 : ranks[Uid(left)].CompareTo(ranks[Uid(right)]);
        if (order != 0)
        {
            return order;
        }
        order = Key(left.Occurrence, left.Occurrence.Start).CompareTo(Key(right.Occurrence, right.Occurrence.Start));
        if (order != 0)
        {
            return order;
        }
        order = Key(left.Occurrence, left.Occurrence.End).CompareTo(Key(right.Occurrence, right.Occurrence.End));
        return order != 0 ? order : Utf8Order.Compare(Rest(left), Rest(right));
    }

    // As text a date comes before every time of its day and after every time of the day before.
    private static long Key(Occurrence occurrence, long seconds) => seconds * 2 + (occurrence.IsAllDay ? 0 : 1);

    private static string Rest(CodedOccurrence one) =>
        string.Join('\0', one.State.Word(), With(one), Focus(one), one.Code?.WithRule, one.Code?.FocusRule, Principals(one));

    private static string Uid(CodedOccurrence one) => one.Occurrence.Entry.Uid;

    private static string With(CodedOccurrence one) => one.Code?.With.Word() ?? string.Empty;

    private static string Focus(CodedOccurrence one) => one.Code?.Focus.Word() ?? string.Empty;

    private static string Principals(CodedOccurrence one) =>
        one.Code switch
        {
            null or { PrincipalIds.Count: 0 } => string.Empty,
            { PrincipalIds: [var only] } => only,
            var code => string.Join(';', code.PrincipalIds),
        };
}
