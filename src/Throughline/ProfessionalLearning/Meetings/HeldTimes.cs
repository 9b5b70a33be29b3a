namespace Throughline.ProfessionalLearning.Meetings;

/// <summary>What was held of each block when a meeting took so many minutes.</summary>
internal static class HeldTimes
{
    /// <summary>In their order: what was missing in the end is missing of the last ones, what was over was the last one's.</summary>
    /// <param name="blocks">In their order, with the minutes that stood for each.</param>
    /// <param name="minutes">All that was held.</param>
    public static IReadOnlyDictionary<long, int> Of(IReadOnlyList<(long Block, int Minutes)> blocks, int minutes)
    {
        var held = new Dictionary<long, int>();
        var left = minutes;
        foreach (var (at, (block, planned)) in blocks.Index())
        {
            held[block] = at == blocks.Count - 1 ? left : Math.Min(planned, left);
            left -= held[block];
        }
        return held;
    }
}
