using Throughline.TimeAccounting.Coding;

namespace Throughline.TimeAccounting.Accounting;

/// <summary>Time by code: a second covered by k distinct codes gives each of them a k-th (time.md, "Overlap").</summary>
internal static class Ledger
{
    private const int Focuses = (int)Focus.Uncoded + 1;
    private const int Codes = ((int)With.Unknown + 1) * Focuses;

    // Shares are summed as whole numbers over the least number that 1 to 10 divide; more codes than that at once are rare
    // and go by fractions. A week in these units is far from the end of a long.
    private const int Unit = 2520;
    private const int FewCodes = 10;

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
        var sums = new Sums();
        foreach (var (start, end) in weeks)
        {
            sums.Clear();
            long union = 0;
            var from = start;
            for (; at < edges.Length && edges[at].At < end; at++)
            {
                union += Book(from, edges[at].At, active, sums);
                from = Math.Max(from, edges[at].At);
                Turn(edges[at], open, active);
            }
            union += Book(from, end, active, sums);
            rows.Add((Times(sums), union));
        }
        return rows;
    }

    private static (long At, int Code, bool Opens)[] Edges(IReadOnlyList<CodedOccurrence> counted)
    {
        var edges = new (long At, int Code, bool Opens)[counted.Count * 2];
        var times = new long[edges.Length];
        for (var one = 0; one < counted.Count; one++)
        {
            var code = Number(counted[one].Code!);
            edges[one * 2] = (times[one * 2] = counted[one].Occurrence.Start, code, true);
            edges[one * 2 + 1] = (times[one * 2 + 1] = counted[one].Occurrence.End, code, false);
        }
        Array.Sort(times, edges);
        return edges;
    }

    private static long Book(long from, long to, List<int> active, Sums sums)
    {
        if (to <= from || active.Count == 0)
        {
            return 0;
        }
        foreach (var code in active)
        {
            sums.Add(code, to - from, active.Count);
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

    private static List<CodeTime> Times(Sums sums)
    {
        var times = new List<CodeTime>(16);
        for (var code = 0; code < Codes; code++)
        {
            if (sums.Of(code) is { IsZero: false } time)
            {
                times.Add(new CodeTime((With)(code / Focuses), (Focus)(code % Focuses), time));
            }
        }
        return times;
    }

    private static int Number(OccurrenceCode code) => (int)code.With * Focuses + (int)code.Focus;

    /// <summary>Time of each code in one week.</summary>
    private sealed class Sums
    {
        private readonly long[] _units = new long[Codes];
        private Dictionary<int, Fraction>? _more;

        public void Clear()
        {
            Array.Clear(_units);
            _more = null;
        }

        public void Add(int code, long seconds, int among)
        {
            if (among <= FewCodes)
            {
                _units[code] += seconds * (Unit / among);
                return;
            }
            _more ??= [];
            _more[code] = _more.GetValueOrDefault(code) + new Fraction(seconds, among);
        }

        public Fraction Of(int code)
        {
            if (_units[code] == 0 && _more is null)
            {
                return Fraction.Zero;
            }
            var few = new Fraction(_units[code], Unit);
            return _more is not null && _more.TryGetValue(code, out var more) ? few + more : few;
        }
    }
}
