using Throughline.TimeAccounting.Coding;

namespace Throughline.TimeAccounting.Accounting;

/// <summary>Time by code: a second covered by k distinct codes gives each of them a k-th (time.md, "Overlap").</summary>
internal static class Ledger
{
    private const int Focuses = (int)Focus.Uncoded + 1;
    private const int Codes = ((int)With.Unknown + 1) * Focuses;

    /// <summary>The codes' time and the union's length in each of the weeks.</summary>
    /// <param name="counted">Counted occurrences, in any order.</param>
    /// <param name="weeks">Start and end of each week, in order, not overlapping.</param>
    public static List<(IReadOnlyList<CodeTime> Codes, long Union)> Of(
        IReadOnlyList<CodedOccurrence> counted,
        IReadOnlyList<(long Start, long End)> weeks
    )
    {
        var edges = Edges(counted);
        var open = new int[Codes];
        var active = new List<int>();
        var rows = new List<(IReadOnlyList<CodeTime>, long)>(weeks.Count);
        var at = 0;
        foreach (var (start, end) in weeks)
        {
            var parts = new Dictionary<(int Code, int Among), long>();
            long union = 0;
            var from = start;
            for (; at < edges.Length && edges[at].At < end; at++)
            {
                union += Book(from, edges[at].At, active, parts);
                from = Math.Max(from, edges[at].At);
                Turn(edges[at], open, active);
            }
            union += Book(from, end, active, parts);
            rows.Add((Times(parts), union));
        }
        return rows;
    }

    private static (long At, int Code, bool Opens)[] Edges(IReadOnlyList<CodedOccurrence> counted)
    {
        var edges = new (long At, int Code, bool Opens)[counted.Count * 2];
        for (var one = 0; one < counted.Count; one++)
        {
            var code = Number(counted[one].Code!);
            edges[one * 2] = (counted[one].Occurrence.Start, code, true);
            edges[one * 2 + 1] = (counted[one].Occurrence.End, code, false);
        }
        Array.Sort(edges, (left, right) => left.At.CompareTo(right.At));
        return edges;
    }

    private static long Book(long from, long to, List<int> active, Dictionary<(int Code, int Among), long> parts)
    {
        if (to <= from || active.Count == 0)
        {
            return 0;
        }
        foreach (var code in active)
        {
            var part = (code, active.Count);
            parts[part] = parts.GetValueOrDefault(part) + to - from;
        }
        return to - from;
    }

    // The order of edges at one instant is of no matter: nothing is booked between them. A count may pass through less
    // than zero there, when an end is met before the start of another of the same code.
    private static void Turn((long At, int Code, bool Opens) edge, int[] open, List<int> active)
    {
        var before = open[edge.Code];
        open[edge.Code] += edge.Opens ? 1 : -1;
        if (before <= 0 && open[edge.Code] > 0)
        {
            active.Add(edge.Code);
        }
        else if (before > 0 && open[edge.Code] <= 0)
        {
            active.Remove(edge.Code);
        }
    }

    private static CodeTime[] Times(Dictionary<(int Code, int Among), long> parts) =>
        [
            .. parts
                .GroupBy(part => part.Key.Code)
                .OrderBy(code => code.Key)
                .Select(code => new CodeTime(
                    (With)(code.Key / Focuses),
                    (Focus)(code.Key % Focuses),
                    code.Aggregate(Fraction.Zero, (sum, part) => sum + new Fraction(part.Value, part.Key.Among))
                )),
        ];

    private static int Number(OccurrenceCode code) => (int)code.With * Focuses + (int)code.Focus;
}
