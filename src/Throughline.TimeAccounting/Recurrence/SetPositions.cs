namespace Throughline.TimeAccounting.Recurrence;

/// <summary>BYSETPOS: which of a period's starts are kept.</summary>
internal static class SetPositions
{
    /// <summary>The starts at the positions, counted from 1 or, when negative, from the end; ascending, each once.</summary>
    public static List<long> Of(List<long> set, int[] positions)
    {
        var kept = new List<long>(positions.Length);
        foreach (var position in positions)
        {
            var at = position > 0 ? position - 1 : set.Count + position;
            if (at >= 0 && at < set.Count && !kept.Contains(set[at]))
            {
                kept.Add(set[at]);
            }
        }
        kept.Sort();
        return kept;
    }
}
