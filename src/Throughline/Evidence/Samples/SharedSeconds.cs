namespace Throughline.Evidence.Samples;

/// <summary>How the seconds of a day are shared among its entries, so that no hour counts twice.</summary>
internal static class SharedSeconds
{
    /// <summary>Each entry's part: a second that k entries cover gives each a k-th. The parts add up to the length of the union.</summary>
    /// <param name="entries">Start and end of each; those that end before they begin have no part.</param>
    public static double[] Of(IReadOnlyList<(long Start, long End)> entries)
    {
        var parts = new double[entries.Count];
        long[] edges =
        [
            .. entries.Where(one => one.End > one.Start).SelectMany(one => new[] { one.Start, one.End }).Distinct().Order(),
        ];
        for (var at = 1; at < edges.Length; at++)
        {
            var (from, to) = (edges[at - 1], edges[at]);
            int[] open =
            [
                .. Enumerable.Range(0, entries.Count).Where(one => entries[one].Start <= from && entries[one].End >= to),
            ];
            foreach (var one in open)
            {
                parts[one] += (to - from) / (double)open.Length;
            }
        }
        return parts;
    }
}
