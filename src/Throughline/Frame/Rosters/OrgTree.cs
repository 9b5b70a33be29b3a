namespace Throughline.Frame.Rosters;

/// <summary>Which organisation stands under which. One that stands under itself, or too deep, refuses the roster.</summary>
internal static class OrgTree
{
    private const int Deepest = 12;

    /// <summary>The organisations above one, from its parent upwards.</summary>
    /// <param name="id">The organisation at which to begin.</param>
    /// <param name="parentOf">Its parent's id; null or empty at the top.</param>
    /// <param name="place">Where the organisation stands in the roster.</param>
    /// <param name="field">The field that names the parent.</param>
    public static IReadOnlyList<string> Above(string id, Func<string, string?> parentOf, RowPlace place, string field)
    {
        var above = new List<string>();
        for (var parent = parentOf(id); !string.IsNullOrEmpty(parent); parent = parentOf(parent))
        {
            if (parent == id || above.Contains(parent))
            {
                throw Refused("cyclic-parents", "stands under itself; correct the parents of organisations.");
            }
            above.Add(parent);
            if (above.Count > Deepest)
            {
                throw Refused("too-deep", "stands more than 12 levels deep; correct the parents of organisations.");
            }
        }
        return above;

        Exception Refused(string code, string message) =>
            Refusal.Of(place.File, code, $"organisation '{Tables.Cells.Short(id)}' {message}", place.Line, field);
    }
}
