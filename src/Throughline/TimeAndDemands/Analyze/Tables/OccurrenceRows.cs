using System.Runtime.InteropServices;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;

namespace Throughline.TimeAndDemands.Analyze.Tables;

/// <summary><c>occurrences.csv</c>: every occurrence in the window with its own, unclipped times.</summary>
internal static class OccurrenceRows
{
    public static void Write(IldTime time, CsvRows rows)
    {
        var sorted = Sorted(time.Occurrences);
        var (uid, codes) = (default(Range), default(Range));
        CodedOccurrence? before = null;
        foreach (var (_, _, _, one) in sorted)
        {
            rows.Text(time.IldId);
            // Rows of one series follow each other: what they share is copied rather than written anew.
            uid = before is not null && ReferenceEquals(Uid(before), Uid(one)) ? rows.Again(uid) : rows.Cells(Uid(one));
            WriteTimes(one.Occurrence, rows);
            codes =
                before is not null && before.State == one.State && ReferenceEquals(before.Code, one.Code)
                    ? rows.Again(codes)
                    : rows.Cells(
                        one.State.Word(),
                        With(one),
                        Focus(one),
                        one.Code?.WithRule ?? string.Empty,
                        one.Code?.FocusRule ?? string.Empty,
                        Principals(one)
                    );
            rows.EndRow();
            before = one;
        }
    }

    private static void WriteTimes(Occurrence occurrence, CsvRows rows)
    {
        if (occurrence.IsAllDay)
        {
            rows.Date(occurrence.FirstDate).Date(occurrence.EndDate);
        }
        else
        {
            rows.Instant(occurrence.Start).Instant(occurrence.End);
        }
    }

    private static RowPlace[] Sorted(IReadOnlyList<CodedOccurrence> occurrences)
    {
        var (numbers, ranks) = Ranks(occurrences);
        var places = new RowPlace[occurrences.Count];
        for (var at = 0; at < places.Length; at++)
        {
            var occurrence = occurrences[at].Occurrence;
            var place = occurrence.IsAllDay ? 0 : 1;
            places[at] = new RowPlace(
                ranks[numbers[at]],
                occurrence.Start * 2 + place,
                occurrence.End * 2 + place,
                occurrences[at]
            );
        }
        Array.Sort(places, RowPlace.Compare);
        return places;
    }

    // UIDs are few beside the occurrences: they are put in order once, and rows compared by number. The first list has the
    // number of each occurrence's UID, the second the rank of each number.
    private static (int[] Numbers, int[] Ranks) Ranks(IReadOnlyList<CodedOccurrence> occurrences)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbers = new int[occurrences.Count];
        for (var at = 0; at < numbers.Length; at++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, Uid(occurrences[at]), out var isKnown);
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

    /// <summary>Where a row stands among the rows of its ILD: by UID, times, and only then by the rest.</summary>
    /// <param name="Uid">Rank of the UID.</param>
    /// <param name="Start">Twice the seconds, one more for a time: as text a date comes before every time of its day.</param>
    /// <param name="End">Likewise.</param>
    /// <param name="One">The row.</param>
    private readonly record struct RowPlace(int Uid, long Start, long End, CodedOccurrence One)
    {
        public static int Compare(RowPlace left, RowPlace right)
        {
            var order = left.Uid.CompareTo(right.Uid);
            order = order != 0 ? order : left.Start.CompareTo(right.Start);
            order = order != 0 ? order : left.End.CompareTo(right.End);
            return order != 0 ? order : Utf8Order.Compare(Rest(left.One), Rest(right.One));
        }

        private static string Rest(CodedOccurrence one) =>
            string.Join(
                '\0',
                one.State.Word(),
                With(one),
                Focus(one),
                one.Code?.WithRule,
                one.Code?.FocusRule,
                Principals(one)
            );
    }
}
