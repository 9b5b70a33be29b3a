namespace Throughline.Shell.Weeks;

/// <summary>Entries that overlap stand side by side, each in the first lane that is free.</summary>
internal static class Lanes
{
    /// <summary>More than this many at once share the last lane; narrower ones could not be read.</summary>
    public const int Most = 6;

    /// <summary>Each block in order of time, with its lane from 1 and how many lanes its group of overlapping blocks has.</summary>
    public static IReadOnlyList<(CalendarBlock Block, int Lane, int Of)> Of(IEnumerable<CalendarBlock> blocks)
    {
        var placed = new List<(CalendarBlock, int, int)>();
        var together = new List<(CalendarBlock Block, int Lane)>();
        var freeFrom = new List<int>();
        foreach (var block in blocks.OrderBy(block => block.Start).ThenByDescending(block => block.End))
        {
            var (from, to) = Quarter.Rows(block.Start, block.End);
            if (freeFrom.TrueForAll(free => free <= from))
            {
                Close();
            }
            var lane = freeFrom.FindIndex(free => free <= from);
            if (lane < 0)
            {
                lane = freeFrom.Count;
                freeFrom.Add(to);
            }
            freeFrom[lane] = to;
            together.Add((block, Math.Min(lane + 1, Most)));
        }
        Close();
        return placed;

        void Close()
        {
            var lanes = Math.Min(freeFrom.Count, Most);
            placed.AddRange(together.Select(one => (one.Block, one.Lane, lanes)));
            together.Clear();
            freeFrom.Clear();
        }
    }
}
