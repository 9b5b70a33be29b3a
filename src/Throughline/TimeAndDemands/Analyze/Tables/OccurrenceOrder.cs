using System.Runtime.InteropServices;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;

namespace Throughline.TimeAndDemands.Analyze.Tables;

/// <summary>The order of the rows of <c>occurrences.csv</c>: by UID, start, end, and only then by the rest, each as its UTF-8 bytes.</summary>
internal static class OccurrenceOrder
{
    // Twice the seconds of any year from 1 to 9999, counted from the first, fit in as many bits.
    private const int TimeBits = 40;
    private static readonly long FirstTime = Twice(-62_135_596_800, 0);

    /// <summary>One ILD's occurrences in that order.</summary>
    public static CodedOccurrence[] Of(IReadOnlyList<CodedOccurrence> occurrences)
    {
        var (numbers, ranks) = Ranks(occurrences);
        var rows = new CodedOccurrence[occurrences.Count];
        var keys = new long[rows.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            rows[at] = occurrences[at];
            keys[at] = ((long)ranks[numbers[at]] << TimeBits) + Start(rows[at]) - FirstTime;
        }
        Array.Sort(keys, rows);
        // UID and start in one number put nearly all in order; those that share both are few.
        for (var (from, to) = (0, 1); to <= rows.Length; to++)
        {
            if (to == rows.Length || keys[to] != keys[from])
            {
                rows.AsSpan(from, to - from).Sort(CompareRest);
                from = to;
            }
        }
        return rows;
    }

    // UIDs are few beside the occurrences: they are put in order once, and rows compared by number. The first list has the
    // number of each occurrence's UID, the second the rank of each number.
    private static (int[] Numbers, int[] Ranks) Ranks(IReadOnlyList<CodedOccurrence> occurrences)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbers = new int[occurrences.Count];
        for (var at = 0; at < numbers.Length; at++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
                known,
                occurrences[at].Occurrence.Entry.Uid,
                out var isKnown
            );
            number = isKnown ? number : known.Count - 1;
            numbers[at] = number;
        }
        string[] uids = [.. known.Keys];
        Array.Sort(uids, Utf8Order.Compare);
        var ranks = new int[uids.Length];
        for (var rank = 0; rank < uids.Length; rank++)
        {
            ranks[known[uids[rank]]] = rank;
        }
        return (numbers, ranks);
    }

    private static int CompareRest(CodedOccurrence left, CodedOccurrence right)
    {
        var order = End(left).CompareTo(End(right));
        return order != 0 ? order : Utf8Order.Compare(OccurrenceRows.Rest(left), OccurrenceRows.Rest(right));
    }

    private static long Start(CodedOccurrence one) => Twice(one.Occurrence.Start, one.Occurrence.IsAllDay ? 0 : 1);

    private static long End(CodedOccurrence one) => Twice(one.Occurrence.End, one.Occurrence.IsAllDay ? 0 : 1);

    // As text a date comes before every time of its day.
    private static long Twice(long seconds, int time) => seconds * 2 + time;
}
